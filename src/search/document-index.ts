import type { Passage } from '../knowledge/passages.ts';
import { tokenize } from '../text/terms.ts';
import { buildVocabulary, correct, type Vocabulary } from '../text/vocabulary.ts';
import { BM25 } from './fields.ts';
import type { PassageIndex } from './passage-index.ts';

/** How many times a word of a title or alias counts as one of the text. */
const TITLE_COUNT = 3;

/** In which documents a term stands. */
export interface TermPostings {
  /** Places of the documents, ascending. */
  readonly places: readonly number[];
  /** How often it stands in each. */
  readonly counts: readonly number[];
}

interface Span {
  readonly id: string;
  /** Half-open range of passage ids. */
  readonly from: number;
  readonly to: number;
  readonly title: readonly number[];
}

/**
 * The terms of whole documents, read off the passages. Statistics of passages would favour documents that
 * are cut where the question's words stand, and miss those that have them in different passages.
 */
export class DocumentIndex {
  readonly #index: PassageIndex;
  readonly #spans: readonly Span[];
  readonly #postings: ReadonlyMap<number, TermPostings>;
  readonly #saturations: Float64Array;
  #vocabulary: Vocabulary | undefined;

  constructor(index: PassageIndex, passages: readonly Passage[]) {
    this.#index = index;
    this.#spans = spansOf(index, passages);
    const lengths = this.#spans.map((_, place) => lengthOf(this.parts(place)));
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.#saturations = Float64Array.from(
      lengths,
      (length) => BM25.k1 * (1 - BM25.b + (BM25.b * length) / average),
    );
    this.#postings = this.#post();
  }

  get size(): number {
    return this.#spans.length;
  }

  /** Numbers of terms are below this. */
  get termCount(): number {
    return this.#index.terms.length;
  }

  id(place: number): string {
    return this.#spans[place]?.id ?? '';
  }

  /** Title and passages of a document as term numbers, in order. */
  *parts(place: number): Iterable<readonly number[]> {
    const span = this.#spans[place];
    if (span === undefined) return;
    yield span.title;
    for (let id = span.from; id < span.to; id += 1) yield this.#index.sequence(id);
  }

  postings(term: number): TermPostings | undefined {
    return this.#postings.get(term);
  }

  /** BM25's inverse document frequency. */
  rarity(term: number): number {
    const frequency = this.#postings.get(term)?.places.length ?? 0;
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** BM25's share of the most that `count` occurrences can be worth in a document, its length considered. */
  saturated(count: number, place: number): number {
    return (count * (BM25.k1 + 1)) / (count + (this.#saturations[place] ?? BM25.k1));
  }

  /** Number of the term, or of the one that it is a slip of. */
  find(term: string): { readonly number: number; readonly isExact: boolean } | undefined {
    const exact = this.#index.number(term);
    if (exact !== undefined) return { number: exact, isExact: true };
    this.#vocabulary ??= buildVocabulary(this.#frequencies());
    const corrected = this.#index.number(correct(term, this.#vocabulary) ?? '');
    return corrected === undefined ? undefined : { number: corrected, isExact: false };
  }

  #frequencies(): ReadonlyMap<string, number> {
    const words = this.#index.terms.filter((term) => WORD.test(term));
    return new Map(
      words.map((term) => [term, this.postings(this.#index.number(term) ?? -1)?.places.length ?? 0]),
    );
  }

  #post(): ReadonlyMap<number, TermPostings> {
    const postings = new Map<number, { places: number[]; counts: number[] }>();
    const add = (term: number, place: number, count: number) => {
      const { places, counts } = postings.get(term) ?? { places: [], counts: [] };
      if (places.length === 0) postings.set(term, { places, counts });
      if (places.at(-1) === place) counts[counts.length - 1] = (counts.at(-1) ?? 0) + count;
      else counts[places.push(place) - 1] = count;
    };
    this.#spans.forEach(({ title, from, to }, place) => {
      for (const term of title) add(term, place, TITLE_COUNT);
      for (let id = from; id < to; id += 1) for (const term of this.#index.sequence(id)) add(term, place, 1);
    });
    return postings;
  }
}

// Numbers and names with signs are not misspelt words, nor is anything a slip of them.
const WORD = /^\p{L}{3,}$/u;

function spansOf(index: PassageIndex, passages: readonly Passage[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { id, document } of passages) {
    const last = spans.at(-1);
    if (last?.id === document.id) {
      spans[spans.length - 1] = { ...last, to: id + 1 };
      continue;
    }
    const names = [document.title, ...document.aliases].join('\n');
    const title = tokenize(names).flatMap(({ stem }) => index.number(stem) ?? []);
    spans.push({ id: document.id, from: id, to: id + 1, title });
  }
  return spans;
}

function lengthOf(parts: Iterable<readonly number[]>): number {
  let length = 0;
  for (const part of parts) length += part.length;
  return length;
}
