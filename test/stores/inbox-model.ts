import fc from 'fast-check';
import { expect } from 'vitest';
import type { Claimed } from '../../src/conversation/store/inbox.ts';
import type { Store } from '../../src/conversation/store.ts';
import { event } from './records.ts';

const LEASE = 100;

export type Step =
  | { readonly kind: 'receive'; readonly name: number; readonly person: number; readonly workspace: number }
  | { readonly kind: 'claim'; readonly limit: number }
  | { readonly kind: 'done' | 'renew'; readonly hand: number }
  | { readonly kind: 'fail'; readonly hand: number; readonly wait: number }
  | { readonly kind: 'crash' }
  | { readonly kind: 'wait'; readonly ms: number };

const hand = fc.nat(20);

/** What senders, workers and time may do, in any order. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('receive' as const),
        name: fc.nat(9),
        person: fc.nat(2),
        workspace: fc.nat(1),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 4 }) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('done' as const, 'renew' as const), hand }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), hand, wait: fc.nat(150) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(150) }) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** What has to be true of an event, whatever a store makes of it. */
interface Expected {
  readonly workspace: string;
  readonly lane: string;
  readonly place: number;
  isOpen: boolean;
  isHeld: boolean;
  dueAt: number;
  attempt: number;
}

/** Carries out steps against a store and checks each outcome; `reopen` is what a crash leads to. */
export async function play(
  store: Store,
  script: readonly Step[],
  reopen: () => Promise<Store>,
): Promise<void> {
  const events = new Map<string, Expected>();
  // What workers believe that they hold, lost leases too.
  const hands: Claimed[] = [];
  let now = 1000;
  let at = store;
  const of = ({ workspace, eventId }: { workspace: string; eventId: string }) => {
    const known = events.get(`${workspace} ${eventId}`);
    if (known === undefined) throw new Error(`${eventId} was never received`);
    return known;
  };
  const isHead = ({ workspace, lane, place }: Expected) =>
    ![...events.values()].some(
      (each) => each.isOpen && each.workspace === workspace && each.lane === lane && each.place < place,
    );
  const claimable = () =>
    [...events.values()].filter((each) => each.isOpen && each.dueAt <= now && isHead(each));
  const claim = async (limit: number) => {
    const expected = claimable();
    const claimed = await at.claim({ worker: 'w', now, leaseMs: LEASE, limit });
    expect(claimed.length).toBe(Math.min(limit, expected.length));
    for (const each of claimed) {
      const known = of(each);
      expect(expected).toContain(known);
      known.attempt += 1;
      known.isHeld = true;
      known.dueAt = now + LEASE;
      expect(each.attempt).toBe(known.attempt);
    }
    hands.push(...claimed);
    return claimed;
  };
  const isOurs = (held: Claimed) => {
    const known = of(held);
    return known.isOpen && known.isHeld && known.attempt === held.attempt;
  };
  const done = async (held: Claimed) => {
    await at.done(held.id);
    of(held).isOpen = false;
  };

  for (const step of script) {
    const held = 'hand' in step ? hands[step.hand % Math.max(1, hands.length)] : undefined;
    switch (step.kind) {
      case 'receive': {
        const sent = event(`e${step.name}`, { workspace: `T${step.workspace}`, person: `U${step.person}` });
        const name = `${sent.workspace} ${sent.eventId}`;
        expect(await at.receive(sent)).toBe(events.has(name) ? 'known' : 'new');
        const fresh = { workspace: sent.workspace, lane: `U${step.person}`, place: events.size };
        if (!events.has(name))
          events.set(name, { ...fresh, isOpen: true, isHeld: false, dueAt: 0, attempt: 0 });
        break;
      }
      case 'claim':
        await claim(step.limit);
        break;
      case 'done':
        if (held !== undefined) await done(held);
        break;
      case 'renew':
        if (held === undefined) break;
        expect(await at.renew(held, { now, leaseMs: LEASE })).toBe(isOurs(held));
        if (isOurs(held)) of(held).dueAt = now + LEASE;
        break;
      case 'fail':
        if (held === undefined) break;
        expect(await at.fail(held, now + step.wait)).toBe(isOurs(held));
        if (isOurs(held)) Object.assign(of(held), { isHeld: false, dueAt: now + step.wait });
        break;
      case 'crash':
        at = await reopen();
        break;
      case 'wait':
        now += step.ms;
        break;
      default:
        step satisfies never;
    }
  }
  // Left alone for long enough, everything that was received is handed out and settled.
  now += 1000;
  for (let round = 0; round <= events.size; round += 1) for (const each of await claim(100)) await done(each);
  expect([...events.values()].filter(({ isOpen }) => isOpen)).toEqual([]);
  expect(await at.depth()).toEqual({ open: 0 });
}
