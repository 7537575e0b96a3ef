import { synonyms } from '../career/synonyms.ts';
import type { QuestionWord } from '../question/understand.ts';
import type { PassageIndex, QueryTerm } from './passage-index.ts';

// How much a word of each kind counts: the intent already stands for topic words, and asking words say next to nothing.
const KIND_WEIGHT = { content: 1, topic: 0.4, light: 0.2, asking: 0.12 } as const;
/** A synonym counts less than the word itself. */
const SYNONYM_WEIGHT = 0.5;

/** A word of the question with everything in the index that it may stand for. */
export interface QueryWord {
  readonly text: string;
  readonly kind: keyof typeof KIND_WEIGHT;
  /** Terms, the word itself first. */
  readonly terms: readonly string[];
  /** Inverse document frequency of its most frequent form that stands in the index. */
  readonly rarity: number;
}

/** The words of a question as query words, each once. */
export function queryWords(asked: readonly QuestionWord[], index: PassageIndex): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  asked.forEach(({ text, stem, kind }, at) => {
    const next = asked[at + 1];
    const joined = next && `${text}${next.text}`;
    const terms = [...synonyms(stem), ...(joined !== undefined && index.has(joined) ? [joined] : [])];
    if (!words.has(stem)) words.set(stem, { text, kind, terms, rarity: index.rarity(stem) });
  });
  return [...words.values()];
}

/** Weighted terms for the index. */
export function queryTerms(words: readonly QueryWord[]): readonly QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { kind, terms } of words) {
    terms.forEach((term, place) => {
      const weight = KIND_WEIGHT[kind] * (place === 0 ? 1 : SYNONYM_WEIGHT);
      weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    });
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
