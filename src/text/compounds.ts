import { stem } from './terms.ts';

const HYPHENATED = /(?<![\p{L}-])(\p{L}{2,})-(\p{L}{2,})(?![\p{L}-])/gu;

/** Words that a text writes with a hyphen, as the term of the one word: `on-call` → `oncall`. */
export function hyphenated(text: string): readonly string[] {
  return [...text.matchAll(HYPHENATED)].map(([, first = '', second = '']) => compound(first, second));
}

/** The term of two words that some write as one. */
export function compound(first: string, second: string): string {
  return stem(`${first}${second}`.toLowerCase());
}
