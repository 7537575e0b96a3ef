import { expect, it } from 'vitest';
import { isOfLongAgo, isStale } from '../../src/review/stale.ts';

const NOW = Date.parse('2026-11-24');

it.each([
  ['2025-11-20', true],
  ['2025-11-28', false],
  [undefined, false],
])('a document reviewed on %s is stale: %s', (reviewed, stale) => {
  expect(isStale({ reviewed }, NOW)).toBe(stale);
});

it.each([
  ['2023', true],
  ['spring 2024', false],
  ['Q1', false],
  [undefined, false],
])('figures of %s are of long ago: %s', (asOf, old) => {
  expect(isOfLongAgo({ asOf }, NOW)).toBe(old);
});
