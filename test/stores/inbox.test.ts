import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStore } from '../../src/stores/open-store.ts';
import { play, steps } from './inbox-model.ts';
import { openPlaces } from './stores.ts';

const { all } = await openPlaces();
const now = () => 0;
const RUNS = { memory: 500, SQLite: 100, PostgreSQL: 40 };

for (const place of all) {
  it(`loses and doubles no event in ${place.name}, whatever happens`, async () => {
    const property = fc.asyncProperty(steps, async (script) => {
      const url = await place.fresh();
      let store = await openStore(url, { now });
      // What is killed closes nothing; the next instance finds what was written.
      const left = [store];
      const reopen = async () => {
        if (!place.isShared) return store;
        store = await openStore(url, { now });
        left.push(store);
        return store;
      };
      await play(store, script, reopen);
      for (const each of left) await each.close();
    });
    await fc.assert(property, { numRuns: RUNS[place.name as keyof typeof RUNS] ?? 40 });
    expect.hasAssertions();
  }, 60_000);
}
