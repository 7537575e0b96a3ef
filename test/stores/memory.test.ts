import { expect, it } from 'vitest';
import { EMPTY_MEMORY } from '../../src/answer/memory.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';

function key(conversation: string, workspace = 'T1') {
  return { workspace, conversation };
}

function remembered(at: number) {
  return { memory: { ...EMPTY_MEMORY, intent: `intent ${at}` }, at };
}

it('gives back what was remembered last, for each workspace apart', async () => {
  const store = createMemoryStore();
  await store.remember(key('a'), remembered(1));
  await store.remember(key('a'), remembered(2));
  await store.remember(key('a', 'T2'), remembered(3));
  expect(await store.recall(key('a'))).toEqual(remembered(2));
  expect(await store.recall(key('a', 'T2'))).toEqual(remembered(3));
  expect(await store.recall(key('b'))).toBeUndefined();
});

it('forgets', async () => {
  const store = createMemoryStore();
  await store.remember(key('a'), remembered(1));
  await store.forget(key('a'));
  expect(await store.recall(key('a'))).toBeUndefined();
});

it('keeps the conversations that were spoken to last when there are too many', async () => {
  const store = createMemoryStore(2);
  for (const name of ['a', 'b', 'a', 'c']) await store.remember(key(name), remembered(1));
  const kept = await Promise.all(['a', 'b', 'c'].map((name) => store.recall(key(name))));
  expect(kept.map((each) => each !== undefined)).toEqual([true, false, true]);
});

it('does not mix up keys that look alike when joined', async () => {
  const store = createMemoryStore();
  await store.remember({ workspace: 'a:b', conversation: 'c' }, remembered(1));
  expect(await store.recall({ workspace: 'a', conversation: 'b:c' })).toBeUndefined();
});
