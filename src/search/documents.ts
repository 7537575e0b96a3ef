import { plainText } from '../text/normalise.ts';
import { isStopWord, tokenize } from '../text/terms.ts';
import { DocumentIndex } from './document-index.ts';
import { findOccurrences, type QuerySlots } from './proximity.ts';
import type { Search } from './rank.ts';

/** Documents that are read through for how near the words of the question stand to each other. */
const READ_THROUGH = 50;
/** What nearness is worth against the words themselves, in a question of at most `FEW_WORDS` content words. */
const NEARNESS = 1;
/** In longer questions most neighbours are neighbours by chance, so all nearness together stays worth as much. */
const FEW_WORDS = 5;
/** A function word counts this much of its rarity, which is taken for 1 at most. */
const FUNCTION_WORD = 0.25;
/** Words of a text that are looked at; each that stands nowhere costs a search for its right spelling. */
const MOST_WORDS = 500;
/** A word that stands nowhere and is a slip of one that does counts as much of that one. */
const SLIP = 0.7;

type Searched = Pick<Search, 'index' | 'passages'>;

interface Scored {
  readonly document: string;
  readonly score: number;
}

interface Query {
  /** Weights of content words by term number; of all words where there are no others. */
  readonly content: ReadonlyMap<number, number>;
  readonly functionWords: ReadonlyMap<number, number>;
}

/** Documents for a bare text over the whole corpus, best first; documents without any of its words are left out. */
export function searchDocuments(search: Searched, text: string, limit: number): readonly Scored[] {
  const index = documentIndex(search);
  const query = readQuery(index, text);
  const scores = scoreContent(index, query);
  const read = best(scores, Math.max(limit, READ_THROUGH));
  const slots = slotsOf(index, query);
  return read
    .map((place) => ({ place, score: (scores[place] ?? 0) + scoreReading(index, place, { query, slots }) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .map(({ place, score }) => ({ document: index.id(place), score }));
}

// Only evaluations search documents, so the index waits for the first of them.
const indexes = new WeakMap<Searched, DocumentIndex>();

function documentIndex(search: Searched): DocumentIndex {
  const known = indexes.get(search) ?? new DocumentIndex(search.index, search.passages);
  indexes.set(search, known);
  return known;
}

/** A word that is repeated counts more, but less than twice as much. */
function readQuery(index: DocumentIndex, text: string): Query {
  const content = new Map<number, number>();
  const functionWords = new Map<number, number>();
  const counts = new Map<string, number>();
  const tokens = tokenize(plainText(text)).slice(0, MOST_WORDS);
  for (const { stem } of tokens) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const { text: word, stem } of tokens) {
    const found = index.find(stem);
    if (found === undefined) continue;
    const { number, isExact } = found;
    const rarity = index.rarity(number);
    const weight = rarity * Math.sqrt(counts.get(stem) ?? 1) * (isExact ? 1 : SLIP);
    // "IT" is a trade, and only its stem tells it from the pronoun.
    if (isStopWord(word) && isStopWord(stem)) functionWords.set(number, FUNCTION_WORD * Math.min(1, rarity));
    else content.set(number, Math.max(weight, content.get(number) ?? 0));
  }
  return content.size > 0 ? { content, functionWords } : { content: functionWords, functionWords: content };
}

/** Score of each document by its place. */
function scoreContent(index: DocumentIndex, { content }: Query): Float64Array {
  const scores = new Float64Array(index.size);
  for (const [term, weight] of content) {
    const { places = [], counts = [] } = index.postings(term) ?? {};
    places.forEach((place, at) => {
      scores[place] = (scores[place] ?? 0) + weight * index.saturated(counts[at] ?? 0, place);
    });
  }
  return scores;
}

/** Places of the documents with the highest scores above 0, best first. */
function best(scores: Float64Array, limit: number): readonly number[] {
  const least = scores.toSorted().at(-limit) ?? 0;
  const places: number[] = [];
  scores.forEach((score, place) => {
    if (score > 0 && score >= least) places.push(place);
  });
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

function slotsOf(index: DocumentIndex, { content, functionWords }: Query): QuerySlots {
  const slots = new Int32Array(index.termCount);
  const weights = [0];
  for (const [term, weight] of [...content, ...functionWords]) slots[term] = weights.push(weight) - 1;
  return { slots, weights: Float64Array.from(weights) };
}

interface ReadFor {
  readonly query: Query;
  readonly slots: QuerySlots;
}

/** What only reading a document shows: its function words and how near the words of the query stand. */
function scoreReading(index: DocumentIndex, place: number, { query, slots }: ReadFor): number {
  const { counts, nearness } = findOccurrences(index.parts(place), slots);
  const nearnessWeight = NEARNESS * (FEW_WORDS / Math.max(FEW_WORDS, query.content.size));
  let score = 0;
  for (let slot = 1; slot < counts.length; slot += 1) {
    score += nearnessWeight * index.saturated(nearness[slot] ?? 0, place);
    // The slots of content words come first; their occurrences are scored already.
    if (slot > query.content.size)
      score += (slots.weights[slot] ?? 0) * index.saturated(counts[slot] ?? 0, place);
  }
  return score;
}
