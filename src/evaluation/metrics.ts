/** What was expected and what came. */
export interface Pair {
  readonly expected: string;
  readonly got: string;
}

/** Arithmetic mean; undefined for nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of pairs that agree (Manning, Raghavan, Schütze: Introduction to Information Retrieval, §8.3). */
export function accuracy(pairs: readonly Pair[]): number | undefined {
  return mean(pairs.map(({ expected, got }) => (expected === got ? 1 : 0)));
}

/** Mean over the expected classes of F1 = 2·tp / (2·tp + fp + fn) (Sokolova, Lapalme 2009, table 3). */
export function macroF1(pairs: readonly Pair[]): number | undefined {
  const classes = new Set(pairs.map(({ expected }) => expected));
  return mean([...classes].map((name) => f1(pairs, name)));
}

function f1(pairs: readonly Pair[], name: string): number {
  const right = pairs.filter(({ expected, got }) => expected === name && got === name).length;
  const either =
    pairs.filter(({ expected }) => expected === name).length + pairs.filter(({ got }) => got === name).length;
  return (2 * right) / either;
}

/** Of the pairs that expect the class, the share that got it; undefined where none does. */
export function recallOf(pairs: readonly Pair[], name: string): number | undefined {
  return accuracy(pairs.filter(({ expected }) => expected === name));
}

/** Of the pairs that got the class, the share that expected it; undefined where none did. */
export function precisionOf(pairs: readonly Pair[], name: string): number | undefined {
  return accuracy(pairs.filter(({ got }) => got === name));
}

/** How relevant each document is; those that are not named are not. */
export type Grades = ReadonlyMap<string, number>;

/** Share of the relevant documents among the first `k` (Introduction to Information Retrieval, §8.4). */
export function recallAt(k: number, ranked: readonly string[], grades: Grades): number {
  const relevant = relevantOf(grades);
  const found = new Set(ranked.slice(0, k).filter((document) => relevant.has(document)));
  return relevant.size === 0 ? 0 : found.size / relevant.size;
}

/** One divided by the rank of the first relevant document among `k`, or 0 (TREC-8 question answering track, 1999). */
export function reciprocalRankAt(k: number, ranked: readonly string[], grades: Grades): number {
  const relevant = relevantOf(grades);
  const place = ranked.slice(0, k).findIndex((document) => relevant.has(document));
  return place === -1 ? 0 : 1 / (place + 1);
}

/** Sum of grade / log2(rank + 1) over the first `k`, divided by the best possible (Järvelin, Kekäläinen 2002; as trec_eval). */
export function ndcgAt(k: number, ranked: readonly string[], grades: Grades): number {
  const best = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const ideal = discounted(best.slice(0, k));
  const seen = new Set<string>();
  const gains = ranked.slice(0, k).map((document) => {
    const gain = seen.has(document) ? 0 : Math.max(0, grades.get(document) ?? 0);
    seen.add(document);
    return gain;
  });
  return ideal === 0 ? 0 : discounted(gains) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

function relevantOf(grades: Grades): ReadonlySet<string> {
  return new Set([...grades].filter(([, grade]) => grade > 0).map(([document]) => document));
}

/** Chance that a positive scores above a negative, ties counting half (Mann–Whitney U; Fawcett 2006, §7). */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const sorted = [...negatives].sort((a, b) => a - b);
  const wins = positives.map(
    (score) => (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2,
  );
  return wins.reduce((sum, count) => sum + count, 0) / (positives.length * negatives.length);
}

/** How many of the ascending values are below the score, or at most the score. */
function countBelow(sorted: readonly number[], score: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < score || (orEqual && value === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The smallest value that at least `share` of all values do not exceed (nearest rank); undefined for nothing. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
