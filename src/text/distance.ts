import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Jaro–Winkler similarity of two words, from 0 (nothing shared) to 1 (equal). */
export function similarity(a: string, b: string): number {
  return jaroWinkler(a, b);
}

/**
 * Edits (insert, delete, replace, swap of neighbours: optimal string alignment) that turn `a` into `b`,
 * or `limit + 1` when it takes more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  // natural's takes 47 µs a pair, too slow for vocabularies; this one leaves as soon as the limit is passed.
  if (a === b) return 0;
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  let nearestAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow({ a, b, i, limit, above, before });
    const nearest = Math.min(...row.slice(Math.max(0, i - limit), i + limit + 1));
    // A swap reaches back two rows, so one row beyond the limit decides nothing yet.
    if (nearest > limit && nearestAbove > limit) return tooFar;
    nearestAbove = nearest;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? tooFar, tooFar);
}

interface RowInput {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly limit: number;
  readonly above: readonly number[];
  readonly before: readonly number[];
}

/** Distances of the first `i` characters of `a` to each beginning of `b`, within the band of the limit. */
function nextRow({ a, b, i, limit, above, before }: RowInput): number[] {
  const row = new Array<number>(b.length + 1).fill(limit + 1);
  row[0] = i;
  const last = Math.min(b.length, i + limit);
  for (let j = Math.max(1, i - limit); j <= last; j++) {
    const same = a[i - 1] === b[j - 1];
    let edits = (above[j - 1] ?? 0) + (same ? 0 : 1);
    edits = Math.min(edits, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row[j] = swapped ? Math.min(edits, (before[j - 2] ?? 0) + 1) : edits;
  }
  return row;
}
