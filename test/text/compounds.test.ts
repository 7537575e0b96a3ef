import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compound, compoundsAmong } from '../../src/text/compounds.ts';

const ENDINGS = ['', 's', 'ies', 'ing', 'ed', 'ational', 'iviti', 'biliti', 'ness', 'logi', 'ization', 'y'];
const word = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom(...ENDINGS))
  .map(([start, ending]) => start + ending);

it('finds the term of any two words, however much of them its stem leaves', () => {
  fc.assert(
    fc.property(word, word, (first, second) => {
      const term = compound(first, second);
      expect(compoundsAmong(new Set([term]))(first, second)).toBe(term);
    }),
    { numRuns: 2000 },
  );
});

it('finds nothing where no term is of the two words', () => {
  const find = compoundsAmong(new Set(['backend', 'oncal']));
  expect([find('back', 'ends'), find('back', 'office'), find('on', 'sight')]).toEqual([
    'backend',
    undefined,
    undefined,
  ]);
});
