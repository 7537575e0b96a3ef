import type { Delivery } from './delivery.ts';
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

/** Counts over all instances. */
export function createPace({ store, now, perMinute = PER_MINUTE }: PaceOptions): Pace {
  return async ({ workspace, person, delivery }) => {
    const at = now();
    if ((await store.countQuestion(workspace, person, at, WINDOW)) <= perMinute) return true;
    const told = { workspace, key: `pace:${person}`, person, now: at, ttlMs: WINDOW };
    if (!(await store.seen(told))) await delivery.calm(texts.tooMany);
    return false;
  };
}
