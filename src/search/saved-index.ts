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
