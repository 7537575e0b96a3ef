import type { Row } from './tables.ts';

/** The oldest events that take turns; with more than these waiting, it is first come, first served. */
export const CANDIDATES = 1000;

/** An event that can be handed out. */
export type Waiting = Pick<Row<'inbox'>, 'seq' | 'workspace' | 'person'>;

/** Events of a person that workers have in hand. */
export type InHand = Pick<Row<'inbox'>, 'workspace' | 'person'> & { readonly events: number };

/**
 * Puts events, oldest first, in the order of whose turn it is: people take turns within a workspace, and
 * workspaces among each other; what is in hand counts as turns that were taken.
 */
export function inTurn(events: readonly Waiting[], hands: readonly InHand[]): readonly Waiting[] {
  const [people, workspaces] = [createTurns(), createTurns()];
  for (const { workspace, person, events: taken } of hands) {
    workspaces.take([workspace], taken);
    // Events of nobody in particular do not wait for each other.
    if (person !== null) people.take([workspace, person], taken);
  }
  const byPerson = ordered(events.map((event) => [event, people.take([event.workspace, event.person])]));
  return ordered(byPerson.map((event) => [event, workspaces.take([event.workspace])]));
}

function createTurns() {
  const taken = new Map<string, number>();
  return {
    take(whose: readonly (string | null)[], turns = 1): number {
      const key = JSON.stringify(whose);
      const last = (taken.get(key) ?? 0) + turns;
      taken.set(key, last);
      return last;
    },
  };
}

function ordered(turns: readonly (readonly [event: Waiting, turn: number])[]): readonly Waiting[] {
  return turns.toSorted(([a, first], [b, second]) => first - second || a.seq - b.seq).map(([event]) => event);
}
