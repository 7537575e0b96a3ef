import type { Verdict } from './judge.ts';
import { judge } from './judge.ts';
import {
  accuracy,
  macroF1,
  mean,
  ndcgAt,
  type Pair,
  percentile,
  precisionOf,
  recallAt,
  recallOf,
  reciprocalRankAt,
} from './metrics.ts';
import type { Outcome } from './outcomes.ts';

/** Measures by name, as deep as their names have dots; absent where the labels allow none. */
export interface Measures {
  readonly [name: string]: number | Measures;
}

const OUT_OF_SCOPE = 'out-of-scope';

/** Everything that the labels of the cases allow to measure; shares from 0 to 1. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const verdicts = outcomes.map(judge);
  const pairs = intentPairs(verdicts);
  return compact({
    intents: { accuracy: accuracy(pairs), macroF1: macroF1(pairs), outOfScope: outOfScope(pairs) },
    roles: { accuracy: share(verdicts, ({ isRoleRight }) => isRoleRight) },
    kinds: { accuracy: share(verdicts, ({ isKindRight }) => isKindRight) },
    retrieval: retrieval(outcomes),
    sections: {
      at1: share(verdicts, ({ isSectionFirst }) => isSectionFirst),
      cited: share(verdicts, ({ isSectionCited }) => isSectionCited),
    },
    facts: {
      recall: share(verdicts, ({ facts }) => facts?.isShown),
      at1: share(verdicts, ({ facts }) => facts?.isFirst),
      quoted: share(verdicts, ({ facts }) => facts?.isQuoted),
    },
    abstention: {
      declined: share(verdicts, ({ isDeclined }) => isDeclined),
      wronglyDeclined: share(verdicts, ({ answerable }) => answerable && answerable === 'declined'),
      clarified: share(verdicts, ({ answerable }) => answerable && answerable === 'clarified'),
    },
    citations: { missing: share(verdicts, ({ isUncited }) => isUncited) },
    elapsedMs: {
      p50: percentile(
        outcomes.map(({ elapsedMs }) => elapsedMs),
        0.5,
      ),
      p99: percentile(
        outcomes.map(({ elapsedMs }) => elapsedMs),
        0.99,
      ),
    },
    n: outcomes.length,
  });
}

/** Wrong pairs with how often each came, most frequent first. */
export function confusions(pairs: readonly Pair[]): readonly (Pair & { readonly count: number })[] {
  const counts = new Map<string, Pair & { count: number }>();
  for (const pair of pairs) {
    if (pair.expected === pair.got) continue;
    const key = JSON.stringify([pair.expected, pair.got]);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { ...pair, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (`${a.expected} ${a.got}` < `${b.expected} ${b.got}` ? -1 : 1),
  );
}

/** Expected and recognised intent of every verdict that has one. */
export function intentPairs(verdicts: readonly Verdict[]): readonly Pair[] {
  return verdicts.flatMap(({ intent }) => (intent === undefined ? [] : [intent]));
}

/** Recall and precision of the rejection; nothing where no case is out of scope. */
export function outOfScope(pairs: readonly Pair[]): Tree {
  if (!pairs.some(({ expected }) => expected === OUT_OF_SCOPE)) return {};
  return { recall: recallOf(pairs, OUT_OF_SCOPE), precision: precisionOf(pairs, OUT_OF_SCOPE) };
}

/** A tree of measures with holes where something could not be measured. */
export interface Tree {
  readonly [name: string]: number | Tree | undefined;
}

/** The tree without its holes, figures to six digits. */
export function compact(tree: Tree): Measures {
  const entries = Object.entries(tree).flatMap(([name, value]): [string, number | Measures][] => {
    if (value === undefined) return [];
    if (typeof value === 'number') return [[name, Number(value.toPrecision(6))]];
    const below = compact(value);
    return Object.keys(below).length === 0 ? [] : [[name, below]];
  });
  return Object.fromEntries(entries);
}

/** `[['facts.recall', 0.93], …]` */
export function flatten(measures: Measures, prefix = ''): readonly (readonly [string, number])[] {
  return Object.entries(measures).flatMap(([name, value]) =>
    typeof value === 'number' ? [[prefix + name, value] as const] : flatten(value, `${prefix}${name}.`),
  );
}

function share(
  verdicts: readonly Verdict[],
  of: (verdict: Verdict) => boolean | undefined,
): number | undefined {
  const judged = verdicts.map(of).filter((is) => is !== undefined);
  return mean(judged.map((is) => (is ? 1 : 0)));
}

function retrieval(outcomes: readonly Outcome[]): Tree {
  const judged = outcomes.flatMap(({ ranked, case: { grades } }) =>
    grades === undefined ? [] : [{ ranked, grades }],
  );
  return {
    recallAt1: mean(judged.map(({ ranked, grades }) => recallAt(1, ranked, grades))),
    recallAt5: mean(judged.map(({ ranked, grades }) => recallAt(5, ranked, grades))),
    mrrAt10: mean(judged.map(({ ranked, grades }) => reciprocalRankAt(10, ranked, grades))),
    ndcgAt10: mean(judged.map(({ ranked, grades }) => ndcgAt(10, ranked, grades))),
  };
}
