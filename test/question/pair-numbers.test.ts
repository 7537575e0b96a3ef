import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairNumbers } from '../../src/question/pair-numbers.ts';

const integer = fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }));
const pairs = fc.array(fc.tuple(integer, integer), { maxLength: 5000 });

describe('PairNumbers', () => {
  it('numbers pairs in the order in which they come, each once, however many there are', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const table = new PairNumbers();
        const expected = new Map<string, number>();
        for (const [first, second] of all) {
          const key = `${first} ${second}`;
          expected.set(key, expected.get(key) ?? expected.size);
          expect(table.learn(first, second)).toBe(expected.get(key));
        }
        expect(table.size).toBe(expected.size);
        for (const [first, second] of all)
          expect(table.find(first, second)).toBe(expected.get(`${first} ${second}`));
      }),
      { numRuns: 30 },
    );
  });

  it('does not find what was not learnt', () => {
    const table = new PairNumbers();
    table.learn(1, 2);
    expect([table.find(2, 1), table.find(1, 1), table.find(0, 0)]).toEqual([-1, -1, -1]);
  });

  it('is the same after it was taken apart and put together', () => {
    const table = new PairNumbers();
    for (let number = 0; number < 3000; number += 1) table.learn(number % 77, -number);
    const restored = new PairNumbers(...table.pairs);
    for (let number = 0; number < 3000; number += 1)
      expect(restored.find(number % 77, -number)).toBe(table.find(number % 77, -number));
  });
});
