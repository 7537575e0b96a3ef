import { describe, expect, it } from 'vitest';
import {
  accuracy,
  auroc,
  macroF1,
  ndcgAt,
  percentile,
  precisionOf,
  recallAt,
  recallOf,
  reciprocalRankAt,
} from '../../src/evaluation/metrics.ts';

const pairs = [
  { expected: 'a', got: 'a' },
  { expected: 'a', got: 'a' },
  { expected: 'a', got: 'b' },
  { expected: 'b', got: 'b' },
  { expected: 'c', got: 'd' },
];

describe('classes', () => {
  it('counts what agrees', () => {
    expect(accuracy(pairs)).toBeCloseTo(3 / 5);
    expect(accuracy([])).toBeUndefined();
  });

  it('averages F1 over the expected classes', () => {
    // a: 2·2/(2·2+0+1) = 4/5; b: 2·1/(2·1+1+0) = 2/3; c: 0. d is never expected.
    expect(macroF1(pairs)).toBeCloseTo((4 / 5 + 2 / 3 + 0) / 3);
  });

  it('tells recall from precision', () => {
    expect(recallOf(pairs, 'a')).toBeCloseTo(2 / 3);
    expect(precisionOf(pairs, 'a')).toBe(1);
    expect(precisionOf(pairs, 'b')).toBeCloseTo(1 / 2);
    expect(recallOf(pairs, 'd')).toBeUndefined();
    expect(precisionOf(pairs, 'c')).toBeUndefined();
  });
});

describe('rankings', () => {
  const grades = new Map([
    ['x', 2],
    ['y', 1],
    ['z', 0],
  ]);

  it('finds the share of the relevant', () => {
    expect(recallAt(1, ['x', 'y'], grades)).toBeCloseTo(1 / 2);
    expect(recallAt(5, ['q', 'y', 'y', 'x'], grades)).toBe(1);
    expect(recallAt(5, ['z'], grades)).toBe(0);
    expect(recallAt(5, ['z'], new Map())).toBe(0);
  });

  it('takes the reciprocal of the first relevant rank', () => {
    expect(reciprocalRankAt(10, ['z', 'q', 'y'], grades)).toBeCloseTo(1 / 3);
    expect(reciprocalRankAt(2, ['z', 'q', 'y'], grades)).toBe(0);
  });

  it('discounts grades by rank against the best order', () => {
    // Gains 1, 0, 2 at ranks 1, 2, 3: 1/1 + 2/2 = 2; best 2/1 + 1/log2(3) = 2.63093.
    expect(ndcgAt(10, ['y', 'q', 'x'], grades)).toBeCloseTo(2 / 2.63093, 5);
    expect(ndcgAt(10, ['x', 'y'], grades)).toBe(1);
    // Best within one place is the best document alone.
    expect(ndcgAt(1, ['x'], grades)).toBe(1);
    expect(ndcgAt(10, [], grades)).toBe(0);
  });

  it('gives a document that comes twice its gain once', () => {
    expect(ndcgAt(10, ['x', 'x'], new Map([['x', 1]]))).toBe(1);
  });
});

describe('scores', () => {
  it('counts how often a positive outscores a negative, ties half', () => {
    // 0.9 beats both; 0.4 ties 0.4 and beats 0.1: (2 + 1.5) / 4.
    expect(auroc([0.9, 0.4], [0.4, 0.1])).toBeCloseTo(3.5 / 4);
    expect(auroc([1], [0])).toBe(1);
    expect(auroc([0], [1])).toBe(0);
    expect(auroc([], [1])).toBeUndefined();
  });

  it('takes percentiles by nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile(values, 0)]).toEqual([3, 5, 1]);
    expect(percentile([], 0.5)).toBeUndefined();
  });
});
