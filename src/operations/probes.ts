import type { Health } from './health.ts';
import { type Looked, lookInto } from './store-watch.ts';

/** What is asked of the advisor from outside; a sentence says what is amiss. */
export interface Probes {
  /** What a restart would mend, or nothing. */
  sick(): string | undefined;
  /** Why no questions should be sent here at present, or nothing. */
  busy(): Promise<string | undefined>;
}

export interface ProbesOptions {
  readonly health: () => Health;
  readonly store: Looked;
  readonly now: () => number;
  /** How long the store may take, in milliseconds. */
  readonly patience?: number;
}

/**
 * How long the socket may be gone before the program counts as sick, in milliseconds. By then it has been tried
 * a dozen times; what is left to try is a new start.
 */
export const SOCKET_DEAD_AFTER = 5 * 60_000;

/** Says whether the advisor lives and whether it can answer. */
export function createProbes({ health, store, now, patience }: ProbesOptions): Probes {
  return {
    sick() {
      const { mode, ready, since } = health();
      const isDead = mode === 'socket' && !ready && now() - since > SOCKET_DEAD_AFTER;
      return isDead ? 'the socket has been gone for minutes' : undefined;
    },
    async busy() {
      const { mode, ready } = health();
      if (!ready) return mode === 'socket' ? 'the socket is not connected' : 'no requests are taken';
      const depth = await lookInto(store, patience);
      return depth === undefined ? 'the store does not answer' : undefined;
    },
  };
}
