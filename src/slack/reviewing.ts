import type { KnownBlock } from '@slack/types';
import type { Delivery } from './delivery.ts';
import type { InWorkspace } from './parts.ts';
import type { View } from './render/blocks.ts';
import { type ReviewContent, reviewBlocks, reviewMessage } from './render/review.ts';
import { texts } from './texts.ts';

/** Groups that a message shows, and the Home, which has more to show. */
const IN_MESSAGE = 8;
const IN_HOME = 5;
const WEEK = 7 * 24 * 3_600_000;

/** Whether somebody looks after the advisor. */
export function isAdmin(person: string, { admins }: Pick<InWorkspace, 'admins'>): boolean {
  return admins?.people.includes(person) === true;
}

/** Shows an admin what went unanswered in their workspace; others are told politely whom that is for. */
export async function whisperReview(person: string, whisper: Delivery, parts: InWorkspace): Promise<void> {
  if (!isAdmin(person, parts)) return whisper.calm(texts.reviewOnlyAdmins);
  const view = await reviewView(parts);
  await whisper.answer(() => view);
}

/** What went unanswered, as a message. */
export async function reviewView(parts: InWorkspace): Promise<View> {
  return reviewMessage(await contentOf(IN_MESSAGE, parts));
}

/** The part of the Home that admins alone see. */
export async function reviewForHome(
  person: string,
  parts: InWorkspace,
): Promise<readonly KnownBlock[] | undefined> {
  if (!isAdmin(person, parts)) return undefined;
  try {
    return reviewBlocks(await contentOf(IN_HOME, parts));
  } catch (error) {
    // The rest of the Home is worth having without.
    parts.log.warn({ err: error }, 'could not read what went unanswered');
    return undefined;
  }
}

/** One more than is shown is read, to tell whether there are more. */
async function contentOf(limit: number, parts: InWorkspace): Promise<ReviewContent> {
  const { workspace, store, admins, roles, timers } = parts;
  const [week, items] = await Promise.all([
    store.figures(workspace, timers.now() - WEEK),
    store.reviewItems({ workspace, states: ['new', 'pending'], limit: limit + 1 }),
  ]);
  return {
    week,
    items: items.slice(0, limit).map((item) => ({ item, advice: admins?.adviceOn(item) ?? '' })),
    hasMore: items.length > limit,
    titleOf: (role) => roles.titleOf(role) ?? role,
  };
}
