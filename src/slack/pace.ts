import type { Delivery } from './delivery.ts';
import { setNewest } from './newest.ts';
import type { SlackStore } from './store.ts';
import { texts } from './texts.ts';

/** Whether somebody who asks is answered; who asks too fast is told so, once. */
export type Pace = (asker: {
  readonly workspace: string;
  readonly person: string;
  readonly delivery: Pick<Delivery, 'calm'>;
}) => Promise<boolean>;

export interface PaceOptions {
  readonly store: Pick<SlackStore, 'countQuestion' | 'seen'>;
  readonly now: () => number;
  /** Questions of one person that are answered within a minute. */
  readonly perMinute?: number | undefined;
}

const WINDOW = 60_000;
const PER_MINUTE = 20;

/** Part of the limit from which on it is worth knowing what other instances counted. */
const LOOKED_INTO_FROM = 0.5;
/** Questions of one person that are remembered: more are too many by any measure. */
const KEPT_OF_EACH = 1000;
/** People that are counted at the same time; the one who was silent longest goes first. */
const PEOPLE_AT_MOST = 10_000;

/**
 * Counts here at first, which costs nothing, and in the store for all instances as soon as somebody has used up half
 * of what is allowed.
 */
export function createPace({ store, now, perMinute = PER_MINUTE }: PaceOptions): Pace {
  const here = createCounts();
  const countEverywhere = async (workspace: string, person: string, times: readonly number[]) => {
    let counted = 0;
    for (const at of times) counted = await store.countQuestion(workspace, person, at, WINDOW);
    return counted;
  };
  return async ({ workspace, person, delivery }) => {
    const at = now();
    const { count, untold } = here.add(`${workspace}:${person}`, at, perMinute * LOOKED_INTO_FROM);
    if (untold.length === 0) return true;
    const asked = Math.max(count, await countEverywhere(workspace, person, untold));
    if (asked <= perMinute) return true;
    const told = { workspace, key: `pace:${person}`, person, now: at, ttlMs: WINDOW };
    if (!(await store.seen(told))) await delivery.calm(texts.tooMany);
    return false;
  };
}

interface Asked {
  readonly at: number;
  isTold: boolean;
}

/** Counts what was asked within the window that ends now; `untold` are the times that the store has to hear of. */
function createCounts() {
  const people = new Map<string, readonly Asked[]>();
  return {
    add(
      key: string,
      at: number,
      free: number,
    ): { readonly count: number; readonly untold: readonly number[] } {
      const before = (people.get(key) ?? []).filter((one) => at - one.at < WINDOW);
      const all = [...before, { at, isTold: false }].slice(-KEPT_OF_EACH);
      setNewest(people, key, all, PEOPLE_AT_MOST);
      if (all.length <= free) return { count: all.length, untold: [] };
      const untold = all.filter(({ isTold }) => !isTold);
      for (const one of untold) one.isTold = true;
      return { count: all.length, untold: untold.map((one) => one.at) };
    },
  };
}
