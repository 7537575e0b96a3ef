import type { Row } from '../tables.ts';

type Event = Row<'inbox'>;

/**
 * Open events that can be handed out, in the order of whose turn it is: people take turns within a
 * workspace, and workspaces among each other; what is in hand counts as turns that were taken.
 */
export function inTurn(open: readonly Event[], now: number): readonly Event[] {
  const taken = new Map<string, number>();
  const take = (...names: readonly (string | null)[]) => {
    const key = JSON.stringify(names);
    const turn = (taken.get(key) ?? 0) + 1;
    taken.set(key, turn);
    return turn;
  };
  for (const { workspace, person, worker, due_at } of open) {
    if (worker === null || due_at <= now) continue;
    take(workspace);
    // Events of nobody in particular do not wait for each other.
    if (person !== null) take(workspace, person);
  }
  const due = headsOf(open)
    .filter(({ due_at }) => due_at <= now)
    .map((event) => ({ event, turn: take(event.workspace, event.person) }))
    .sort((a, b) => a.turn - b.turn || a.event.seq - b.event.seq);
  return due
    .map(({ event }) => ({ event, turn: take(event.workspace) }))
    .sort((a, b) => a.turn - b.turn || a.event.seq - b.event.seq)
    .map(({ event }) => event);
}

/** The oldest open event of each lane; as long as it is held or waits, so does its lane. */
function headsOf(open: readonly Event[]): readonly Event[] {
  const heads = new Map<string, Event>();
  for (const event of open.toSorted((a, b) => a.seq - b.seq)) {
    const lane = JSON.stringify([event.workspace, event.lane]);
    if (!heads.has(lane)) heads.set(lane, event);
  }
  return [...heads.values()];
}
