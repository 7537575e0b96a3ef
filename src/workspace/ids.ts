import { randomBytes } from 'node:crypto';

/** Milliseconds since the epoch. */
export type Clock = () => number;

/** Sources of identifiers that look like Slack's and never repeat within a workspace. */
export interface Ids {
  /** An identifier such as `U0L0000001`; the prefix says what it names. */
  readonly next: (prefix: string) => string;
  /** A message timestamp such as `1700000000.000100`, later than every one before it. */
  readonly ts: () => string;
}

const MICROSECONDS = 1_000_000;

/** Counts identifiers up from one and timestamps along the clock. */
export function createIds(now: Clock): Ids {
  let count = 0;
  let latest = 0;
  return {
    next: (prefix) => {
      count += 1;
      return `${prefix}0L${count.toString(36).toUpperCase().padStart(7, '0')}`;
    },
    ts: () => {
      latest = Math.max(latest + 1, Math.floor(now() * 1000));
      const seconds = Math.floor(latest / MICROSECONDS);
      return `${seconds}.${String(latest % MICROSECONDS).padStart(6, '0')}`;
    },
  };
}

/** A string that nobody can guess, for tokens and one-time addresses. */
export function secret(prefix = ''): string {
  return prefix + randomBytes(18).toString('hex');
}
