/** Time as this folder sees it, so that tests need not wait. */
export interface Timers {
  now(): number;
  /** Calls back after some milliseconds unless cancelled. */
  after(ms: number, callback: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** The outcome of a piece of work, or `late` when it has none after some milliseconds. */
export async function within<T>(ms: number, piece: Promise<T>, timers: Timers): Promise<T | typeof late> {
  let cancel = () => {};
  const deadline = new Promise<typeof late>((resolve) => {
    cancel = timers.after(ms, () => resolve(late));
  });
  try {
    return await Promise.race([piece, deadline]);
  } finally {
    cancel();
  }
}

/** What `within` gives when time is up. */
export const late: unique symbol = Symbol('late');
