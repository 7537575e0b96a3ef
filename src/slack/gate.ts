export interface Gate {
  /** Runs a piece of work once there is room for it; first come, first served. */
  pass<T>(run: () => Promise<T>): Promise<T>;
}

/** Lets so many pieces of work run at the same time. */
export function createGate(room: number): Gate {
  const waiting: (() => void)[] = [];
  let free = room;
  const enter = () => {
    if (free === 0) return new Promise<void>((resolve) => waiting.push(resolve));
    free -= 1;
    return undefined;
  };
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async pass(run) {
      await enter();
      try {
        return await run();
      } finally {
        leave();
      }
    },
  };
}
