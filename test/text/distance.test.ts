import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, similarity } from '../../src/text/distance.ts';

describe('editDistance', () => {
  it.each([
    ['salary', 'salary', 2, 0],
    ['salary', 'salery', 2, 1],
    ['salary', 'salry', 2, 1],
    ['salary', 'sallary', 2, 1],
    ['salary', 'slaary', 2, 1],
    ['salary', 'aslaryx', 2, 2],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['ca', 'abc', 5, 3],
    ['', 'ab', 2, 2],
    ['ab', '', 1, 2],
    ['abcdef', 'zzzzzz', 1, 2],
  ])('from %j to %j within %i is %i', (a, b, limit, expected) => {
    expect(editDistance(a, b, limit)).toBe(expected);
    expect(editDistance(b, a, limit)).toBe(expected);
  });

  it('agrees with the full table for any limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(fullTable(a, b), limit + 1));
      }),
    );
  });
});

it('similarity rewards a common beginning', () => {
  expect(similarity('engineer', 'engineer')).toBe(1);
  expect(similarity('engineer', 'enginer')).toBeGreaterThan(similarity('engineer', 'ngineer'));
  expect(similarity('abc', 'xyz')).toBe(0);
});

/** Optimal string alignment straight from its definition. */
function fullTable(a: string, b: string): number {
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const replaced = cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const best = Math.min(replaced, cost(i - 1, j) + 1, cost(i, j - 1) + 1);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return isSwap ? Math.min(best, cost(i - 2, j - 2) + 1) : best;
  };
  return cost(a.length, b.length);
}
