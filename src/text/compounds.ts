import { stem } from './terms.ts';

const HYPHENATED = /(?<![\p{L}-])(\p{L}{2,})-(\p{L}{2,})(?![\p{L}-])/gu;

/** Words that a text writes with a hyphen, as the term of the one word: `on-call` → `oncall`. */
export function hyphenated(text: string): readonly string[] {
  return [...text.matchAll(HYPHENATED)].map(([, first = '', second = '']) => compound(first, second));
}

/** Gives the term that two words make together, where it is one of `terms`. */
export function compoundsAmong(
  terms: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): (first: string, second: string) => string | undefined {
  const beginnings = new Set<string>();
  for (const term of terms.keys()) beginnings.add(term.slice(0, keptLetters(term)));
  return (first, second) => {
    const joined = first + second;
    // Stemming costs more than all else about a word, and next to no two neighbours make a term.
    for (let length = 1; length <= MOST_LETTERS; length += 1) {
      if (!beginnings.has(joined.slice(0, length))) continue;
      const term = compound(first, second);
      return terms.has(term) ? term : undefined;
    }
    return undefined;
  };
}

/** A stem has all but its last two letters in common with the word, and the first in any case. */
function keptLetters(term: string): number {
  return Math.min(MOST_LETTERS, Math.max(1, term.length - 2));
}

// Four letters rule nearly everything out.
const MOST_LETTERS = 4;

/** The term of two words that some write as one. */
export function compound(first: string, second: string): string {
  return stem(`${first}${second}`.toLowerCase());
}
