export interface Once {
  /** True the first time that a key comes, false while it is remembered. */
  first(key: string): boolean;
  /** Lets a key come again. */
  forget(key: string): void;
}

export interface OnceOptions {
  /** How long a key is remembered, in milliseconds. */
  readonly ttl?: number;
  /** How many keys are remembered at most; the oldest go first. */
  readonly capacity?: number;
  readonly now: () => number;
}

/** Slack repeats an event for up to about six minutes; twice that and some more. */
const DEFAULT_TTL = 15 * 60_000;
/** About 20 MB at the worst, and more than an hour of a busy workspace. */
const DEFAULT_CAPACITY = 100_000;

/** Remembers keys for a while, so that what Slack delivers twice is answered once. */
export function createOnce({ ttl = DEFAULT_TTL, capacity = DEFAULT_CAPACITY, now }: OnceOptions): Once {
  // A Map keeps the order of insertion, so the oldest keys come first.
  const seen = new Map<string, number>();
  const forgetOld = (time: number) => {
    for (const [key, at] of seen) {
      if (time - at < ttl && seen.size < capacity) return;
      seen.delete(key);
    }
  };
  return {
    first(key) {
      const time = now();
      forgetOld(time);
      if (seen.has(key)) return false;
      seen.set(key, time);
      return true;
    },
    forget: (key) => void seen.delete(key),
  };
}
