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
  let [before, above, row] = rowsFor(b.length + 1);
  for (let column = 0; column <= b.length; column++) above[column] = Math.min(column, tooFar);
  let nearestAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    const nearest = fillRow({ a, b, i, tooFar, before, above, row });
    // A swap reaches back two rows, so one row beyond the limit decides nothing yet.
    if (nearest > limit && nearestAbove > limit) return tooFar;
    nearestAbove = nearest;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? tooFar;
}

// Words are compared by the thousand, and making three arrays costs more than filling them.
let rows = makeRows(64);

function rowsFor(length: number): readonly [Uint8Array, Uint8Array, Uint8Array] {
  if (rows[0].length < length) rows = makeRows(2 * length);
  return rows;
}

function makeRows(length: number): readonly [Uint8Array, Uint8Array, Uint8Array] {
  return [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
}

interface Rows {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly tooFar: number;
  readonly before: Uint8Array;
  readonly above: Uint8Array;
  readonly row: Uint8Array;
}

/** Distances of the first `i` characters of `a` to each beginning of `b` near the diagonal; the least of them. */
function fillRow({ a, b, i, tooFar, before, above, row }: Rows): number {
  const from = Math.max(1, i - tooFar);
  const to = Math.min(b.length, i + tooFar);
  row[from - 1] = from === 1 ? Math.min(i, tooFar) : tooFar;
  let nearest = row[from - 1] ?? tooFar;
  for (let j = from; j <= to; j++) {
    const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let edits = (above[j - 1] ?? 0) + (isSame ? 0 : 1);
    edits = Math.min(edits, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, tooFar);
    if (isSwap(a, i, b, j)) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
    row[j] = edits;
    nearest = Math.min(nearest, edits);
  }
  if (to < b.length) row[to + 1] = tooFar;
  return nearest;
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
  if (i < 2 || j < 2) return false;
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
