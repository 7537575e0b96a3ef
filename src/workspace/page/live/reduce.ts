import type { SeenMessage, Snapshot, Update } from '../../live/seen.ts';

/** What is seen after an update; before the first snapshot everything else is ignored. */
export function reduce(seen: Snapshot | undefined, update: Update): Snapshot | undefined {
  if (update.kind === 'snapshot') return update.snapshot;
  if (seen === undefined) return undefined;
  switch (update.kind) {
    case 'message':
      return { ...seen, messages: withMessage(seen.messages, update.message) };
    case 'message-gone':
      return { ...seen, messages: seen.messages.filter((one) => !isAt(one, update)) };
    case 'status':
      return { ...seen, statuses: replaced(seen.statuses, update.status, isSameThread) };
    case 'title':
      return { ...seen, titles: replaced(seen.titles, update.title, isSameThread) };
    case 'prompts':
      return {
        ...seen,
        prompts: replaced(seen.prompts, update.prompts, (a, b) => a.channel === b.channel),
      };
    case 'modal': {
      const { modal: _, ...rest } = seen;
      return update.modal === undefined ? rest : { ...rest, modal: update.modal };
    }
    case 'home': {
      const { home: _, ...rest } = seen;
      return update.home === undefined ? rest : { ...rest, home: update.home };
    }
    case 'mark':
      return { ...seen, marks: { ...seen.marks, [update.channel]: update.ts } };
    case 'directory':
      return { ...seen, people: update.people, channels: update.channels };
    case 'app':
      return { ...seen, isAppConnected: update.isConnected };
    default:
      return update satisfies never;
  }
}

interface At {
  readonly channel: string;
  readonly ts: string;
}

function isAt(message: SeenMessage, { channel, ts }: At): boolean {
  return message.ts === ts && message.channel === channel;
}

/** A new message is the latest of all, since timestamps only grow. */
function withMessage(messages: readonly SeenMessage[], message: SeenMessage): readonly SeenMessage[] {
  const place = messages.findIndex((one) => isAt(one, message));
  return place === -1 ? [...messages, message] : messages.with(place, message);
}

interface InThread {
  readonly channel: string;
  readonly thread: string;
}

function isSameThread(one: InThread, other: InThread): boolean {
  return one.channel === other.channel && one.thread === other.thread;
}

function replaced<T>(list: readonly T[], item: T, isSame: (one: T, other: T) => boolean): readonly T[] {
  return [...list.filter((one) => !isSame(one, item)), item];
}
