import { expect, it } from 'vitest';
import { claim, event, exported, names } from '../records.ts';
import type { OpenStore } from '../stores.ts';

export function inboxContract(open: OpenStore): void {
  it('receives an event once, in each workspace', async () => {
    const store = await open();
    expect(await store.receive(event('e1'))).toBe('new');
    expect(await store.receive(event('e1', { payload: '{}' }))).toBe('known');
    expect(await store.receive(event('e1', { workspace: 'T2' }))).toBe('new');
    expect(await store.depth()).toEqual({ open: 2, oldestAt: 100 });
    expect(await store.depth('T2')).toEqual({ open: 1, oldestAt: 100 });
    expect(await store.depth('T3')).toEqual({ open: 0 });
  });

  it('hands out what it received', async () => {
    const store = await open();
    const sent = event('e1', { person: 'U1', lane: 'im:D1', receivedAt: 1_763_900_000_123 });
    await store.receive(sent);
    expect(await claim(store)).toEqual([{ ...sent, id: expect.any(Number), attempt: 1 }]);
  });

  it('hands out nothing that is held, until the lease ends', async () => {
    const store = await open();
    await store.receive(event('e1'));
    expect(names(await claim(store, 1000))).toEqual(['e1']);
    expect(await claim(store, 1999)).toEqual([]);
    const again = await claim(store, 2000);
    expect(again.map(({ eventId, attempt }) => [eventId, attempt])).toEqual([['e1', 2]]);
  });

  it('holds on to an event that is renewed', async () => {
    const store = await open();
    await store.receive(event('e1'));
    const [held] = await claim(store, 1000);
    if (held === undefined) throw new Error('nothing was handed out');
    expect(await store.renew(held, { now: 1900, leaseMs: 1000 })).toBe(true);
    expect(await claim(store, 2899)).toEqual([]);
    expect(names(await claim(store, 2900))).toEqual(['e1']);
    expect(await store.renew(held, { now: 2901, leaseMs: 1000 })).toBe(false);
    expect(await store.fail(held, 2901)).toBe(false);
    expect(await claim(store, 3000)).toEqual([]);
  });

  it('is through with what is done, whoever did it', async () => {
    const store = await open();
    await store.receive(event('e1'));
    const [first] = await claim(store, 1000);
    const [second] = await claim(store, 2000);
    await store.done(first?.id ?? 0);
    expect(await claim(store, 9000)).toEqual([]);
    expect(await store.fail(second ?? { id: 0, attempt: 0 }, 9000)).toBe(false);
    expect(await store.renew(second ?? { id: 0, attempt: 0 }, { now: 9000, leaseMs: 1 })).toBe(false);
    expect(await store.receive(event('e1'))).toBe('known');
    expect(await store.depth()).toEqual({ open: 0 });
  });

  it('keeps of a settled event neither the payload nor the person', async () => {
    const store = await open();
    await store.receive(event('e1', { person: 'U1', lane: 'im:D1', payload: '"secret"' }));
    const [held] = await claim(store);
    await store.done(held?.id ?? 0);
    const [row] = (await exported(store)).map((each) => each.row);
    expect(row).toMatchObject({ state: 'done', payload: '', lane: '', person: null });
  });

  it('hands out again what failed, once it is time', async () => {
    const store = await open();
    await store.receive(event('e1'));
    const [held] = await claim(store, 1000);
    expect(await store.fail(held ?? { id: 0, attempt: 0 }, 1500)).toBe(true);
    expect(await store.fail(held ?? { id: 0, attempt: 0 }, 1)).toBe(false);
    expect(await claim(store, 1499)).toEqual([]);
    expect((await claim(store, 1500)).map(({ attempt }) => attempt)).toEqual([2]);
  });

  it('hands out the events of a person one at a time and in order', async () => {
    const store = await open();
    for (const id of ['e1', 'e2', 'e3']) await store.receive(event(id, { person: 'U1' }));
    const [first] = await claim(store, 1000);
    expect(first?.eventId).toBe('e1');
    expect(await claim(store, 1001)).toEqual([]);
    await store.fail(first ?? { id: 0, attempt: 0 }, 1500);
    expect(await claim(store, 1499)).toEqual([]);
    const [again] = await claim(store, 1500);
    await store.done(again?.id ?? 0);
    expect(names(await claim(store, 1501))).toEqual(['e2']);
  });

  it('hands out events of different lanes side by side', async () => {
    const store = await open();
    await store.receive(event('e1', { person: 'U1', lane: 'C1:1' }));
    await store.receive(event('e2', { person: 'U1', lane: 'C1:2' }));
    await store.receive(event('e3', { person: 'U2', lane: 'C1:1' }));
    await store.receive(event('e4', { workspace: 'T2', person: 'U2', lane: 'C1:1' }));
    await store.receive(event('e5'));
    await store.receive(event('e6'));
    expect(names(await claim(store))).toEqual(['e1', 'e2', 'e4', 'e5', 'e6']);
  });

  it('lets people and workspaces take turns', async () => {
    const store = await open();
    for (const n of [1, 2, 3]) await store.receive(event(`a${n}`, { person: 'U1', lane: `l${n}` }));
    for (const n of [1, 2]) await store.receive(event(`b${n}`, { person: 'U2', lane: `m${n}` }));
    await store.receive(event('c1', { workspace: 'T2', person: 'U9' }));
    expect(names(await claim(store, 1000, 1))).toEqual(['a1']);
    // T1 has something in hand, so it is T2's turn; then U2's, since U1 has something in hand.
    expect(names(await claim(store, 1000, 1))).toEqual(['c1']);
    expect(names(await claim(store, 1000, 1))).toEqual(['b1']);
    expect(names(await claim(store, 1000, 2))).toEqual(['a2', 'b2']);
    expect(names(await claim(store, 1000, 2))).toEqual(['a3']);
  });

  it('lets nobody wait behind a thousand events of somebody else', async () => {
    const store = await open();
    for (let n = 0; n < 1005; n += 1) await store.receive(event(`many${n}`, { person: 'U1' }));
    await store.receive(event('one', { person: 'U2' }));
    expect(names(await claim(store, 1000, 2))).toEqual(['many0', 'one']);
  });

  it('closes what is too old and held by nobody', async () => {
    const store = await open();
    await store.receive(event('old', { receivedAt: 100 }));
    await store.receive(event('held', { receivedAt: 100 }));
    await store.receive(event('young', { receivedAt: 200 }));
    const held = await claim(store, 1000);
    for (const each of held) if (each.eventId !== 'held') await store.fail(each, 0);
    const closed = await store.expire({ now: 1500, olderThan: 200 });
    expect(closed).toEqual([
      { id: held[0]?.id, workspace: 'T1', eventId: 'old', kind: 'message', receivedAt: 100 },
    ]);
    expect(names(await claim(store, 1500))).toEqual(['young']);
    expect(await store.receive(event('old'))).toBe('known');
    expect((await store.expire({ now: 2000, olderThan: 200 })).map(({ eventId }) => eventId)).toEqual([
      'held',
    ]);
  });

  it('removes old events that are settled', async () => {
    const store = await open();
    for (const id of ['e1', 'e2']) await store.receive(event(id, { receivedAt: 100 }));
    const [first] = await claim(store, 1000, 1);
    await store.done(first?.id ?? 0);
    expect(await store.clearInbox(100)).toBe(0);
    expect(await store.clearInbox(101)).toBe(1);
    expect(await store.receive(event('e1'))).toBe('new');
    expect(await store.receive(event('e2'))).toBe('known');
  });
}
