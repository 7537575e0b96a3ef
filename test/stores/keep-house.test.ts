import { expect, it } from 'vitest';
import { keepHouse } from '../../src/stores/keep-house.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { claim, event, question, remembered } from './records.ts';

const DAY = 24 * 3_600_000;
const NOW = 100 * DAY;

it('removes what is older than it may be, and nothing else', async () => {
  const store = createMemoryStore();
  for (const days of [29, 31]) {
    const at = NOW - days * DAY;
    await store.keepQuestion(question({ id: `${days}`, at }));
    await store.remember({ workspace: 'T1', conversation: `${days}`, person: 'U1' }, remembered(at));
  }
  for (const hours of [23, 25])
    await store.receive(event(`${hours}`, { receivedAt: NOW - hours * 3_600_000 }));
  for (const { id } of await claim(store)) await store.done(id);
  await keepHouse(store, { now: NOW, retentionDays: 30 });
  expect((await store.findQuestion('T1', '29'))?.text).toBeDefined();
  expect((await store.findQuestion('T1', '31'))?.text).toBeUndefined();
  expect(await store.recall({ workspace: 'T1', conversation: '29' })).toBeDefined();
  expect(await store.recall({ workspace: 'T1', conversation: '31' })).toBeUndefined();
  expect(await store.receive(event('23'))).toBe('known');
  expect(await store.receive(event('25'))).toBe('new');
});
