import type { Timers } from '../../src/slack/timers.ts';

/** A clock that moves when told; what is due is called back then. */
export function handClock(
  start = Date.now(),
): Timers & { advance(ms: number): void; readonly waiting: readonly number[] } {
  let time = start;
  let due: { at: number; callback: () => void }[] = [];
  return {
    now: () => time,
    after(ms, callback) {
      const entry = { at: time + ms, callback };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
    advance(ms) {
      time += ms;
      const ready = due.filter((one) => one.at <= time);
      due = due.filter((one) => one.at > time);
      for (const { callback } of ready) callback();
    },
    get waiting() {
      return due.map((one) => one.at - time);
    },
  };
}

/** A promise that resolves when it is opened. */
export function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
