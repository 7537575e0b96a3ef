import { z } from 'zod';
import { findLocations } from '../career/location.ts';
import type { Surroundings } from '../question/question.ts';
import { plainText } from '../text/normalise.ts';
import type { Facts } from './facts.ts';
import { decode } from './mrkdwn.ts';
import { setNewest } from './newest.ts';
import type { Line, Quietly } from './quietly.ts';
import type { Roles } from './roles.ts';

/** A message in a channel that is for us. */
export interface Mention {
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
  readonly text: string;
  /** Our own user there. */
  readonly self: string | undefined;
}

/** What can be seen around a mention; nothing where the mention says all, or nothing can be seen. Never throws. */
export type LookAround = (line: Line, mention: Mention) => Promise<Surroundings | undefined>;

export interface LookAroundOptions {
  readonly quietly: Quietly;
  readonly facts: Facts;
  readonly roles: Roles;
  readonly now: () => number;
}

/** How long a thread is taken to be as it was read, in milliseconds. */
const TTL = 30_000;
/** Threads that are remembered, at some 10 kB each. */
const THREADS_AT_MOST = 200;
/** Messages that are kept of a thread, the newest ones. */
const MESSAGES_AT_MOST = 50;
/** Slack gives the oldest messages first: a long thread is read on to its end, in so many larger pages. */
const MORE_PAGES_AT_MOST = 2;
const MORE_MESSAGES = 200;

/**
 * Reads the channel's name, topic and purpose, and the thread above the mention: once in a while, in memory only,
 * and without the rights to do so not at all.
 */
export function createLookAround({ quietly, facts, roles, now }: LookAroundOptions): LookAround {
  const says = createSaysAll(roles);
  const threads = new Map<string, { readonly at: number; readonly messages: readonly Earlier[] }>();

  const readOnce = async (line: Line, mention: Mention): Promise<readonly Earlier[]> => {
    const { channel, thread } = mention;
    const key = `${line.workspace}:${channel}:${thread}`;
    const known = threads.get(key);
    if (known !== undefined && now() - known.at < TTL) return known.messages;
    const messages = (await readThread(quietly, line, mention)) ?? known?.messages ?? [];
    setNewest(threads, key, { at: now(), messages }, THREADS_AT_MOST);
    return messages;
  };

  return async (line, mention) => {
    if (says(mention.text)) return undefined;
    const isReply = mention.thread !== mention.ts;
    const [channel, messages] = await Promise.all([
      facts.channel(line, mention.channel),
      isReply ? readOnce(line, mention) : [],
    ]);
    const thread = messages
      .filter((one) => Number(one.ts) < Number(mention.ts))
      .map(({ user, text }) => ({ user, text: decode(text, mention.self) }));
    if (channel === undefined && thread.length === 0) return undefined;
    const { name, topic, purpose } = channel ?? {};
    return { ...(channel === undefined ? {} : { channel: { name, topic, purpose } }), thread };
  };
}

/** Whether a text names a role by its title and a place, so that nothing around it matters. */
function createSaysAll({ cards }: Roles): (text: string) => boolean {
  const titles = cards.map(({ title }) => title.toLowerCase());
  return (text) => {
    const words = text.toLowerCase();
    return titles.some((title) => words.includes(title)) && findLocations(plainText(text)).length > 0;
  };
}

/** A message of a person in a thread, as Slack encodes it. */
interface Earlier {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
}

const messageSchema = z.object({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  bot_id: z.undefined().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast', 'me_message']).nullish(),
});
const pageSchema = z.object({
  messages: z.array(z.unknown()),
  has_more: z.boolean().nullish(),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** The last messages of people in a thread before a mention, oldest first; nothing where it may not be read. */
async function readThread(
  quietly: Quietly,
  line: Line,
  { channel, thread, ts }: Mention,
): Promise<readonly Earlier[] | undefined> {
  let found: readonly Earlier[] | undefined;
  let cursor: string | undefined;
  for (let page = 0; page <= MORE_PAGES_AT_MOST; page += 1) {
    const limit = page === 0 ? MESSAGES_AT_MOST : MORE_MESSAGES;
    const args = { channel, ts: thread, latest: ts, limit, cursor };
    const told = await quietly(line, 'conversations.replies', args);
    const read = pageSchema.safeParse(told).data;
    if (read === undefined) return found;
    const messages = read.messages.flatMap((one) => messageSchema.safeParse(one).data ?? []);
    found = [...(found ?? []), ...messages].slice(-MESSAGES_AT_MOST);
    cursor = read.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return found;
  }
  return found;
}
