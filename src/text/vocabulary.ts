import { editDistance } from './distance.ts';

/** Known words that a misspelt one can be corrected to. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** How often each word occurs, by its place in `words`. */
  readonly frequencies: readonly number[];
  readonly known: ReadonlySet<string>;
  /** Places of the words by first letter and a pair of neighbouring characters that they hold. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

/** A vocabulary of normalised words with their frequencies. */
export function buildVocabulary(frequencies: ReadonlyMap<string, number>): Vocabulary {
  const words = [...frequencies.keys()].sort();
  const byPair = new Map<string, number[]>();
  words.forEach((word, place) => {
    for (const pair of pairs(word)) {
      const key = (word[0] ?? '') + pair;
      const places = byPair.get(key);
      if (places) places.push(place);
      else byPair.set(key, [place]);
    }
  });
  return {
    words,
    frequencies: words.map((word) => frequencies.get(word) ?? 0),
    known: new Set(words),
    byPair,
  };
}

/**
 * The known word that `word` was most likely meant to be: within one edit from 4 letters on, two from 8 on;
 * nearest first, then most frequent, then alphabetical. A known word is itself; undefined for no match.
 */
export function correct(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.known.has(word)) return word;
  const limit = allowedEdits(word);
  if (limit === 0) return undefined;
  let best: { readonly place: number; readonly edits: number } | undefined;
  for (const place of candidates(word, limit, vocabulary)) {
    const edits = editDistance(word, vocabulary.words[place] ?? '', limit);
    if (edits > limit) continue;
    const { frequencies } = vocabulary;
    const isBetter =
      !best ||
      edits < best.edits ||
      (edits === best.edits && (frequencies[place] ?? 0) > (frequencies[best.place] ?? 0));
    if (isBetter) best = { place, edits };
  }
  return best && vocabulary.words[best.place];
}

// Shorter words are one edit away from too many others; a digit or symbol is seldom a slip.
const SHORTEST_FOR_ONE_EDIT = 4;
const SHORTEST_FOR_TWO_EDITS = 8;
const LONGEST = 40;

function allowedEdits(word: string): number {
  if (word.length < SHORTEST_FOR_ONE_EDIT || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return 0;
  return word.length < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
}

// A swap of neighbours changes three pairs, the most of all edits.
const MOST_PAIRS_PER_EDIT = 3;

/** Places, in alphabetical order, of the words that share enough pairs to lie within the limit. */
function candidates(word: string, limit: number, vocabulary: Vocabulary): readonly number[] {
  const wanted = pairs(word);
  const enough = Math.max(1, wanted.size - MOST_PAIRS_PER_EDIT * limit);
  const found: number[] = [];
  for (const first of new Set(word.slice(0, 2))) {
    const shared = new Map<number, number>();
    for (const pair of wanted) {
      for (const place of vocabulary.byPair.get(first + pair) ?? []) {
        const count = (shared.get(place) ?? 0) + 1;
        shared.set(place, count);
        if (count === enough && beginsAlike(word, vocabulary.words[place] ?? '')) found.push(place);
      }
    }
  }
  return found.sort((a, b) => a - b);
}

/** People seldom get the first letter wrong, but for swapping it with the second. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function pairs(word: string): ReadonlySet<string> {
  const framed = `^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + 1 < framed.length; at++) found.add(framed.slice(at, at + 2));
  return found;
}
