import type { SeenMessage, Snapshot } from '../../live/seen.ts';

/** What stands below a message that has replies. */
export interface ThreadSummary {
  readonly count: number;
  readonly last: string;
  /** Those who replied, each once, in order. */
  readonly users: readonly string[];
  readonly hasNews: boolean;
}

/** The messages of a channel itself, replies left out. */
export function rootsIn({ messages }: Snapshot, channel: string): readonly SeenMessage[] {
  return messages.filter((one) => one.channel === channel && one.thread === undefined);
}

/** The replies in a thread. */
export function repliesTo({ messages }: Snapshot, channel: string, root: string): readonly SeenMessage[] {
  return messages.filter((one) => one.channel === channel && one.thread === root);
}

/** Key of a thread among the marks of what has been read. */
export function threadKey(channel: string, root: string): string {
  return `${channel}/${root}`;
}

/** A summary of each thread of a channel, by the timestamp of its root; what is open holds no news. */
export function summariesIn(
  seen: Snapshot,
  channel: string,
  open: string | undefined,
): ReadonlyMap<string, ThreadSummary> {
  const summaries = new Map<string, ThreadSummary>();
  const mine = minesIn(seen, channel);
  for (const { channel: where, thread, user = '', ts } of seen.messages) {
    if (where !== channel || thread === undefined) continue;
    const known = summaries.get(thread);
    const isConcern = mine.has(thread) && thread !== open && user !== seen.me;
    const isNew = isConcern && ts > (seen.marks[threadKey(channel, thread)] ?? '');
    summaries.set(thread, {
      count: (known?.count ?? 0) + 1,
      last: ts,
      users: [...new Set([...(known?.users ?? []), user])],
      hasNews: isNew || known?.hasNews === true,
    });
  }
  return summaries;
}

/** Whether a channel holds something that the person has not seen: a message, or a reply in a thread of theirs. */
export function isUnread(seen: Snapshot, channel: string): boolean {
  const mark = seen.marks[channel] ?? '';
  const mine = minesIn(seen, channel);
  return seen.messages.some(
    (one) =>
      one.channel === channel &&
      one.user !== seen.me &&
      one.ts > mark &&
      (one.thread === undefined || one.isPrivate || mine.has(one.thread)),
  );
}

/** Roots of the threads that the person takes part in. */
function minesIn({ messages, me }: Snapshot, channel: string): ReadonlySet<string> {
  const own = messages.filter((one) => one.channel === channel && one.user === me);
  return new Set(own.map((one) => one.thread ?? one.ts));
}
