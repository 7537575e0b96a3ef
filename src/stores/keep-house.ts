import type { Store } from '../conversation/store.ts';

const DAY = 24 * 3_600_000;

/** How long it is known that an event was settled. Slack repeats one for minutes, and within a day at most. */
const EVENTS_KEPT = DAY;

export interface House {
  readonly now: number;
  /** Days that people's words are kept. */
  readonly retentionDays: number;
}

/** Removes what need not be kept any longer; once in a while is enough, by any instance. */
export async function keepHouse(store: Store, { now, retentionDays }: House): Promise<void> {
  const before = now - retentionDays * DAY;
  await store.forgetTexts(before);
  await store.prune(before);
  await store.clearInbox(now - EVENTS_KEPT);
  await store.clearLimits(now);
}
