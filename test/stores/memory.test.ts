import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { claim, event, names, question, remembered } from './records.ts';

it('keeps the conversations that were spoken to last when there are too many', async () => {
  const store = createMemoryStore(2);
  for (const conversation of ['a', 'b', 'a', 'c']) {
    await store.remember({ workspace: 'T1', conversation, person: 'U1' }, remembered(1));
  }
  const kept = await Promise.all(
    ['a', 'b', 'c'].map((conversation) => store.recall({ workspace: 'T1', conversation })),
  );
  expect(kept.map((each) => each !== undefined)).toEqual([true, false, true]);
});

it('keeps the newest questions', async () => {
  const store = createMemoryStore(10);
  for (let at = 1; at <= 30; at += 1) await store.keepQuestion(question({ id: `q${at}`, at }));
  const recent = await store.recentQuestions('T1', 'U1', 99);
  expect(recent[0]?.id).toBe('q30');
  expect(recent.length).toBeLessThanOrEqual(11);
});

it('loses no open event, however many there are', async () => {
  const store = createMemoryStore(2);
  for (let n = 0; n < 9; n += 1) await store.receive(event(`done${n}`));
  for (const { id } of await claim(store)) await store.done(id);
  for (let n = 0; n < 9; n += 1) await store.receive(event(`open${n}`));
  expect(names(await claim(store))).toHaveLength(9);
});

it('keeps nothing after it was closed', async () => {
  const store = createMemoryStore();
  await store.keepQuestion(question());
  await store.close();
  expect(await store.findQuestion('T1', 'q1')).toBeUndefined();
});
