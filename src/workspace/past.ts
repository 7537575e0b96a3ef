import type { Clock } from './ids.ts';
import { typedText } from './people/typed-text.ts';
import { findChannel, findPerson } from './state/directory.ts';
import { addMessage } from './state/messages.ts';
import type { State } from './state.ts';

/** A message from before the workspace began; the app never hears of it. */
export interface PastMessage {
  readonly minutesAgo: number;
  /** Handle of who wrote it. */
  readonly who: string;
  /** `#name` of the channel. */
  readonly where: string;
  readonly text: string;
  /** Named by replies. */
  readonly key?: string;
  /** Key of the message that it replies to. */
  readonly thread?: string;
}

/** A clock that goes back in time while the past is written. */
export interface PastClock {
  readonly now: Clock;
  readonly goBack: (minutes: number) => void;
}

const MINUTE_MS = 60_000;

export function createPastClock(now: Clock, past: readonly PastMessage[]): PastClock {
  // Timestamps only grow, so that nothing may happen at a later time before the past is written.
  let behind = Math.max(0, ...past.map(({ minutesAgo }) => minutesAgo));
  return {
    now: () => now() - behind * MINUTE_MS,
    goBack: (minutes) => {
      behind = minutes;
    },
  };
}

/** Writes the past, oldest first, and returns to the present. */
export function writePast(state: State, past: readonly PastMessage[], clock: PastClock): void {
  const written = new Map<string, string>();
  for (const message of [...past].sort((one, other) => other.minutesAgo - one.minutesAgo)) {
    clock.goBack(message.minutesAgo);
    const author = findPerson(state.directory, message.who);
    const { ts } = addMessage(state.messages, {
      ...typedText(state.directory, author, message.text),
      channel: findChannel(state.directory, message.where, author).id,
      team: author.team,
      user: author.id,
      thread_ts: written.get(message.thread ?? ''),
    });
    if (message.key !== undefined) written.set(message.key, ts);
  }
  clock.goBack(0);
}
