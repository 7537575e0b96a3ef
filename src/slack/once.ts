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

/** Long after anybody presses a button twice in a hurry. */
const DEFAULT_TTL = 15 * 60_000;
/** About 2 MB. */
const DEFAULT_CAPACITY = 10_000;

/** Remembers keys for a while, so that what somebody does twice is done once. Deliveries are told apart by the inbox. */
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
