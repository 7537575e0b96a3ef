import { describe, expect, it } from 'vitest';
import { lookInto, watchStore } from '../../src/operations/store-watch.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { event, question } from '../stores/records.ts';

/** A store, and a database that goes away when told. */
function breaking() {
  let failures = 0;
  let isGone = false;
  const store = createMemoryStore();
  const inner = {
    ...store,
    keepQuestion: async (one: Parameters<typeof store.keepQuestion>[0]) => {
      if (isGone) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
      return store.keepQuestion(one);
    },
  };
  const watched = watchStore(inner, () => {
    failures += 1;
  });
  return { watched, failures: () => failures, breakIt: () => (isGone = true) };
}

describe('a watched store', () => {
  it('does what the store does', async () => {
    const { watched, failures } = breaking();
    expect(await watched.receive(event('E1'))).toBe('new');
    expect(await watched.depth()).toEqual({ open: 1, oldestAt: 100 });
    await watched.keepQuestion(question());
    const rows = [];
    for await (const row of watched.exportRows()) rows.push(row);
    expect(rows.length).toBeGreaterThan(0);
    expect(failures()).toBe(0);
  });

  it('tells every failure, and passes it on', async () => {
    const { watched, failures, breakIt } = breaking();
    breakIt();
    await expect(watched.keepQuestion(question())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(watched.keepQuestion(question())).rejects.toThrow('gone');
    expect(failures()).toBe(2);
  });
});

describe('a look into the store', () => {
  it('gives what is open', async () => {
    expect(await lookInto(createMemoryStore())).toEqual({ open: 0 });
  });

  it('gives nothing where the store fails or takes too long', async () => {
    expect(await lookInto({ depth: () => Promise.reject(new Error('gone')) })).toBeUndefined();
    expect(await lookInto({ depth: () => new Promise(() => {}) }, 10)).toBeUndefined();
  });
});
