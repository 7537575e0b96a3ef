import type { Example } from '../src/question/intent-model.ts';

/** Some examples to train with and the rest to test with. */
export interface Draw {
  readonly train: readonly Example[];
  readonly test: readonly Example[];
}

/** How many examples to train with: of each intent, and of what is out of scope. */
export interface DrawSize {
  readonly perIntent: number;
  readonly outOfScope: number;
}

// At least a fifth of an intent is left for the test.
const LARGEST_SHARE = 0.8;

/** The draw of a number: the same number gives the same draw on any machine. */
export function draw(examples: readonly Example[], number: number, size: DrawSize): Draw {
  const random = seeded(number + 1);
  const train: Example[] = [];
  const test: Example[] = [];
  for (const [intent, own] of groupBy(examples, (example) => example.intent)) {
    const shuffled = shuffle(own, random);
    const wanted = intent === null ? size.outOfScope : size.perIntent;
    const cut = Math.min(wanted, Math.floor(own.length * LARGEST_SHARE));
    train.push(...shuffled.slice(0, cut));
    test.push(...shuffled.slice(cut));
  }
  return { train, test };
}

/** The items under each key, in order. */
export function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
