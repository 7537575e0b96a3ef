import type { KnownBlock } from '@slack/types';
import type { Count, Figures } from '../../conversation/store/questions.ts';
import type { ReviewItem } from '../../conversation/store/review.ts';
import { withoutPersonal } from '../../text/personal.ts';
import { escapeText } from '../mrkdwn.ts';
import { reasonWords, texts, timesAsked, weekInShort } from '../texts.ts';
import { titleOf as topicTitle } from '../topics.ts';
import { actions, button, context, sections, type View } from './blocks.ts';
import { ACTIONS } from './buttons.ts';

/** What admins see of their workspace. */
export interface ReviewContent {
  /** Of the last seven days. */
  readonly week: Figures;
  readonly items: readonly { readonly item: ReviewItem; readonly advice: string }[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
  /** Title of a role by its id. */
  readonly titleOf: (role: string) => string;
}

/** Questions and reasons that are shown of a group, and characters of each. */
const EXAMPLES = 3;
const REASONS = 2;
const EXAMPLE_LIMIT = 150;
const ADVICE_LIMIT = 250;
const NAME_LIMIT = 60;

/** The list as a message. */
export function reviewMessage(content: ReviewContent): View {
  const { items, week } = content;
  const rest = items.length === 0 ? texts.reviewEmpty : texts.reviewTitle;
  return { text: `${texts.reviewWeek}: ${weekInShort(week)}. ${rest}`, blocks: reviewBlocks(content) };
}

/** The week's figures, then each group with what would help and what can be done. */
export function reviewBlocks({ week, items, hasMore, titleOf }: ReviewContent): KnownBlock[] {
  return [
    { type: 'header', text: { type: 'plain_text', text: texts.reviewTitle, emoji: false } },
    ...sections(weekLines(week, titleOf)),
    ...items.flatMap(({ item, advice }) => itemBlocks(item, advice)),
    ...(hasMore ? context('…') : []),
    ...context(items.length === 0 ? texts.reviewEmpty : texts.reviewHow),
  ];
}

function weekLines(week: Figures, titleOf: ReviewContent['titleOf']): string[] {
  const { topRoles, topTopics, topGaps } = week;
  const gaps = topGaps.flatMap(({ example, count }) =>
    example === undefined ? [] : [{ name: `“${shown(example, NAME_LIMIT)}”`, count }],
  );
  return [
    `*${texts.reviewWeek}:* ${weekInShort(week)}`,
    ...countLine(
      texts.reviewRoles,
      topRoles.map(({ name, count }) => ({ name: named(titleOf(name)), count })),
    ),
    ...countLine(
      texts.reviewTopics,
      topTopics.map(({ name, count }) => ({ name: named(topicTitle(name)), count })),
    ),
    ...countLine(texts.reviewGaps, gaps),
  ];
}

/** Names that are escaped already, with how often each. */
function countLine(label: string, counts: readonly Count[]): string[] {
  if (counts.length === 0) return [];
  return [`*${label}:* ${counts.map(({ name, count }) => `${name} (${count})`).join(', ')}`];
}

function itemBlocks(item: ReviewItem, advice: string): KnownBlock[] {
  const examples = [...new Set(item.examples.flatMap(({ text }) => text ?? []))].slice(0, EXAMPLES);
  const lines = [
    `*${item.number}* · ${timesAsked(item)} · ${item.state}`,
    ...examples.map((text) => `• “${shown(text, EXAMPLE_LIMIT)}”`),
    ...item.reasons
      .slice(0, REASONS)
      .map((reason) => `${texts.reviewReason} ${shown(reasonWords(reason), EXAMPLE_LIMIT)}`),
    ...(advice === '' || item.state !== 'new' ? [] : [`→ ${escapeText(advice, ADVICE_LIMIT)}`]),
  ];
  const { number, group } = item;
  return [
    ...sections(lines),
    ...actions([
      button(`${ACTIONS.reviewDone}:${number}`, texts.reviewDone, group),
      button(`${ACTIONS.reviewIgnore}:${number}`, texts.reviewIgnore, group),
    ]),
  ];
}

/** What people wrote, on one line and without what tells who they are. */
function shown(text: string, limit: number): string {
  return escapeText(withoutPersonal(text).text, limit);
}

function named(name: string): string {
  return escapeText(name, NAME_LIMIT);
}
