import { setImmediate as afterTick } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Claimed, IncomingEvent } from '../../src/conversation/store/inbox.ts';
import { noMeter } from '../../src/slack/meter.ts';
import { Worker } from '../../src/slack/worker.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { gate, handClock } from './clock.ts';
import { collectLog } from './stage.ts';

const MINUTE = 60_000;

function passing(): Error {
  return Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
}

function setUp(perform: (event: Claimed) => Promise<void>, store = createMemoryStore()) {
  const timers = handClock();
  const { log, lines } = collectLog();
  const seen: string[] = [];
  const failures: string[] = [];
  const worker = new Worker({
    inbox: store,
    perform: (event) => {
      seen.push(`${event.eventId}#${event.attempt}`);
      return perform(event);
    },
    timers,
    log,
    meter: { failed: (reason) => void failures.push(reason) },
  });
  onTestFinished(() => worker.stop());
  const receive = (eventId: string, more: Partial<IncomingEvent> = {}) =>
    store.receive({
      workspace: 'T1',
      eventId,
      kind: 'message',
      payload: '{}',
      receivedAt: timers.now(),
      ...more,
    });
  const until = async (holds: () => boolean) => {
    while (!holds()) await afterTick();
  };
  return { store, timers, lines, seen, failures, worker, receive, until };
}

it('begins with what was left, and looks again for what comes to others', async () => {
  const { worker, receive, seen, timers, until } = setUp(async () => {});
  await receive('a');
  worker.start();
  await until(() => seen.length === 1);
  await receive('b');
  await worker.drain();
  await until(() => timers.waiting.length > 0);
  timers.advance(1000);
  await until(() => seen.length === 2);
  expect(seen).toEqual(['a#1', 'b#1']);
});

it('takes the events of one lane in turn and those of others meanwhile', async () => {
  const { passed, open } = gate();
  const { worker, receive, seen, until } = setUp((event) =>
    event.eventId === 'a1' ? passed : Promise.resolve(),
  );
  for (const [name, lane] of [
    ['a1', 'a'],
    ['a2', 'a'],
    ['b1', 'b'],
  ] as const)
    await receive(name, { lane });
  worker.wake();
  await until(() => seen.length === 2);
  expect(seen).toEqual(['a1#1', 'b1#1']);
  open();
  await worker.drain();
  expect(seen).toEqual(['a1#1', 'b1#1', 'a2#1']);
});

it('tries again ever later what fails in passing, and gives up on what fails for good', async () => {
  let failures = 3;
  const { worker, receive, seen, timers, lines, store, until } = setUp(async ({ eventId }) => {
    if (eventId === 'bad') throw new Error('a fault of ours');
    if (failures-- > 0) throw passing();
  });
  await receive('bad');
  await receive('a');
  worker.wake();
  await worker.drain();
  for (const wait of [1000, 2000, 4000]) {
    timers.advance(wait - 1);
    worker.wake();
    await worker.drain();
    const before = seen.length;
    timers.advance(1);
    worker.wake();
    await until(() => seen.length === before + 1);
    await worker.drain();
  }
  expect(seen).toEqual(['bad#1', 'a#1', 'a#2', 'a#3', 'a#4']);
  expect((await store.depth()).open).toBe(0);
  expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
});

it('closes what nobody waits for any more, with a note', async () => {
  const { worker, receive, seen, timers, lines, failures, store } = setUp(async () => {});
  await receive('old', { receivedAt: timers.now() - 10 * MINUTE - 1 });
  worker.wake();
  await worker.drain();
  await receive('older', { receivedAt: timers.now() - 11 * MINUTE });
  worker.start();
  await worker.drain();
  expect(seen).toEqual([]);
  expect((await store.depth()).open).toBe(0);
  expect(failures).toEqual(['expired', 'expired']);
  expect(lines.map(({ message }) => message)).toEqual(
    Array(2).fill('closed without an answer, since it is too old'),
  );
});

it('holds on to what takes its time', async () => {
  const { passed, open } = gate();
  const { worker, receive, seen, timers, store, until } = setUp(() => passed);
  await receive('slow');
  worker.wake();
  await until(() => seen.length === 1);
  for (let n = 0; n < 10; n += 1) {
    timers.advance(3000);
    await afterTick();
    const others = { worker: 'other', now: timers.now(), leaseMs: 1000, limit: 5 };
    expect(await store.claim(others)).toEqual([]);
  }
  open();
  await worker.drain();
});

it('settles what was carried out as soon as the store can, and does not carry it out again', async () => {
  const store = createMemoryStore();
  let isAway = true;
  const moody: typeof store = {
    ...store,
    async done(id) {
      if (isAway) throw passing();
      await store.done(id);
    },
  };
  const { worker, receive, seen, timers, until } = setUp(async () => {}, moody);
  await receive('a');
  worker.wake();
  await until(() => seen.length === 1 && timers.waiting.length > 1);
  for (let n = 0; n < 5; n += 1) {
    timers.advance(3000);
    await afterTick();
  }
  isAway = false;
  timers.advance(30_000);
  await worker.drain();
  expect(seen).toEqual(['a#1']);
  expect((await store.depth()).open).toBe(0);
});

it('is in doubt from the second attempt on, and when it could not hold on', async () => {
  const store = createMemoryStore();
  const doubts: boolean[] = [];
  const { passed, open } = gate();
  const timers = handClock();
  const { log } = collectLog();
  const worker = new Worker({
    inbox: { ...store, renew: async () => false },
    perform: async (event, { isDoubtful }) => {
      doubts.push(isDoubtful());
      await passed;
      doubts.push(isDoubtful());
      if (event.attempt === 1) throw passing();
    },
    timers,
    log,
    meter: noMeter,
  });
  await store.receive({ workspace: 'T1', eventId: 'a', kind: 'x', payload: '', receivedAt: timers.now() });
  worker.wake();
  while (doubts.length < 1) await afterTick();
  timers.advance(3000);
  await afterTick();
  open();
  await worker.drain();
  timers.advance(1000);
  worker.wake();
  await worker.drain();
  worker.stop();
  expect(doubts).toEqual([false, true, true, true]);
});

it('leaves to others what it held when it died', async () => {
  const { worker, receive, seen, timers, store, until } = setUp(() => new Promise(() => {}));
  await receive('a');
  worker.wake();
  await until(() => seen.length === 1);
  worker.stop();
  const other = setUp(async () => {}, store);
  other.timers.advance(timers.now() + 10_000 - other.timers.now());
  other.worker.wake();
  await other.worker.drain();
  expect(other.seen).toEqual(['a#2']);
});

it('says once that the store is in trouble, and goes on when it is back', async () => {
  const store = createMemoryStore();
  let isAway = true;
  const moody = {
    ...store,
    claim: async (claim: Parameters<typeof store.claim>[0]) => {
      if (isAway) throw passing();
      return store.claim(claim);
    },
  };
  const { worker, receive, seen, timers, lines, until } = setUp(async () => {}, moody);
  await receive('a');
  worker.start();
  for (let n = 0; n < 3; n += 1) {
    await until(() => timers.waiting.length > 0);
    await worker.drain();
    timers.advance(1000);
  }
  isAway = false;
  await until(() => timers.waiting.length > 0);
  timers.advance(1000);
  await until(() => seen.length === 1);
  expect(lines.filter(({ level }) => level === 'error').length).toBe(1);
});
