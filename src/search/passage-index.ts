import lunr from 'lunr';
import { analyse } from './analyse.ts';
import { BM25, FIELD_BOOST, FIELDS, type Field } from './fields.ts';

/** The text of one passage by field. */
export type IndexedText = Readonly<Record<Field, string>>;

/** A term to search for and how much it counts. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Hit {
  /** Id of the passage. */
  readonly id: number;
  /** Sum of the weighted BM25 scores of the terms; comparable within one query only. */
  readonly score: number;
}

/** Half-open range of passage ids. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is kept of an index: plain arrays, safe to write as JSON. */
export interface SavedIndex {
  readonly size: number;
  readonly terms: readonly string[];
  /** Per term: passage ids, ascending. */
  readonly ids: readonly (readonly number[])[];
  /** Per term: BM25 weights, in the order of `ids`. */
  readonly weights: readonly (readonly number[])[];
  /** Per passage: the term numbers of heading and body, in order of the text. */
  readonly sequences: readonly (readonly number[])[];
}

/**
 * Passages in one Lunr index. Lunr analyses and weighs (fields, BM25); its postings are read from its
 * serialised form, because its own query walk costs 8 ms on 1,400 passages where adding up the postings
 * of a range costs 0.1 ms.
 */
export class PassageIndex {
  readonly size: number;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #saved: SavedIndex;
  readonly #scores: Float64Array;
  #sorted: readonly string[] | undefined;

  private constructor(saved: SavedIndex) {
    this.#saved = saved;
    this.size = saved.size;
    this.#numbers = new Map(saved.terms.map((term, number) => [term, number]));
    this.#scores = new Float64Array(saved.size);
  }

  static build(texts: readonly IndexedText[]): PassageIndex {
    return new PassageIndex(compile(texts));
  }

  static restore(saved: SavedIndex): PassageIndex {
    return new PassageIndex(saved);
  }

  save(): SavedIndex {
    return this.#saved;
  }

  /** Passages of the range that hold any of the terms, best first, equal scores in the order of the text. */
  search(terms: readonly QueryTerm[], range: Range, limit: number): readonly Hit[] {
    const touched: number[] = [];
    for (const { term, weight } of terms) {
      const number = this.#numbers.get(term);
      if (number !== undefined) this.#add(number, weight, range, touched);
    }
    const hits = touched.map((id) => ({ id, score: this.#scores[id] ?? 0 }));
    for (const id of touched) this.#scores[id] = 0;
    return hits.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
  }

  /** In how many passages of the range the term stands. */
  frequency(term: string, range: Range = { from: 0, to: this.size }): number {
    const ids = this.#saved.ids[this.#numbers.get(term) ?? -1] ?? [];
    return lowerBound(ids, range.to) - lowerBound(ids, range.from);
  }

  has(term: string): boolean {
    return this.#numbers.has(term);
  }

  /** Inverse document frequency, BM25's form; the largest for a term that stands nowhere. */
  rarity(term: string): number {
    const frequency = this.frequency(term);
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** Whether the passage has the term in its heading, body or role. */
  contains(id: number, term: string): boolean {
    const ids = this.#saved.ids[this.#numbers.get(term) ?? -1] ?? [];
    return ids[lowerBound(ids, id)] === id;
  }

  /** Terms of a passage in order, as numbers to compare with `number`. */
  sequence(id: number): readonly number[] {
    return this.#saved.sequences[id] ?? [];
  }

  number(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** Terms that begin with `beginning`, at most `limit`, alphabetical. */
  startingWith(beginning: string, limit: number): readonly string[] {
    this.#sorted ??= [...this.#saved.terms].sort();
    const found: string[] = [];
    for (let at = firstFrom(this.#sorted, beginning); found.length < limit; at += 1) {
      const term = this.#sorted[at];
      if (term === undefined || !term.startsWith(beginning)) break;
      found.push(term);
    }
    return found;
  }

  #add(number: number, weight: number, range: Range, touched: number[]): void {
    const ids = this.#saved.ids[number] ?? [];
    const weights = this.#saved.weights[number] ?? [];
    for (let at = lowerBound(ids, range.from); at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      if (id >= range.to) break;
      if (this.#scores[id] === 0) touched.push(id);
      this.#scores[id] = (this.#scores[id] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
}

/** Passages in one Lunr build; larger builds need gigabytes, and their parts add up to the same weights. */
const SEGMENT_SIZE = 2000;

function compile(texts: readonly IndexedText[]): SavedIndex {
  const numbers = new Map<string, number>();
  const ids: number[][] = [];
  const weights: number[][] = [];
  const rarities: number[][] = [];
  for (let from = 0; from < texts.length; from += SEGMENT_SIZE) {
    const segment = texts.slice(from, from + SEGMENT_SIZE);
    for (const [term, postings] of lunrPostings(segment)) {
      const number = numberOf(numbers, term);
      const rarity = bm25Rarity(segment.length, postings.size);
      const ordered = [...postings].sort((a, b) => a[0] - b[0]);
      ids[number] = [...(ids[number] ?? []), ...ordered.map(([id]) => from + id)];
      weights[number] = [...(weights[number] ?? []), ...ordered.map(([, weight]) => weight)];
      rarities[number] = [...(rarities[number] ?? []), ...ordered.map(() => rarity)];
    }
  }
  rebase(texts.length, ids, weights, rarities);
  const sequences = texts.map(({ heading, body }) =>
    analyse(`${heading}\n${body}`).map((term) => numberOf(numbers, term)),
  );
  return { size: texts.length, terms: [...numbers.keys()], ids, weights, sequences };
}

/** Replaces each segment's inverse document frequency in the weights by that of the whole corpus. */
function rebase(
  size: number,
  ids: readonly number[][],
  weights: number[][],
  rarities: readonly number[][],
): void {
  weights.forEach((list, number) => {
    const whole = bm25Rarity(size, ids[number]?.length ?? 0);
    list.forEach((weight, at) => {
      list[at] = Math.round(((weight * whole) / (rarities[number]?.[at] ?? whole)) * 1000) / 1000;
    });
  });
}

/** The inverse document frequency that Lunr multiplies its weights with. */
function bm25Rarity(size: number, frequency: number): number {
  return Math.log(1 + Math.abs((size - frequency + 0.5) / (frequency + 0.5)));
}

function numberOf(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

/** Per term the weight of each passage, summed over the fields. */
function lunrPostings(texts: readonly IndexedText[]): Map<string, Map<number, number>> {
  const { invertedIndex, fieldVectors } = buildLunr(texts).toJSON() as LunrJson;
  const termOf = new Map(invertedIndex.map(([term, posting]) => [posting._index, term]));
  const postings = new Map<string, Map<number, number>>();
  for (const [name, vector] of fieldVectors) {
    const id = Number(name.slice(name.indexOf('/') + 1));
    for (let at = 0; at < vector.length; at += 2) {
      const term = termOf.get(vector[at] ?? -1);
      if (term === undefined) continue;
      const of = postings.get(term) ?? new Map<number, number>();
      postings.set(term, of.set(id, (of.get(id) ?? 0) + (vector[at + 1] ?? 0)));
    }
  }
  return postings;
}

interface LunrJson {
  readonly invertedIndex: readonly (readonly [string, { readonly _index: number }])[];
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
}

function buildLunr(texts: readonly IndexedText[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of FIELDS) builder.field(field, { boost: FIELD_BOOST[field] });
  builder.k1(BM25.k1);
  builder.b(BM25.b);
  // The project has one tokenizer; Lunr's would lose "C++" and stem differently.
  Object.assign(builder, { tokenizer: lunrTokens });
  texts.forEach((text, id) => {
    builder.add({ id: String(id), ...text });
  });
  return builder.build();
}

function lunrTokens(text: unknown): lunr.Token[] {
  return analyse(String(text ?? '')).map((term) => new lunr.Token(term, {}));
}

function firstFrom(sorted: readonly string[], beginning: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowerBound(ids: readonly number[], value: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
