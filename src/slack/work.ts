export interface Work {
  /** Counts a piece of work until it settles. */
  track<T>(piece: Promise<T>): Promise<T>;
  readonly underWay: number;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Knows what is under way, so that a shutdown can wait for it. */
export function createWork(): Work {
  const pieces = new Set<Promise<unknown>>();
  return {
    track(piece) {
      const settled = piece.then(
        () => undefined,
        () => undefined,
      );
      pieces.add(settled);
      void settled.then(() => pieces.delete(settled));
      return piece;
    },
    get underWay() {
      return pieces.size;
    },
    async idle() {
      while (pieces.size > 0) await Promise.all(pieces);
    },
  };
}
