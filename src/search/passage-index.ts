import lunr from 'lunr';
import { lowerBound } from '../text/lower-bound.ts';
import { analyse } from './analyse.ts';
import { BM25, FIELD_BOOST, FIELDS, type Field } from './fields.ts';
import type { SavedIndex } from './saved-index.ts';

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

  /** Passages of the range that have any of the terms. */
  holders(terms: readonly string[], range: Range): ReadonlySet<number> {
    return new Set(
      terms.flatMap((term) => {
        const ids = this.#saved.ids[this.#numbers.get(term) ?? -1] ?? [];
        return ids.slice(lowerBound(ids, range.from), lowerBound(ids, range.to));
      }),
    );
  }

  /** Terms of a passage in order, as numbers to compare with `number`. */
  sequence(id: number): readonly number[] {
    return this.#saved.sequences[id] ?? [];
  }

  /** All terms, each at its number. */
  get terms(): readonly string[] {
    return this.#saved.terms;
  }

  number(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** Terms that begin with `beginning`, at most `limit`, alphabetical. */
  startingWith(beginning: string, limit: number): readonly string[] {
    this.#sorted ??= [...this.#saved.terms].sort();
    const found: string[] = [];
    for (let at = lowerBound(this.#sorted, beginning); found.length < limit; at += 1) {
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

/** The terms of each field; analysed once, because Lunr and the sequences both need them. */
type Analysed = Readonly<Record<Field, readonly string[]>>;

interface Postings {
  readonly numbers: Map<string, number>;
  readonly ids: number[][];
  readonly weights: number[][];
}

function compile(texts: readonly IndexedText[]): SavedIndex {
  const postings: Postings = { numbers: new Map(), ids: [], weights: [] };
  const sequences: (readonly number[])[] = [];
  for (let from = 0; from < texts.length; from += SEGMENT_SIZE) {
    const segment = analyseAll(texts.slice(from, from + SEGMENT_SIZE));
    addSegment(postings, segment, from);
    for (const { heading, body } of segment)
      sequences.push([...heading, ...body].map((term) => numberOf(postings, term)));
  }
  const { numbers, ids, weights } = postings;
  weights.forEach((list, number) => {
    const rarity = bm25Rarity(texts.length, ids[number]?.length ?? 0);
    list.forEach((weight, at) => {
      list[at] = Math.round(weight * rarity * 1000) / 1000;
    });
  });
  return { size: texts.length, terms: [...numbers.keys()], ids, weights, sequences };
}

function analyseAll(texts: readonly IndexedText[]): readonly Analysed[] {
  // All passages of a document share their role text, those of a section their heading.
  const known = new Map<string, readonly string[]>();
  const once = (text: string) => {
    const terms = known.get(text) ?? analyse(text);
    known.set(text, terms);
    return terms;
  };
  return texts.map(({ heading, body, role }) => ({
    heading: once(heading),
    body: analyse(body),
    role: once(role),
  }));
}

/** Adds what Lunr says of a segment, each weight divided by the segment's inverse document frequency. */
function addSegment(postings: Postings, segment: readonly Analysed[], from: number): void {
  const { invertedIndex, fieldVectors } = buildLunr(segment).toJSON() as LunrJson;
  const numberAt: number[] = [];
  for (const [term, { _index }] of invertedIndex) numberAt[_index] = numberOf(postings, term);
  const { ids, weights } = postings;
  const firsts = new Map(numberAt.map((number) => [number, ids[number]?.length ?? 0]));
  // Lunr gives the fields of a passage one after the other, so a passage that is there already is the last.
  for (const [name, vector] of fieldVectors) {
    const id = from + Number(name.slice(name.indexOf('/') + 1));
    for (let at = 0; at < vector.length; at += 2) {
      const number = numberAt[vector[at] ?? -1] ?? 0;
      const own = ids[number] ?? [];
      const scores = weights[number] ?? [];
      if (own.at(-1) !== id) scores[own.push(id) - 1] = 0;
      scores[own.length - 1] = (scores[own.length - 1] ?? 0) + (vector[at + 1] ?? 0);
    }
  }
  for (const [number, first] of firsts) {
    const scores = weights[number] ?? [];
    const rarity = bm25Rarity(segment.length, scores.length - first);
    for (let at = first; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / rarity;
  }
}

/** The inverse document frequency that Lunr multiplies its weights with. */
function bm25Rarity(size: number, frequency: number): number {
  return Math.log(1 + Math.abs((size - frequency + 0.5) / (frequency + 0.5)));
}

function numberOf({ numbers, ids, weights }: Postings, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  ids.push([]);
  weights.push([]);
  return numbers.size - 1;
}

interface LunrJson {
  readonly invertedIndex: readonly (readonly [string, { readonly _index: number }])[];
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
}

function buildLunr(segment: readonly Analysed[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of FIELDS) builder.field(field, { boost: FIELD_BOOST[field] });
  builder.k1(BM25.k1);
  builder.b(BM25.b);
  // The project has one tokenizer; Lunr's would lose "C++" and stem differently.
  Object.assign(builder, { tokenizer: lunrTokens });
  segment.forEach((terms, id) => {
    builder.add({ id: String(id), ...terms });
  });
  return builder.build();
}

function lunrTokens(terms: readonly string[]): lunr.Token[] {
  return terms.map((term) => new lunr.Token(term, {}));
}
