import type { Claim } from '../conversation/store/inbox.ts';
import type { Row } from './tables.ts';

/** Open events that are looked at in one go; among these people take turns. */
export const PAGE = 1000;

/** What has to be known of an open event to say whether and when it is its turn. */
export type OpenEvent = Pick<Row<'inbox'>, 'seq' | 'workspace' | 'person' | 'lane' | 'due_at' | 'worker'>;

/** Reads the oldest open events after a number, one page at most. */
export type ReadPage = (after: number) => Promise<readonly OpenEvent[]>;

/**
 * Numbers of the events that can be handed out, in the order of whose turn it is. Of each lane that is the
 * oldest one, unless it is held or waits; pages are read until there are as many as wanted.
 */
export async function inTurn(
  { now, limit }: Pick<Claim, 'now' | 'limit'>,
  read: ReadPage,
): Promise<number[]> {
  const lanes = new Set<string>();
  const due: OpenEvent[] = [];
  const held: OpenEvent[] = [];
  let page: readonly OpenEvent[];
  let after = 0;
  do {
    page = await read(after);
    for (const event of page) {
      after = event.seq;
      const lane = JSON.stringify([event.workspace, event.lane]);
      if (event.worker !== null && event.due_at > now) held.push(event);
      else if (!lanes.has(lane) && event.due_at <= now) due.push(event);
      lanes.add(lane);
    }
  } while (page.length === PAGE && due.length < limit);
  return takeTurns(due, held).map(({ seq }) => seq);
}

/** People take turns within a workspace, and workspaces among each other; what is held counts as turns taken. */
function takeTurns(due: readonly OpenEvent[], held: readonly OpenEvent[]): readonly OpenEvent[] {
  const [people, workspaces] = [createTurns(), createTurns()];
  for (const { workspace, person } of held) {
    workspaces.take([workspace]);
    // Events of nobody in particular do not wait for each other.
    if (person !== null) people.take([workspace, person]);
  }
  const byPerson = ordered(due, ({ workspace, person }) => people.take([workspace, person]));
  return ordered(byPerson, ({ workspace }) => workspaces.take([workspace]));
}

function createTurns() {
  const taken = new Map<string, number>();
  return {
    take(whose: readonly (string | null)[]): number {
      const key = JSON.stringify(whose);
      const turn = (taken.get(key) ?? 0) + 1;
      taken.set(key, turn);
      return turn;
    },
  };
}

function ordered(events: readonly OpenEvent[], turnOf: (event: OpenEvent) => number): readonly OpenEvent[] {
  return events
    .map((event) => ({ event, turn: turnOf(event) }))
    .sort((a, b) => a.turn - b.turn || a.event.seq - b.event.seq)
    .map(({ event }) => event);
}
