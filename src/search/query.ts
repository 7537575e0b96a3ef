import { synonyms } from '../career/synonyms.ts';
import type { QuestionWord } from '../question/understand.ts';
import type { PassageIndex, QueryTerm } from './passage-index.ts';

// How much a word of each kind counts: the intent already stands for topic words, and asking words say next to nothing.
const KIND_WEIGHT = { content: 1, loose: 0.8, topic: 0.4, light: 0.2, asking: 0.12 } as const;
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
  for (const { text, stem, kind } of asked) {
    if (words.has(stem)) continue;
    const terms = [...new Set([...synonyms(stem), ...longerForms(stem, kind, index)])];
    words.set(stem, { text, kind, terms, rarity: index.rarity(stem) });
  }
  return [...words.values()];
}

// "container" also finds "containerization"; shorter stems begin too many other words.
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 6;
const MOST_FORMS = 6;

function longerForms(stem: string, kind: QueryWord['kind'], index: PassageIndex): readonly string[] {
  if ((kind !== 'content' && kind !== 'topic') || stem.length < SHORTEST_STEM) return [];
  return index.startingWith(stem, MOST_FORMS).filter((term) => term.length <= stem.length + LONGEST_ENDING);
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
