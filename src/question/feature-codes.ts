import { type Token, tokenize } from '../text/terms.ts';
import { PairNumbers } from './pair-numbers.ts';

/** The features that a model knows, each kind numbered from 0. */
export interface FeatureTables {
  /** Stems. */
  readonly words: Map<string, number>;
  /** Pairs of the numbers of neighbouring stems. */
  readonly pairs: PairNumbers;
  /** Pieces of 3 and 4 characters, packed into two integers. */
  readonly pieces: PairNumbers;
}

/** Kinds of features, as the two lowest bits of a code name them. */
export const KIND = { word: 0, pair: 1, piece: 2 } as const;
export const KIND_BITS = 2;

/** Tables without any feature. */
export function emptyTables(): FeatureTables {
  return { words: new Map(), pairs: new PairNumbers(), pieces: new PairNumbers() };
}

/**
 * The features of a text in order, one code for each: its number in its table and its kind. Stems and pairs of
 * neighbouring stems, then pieces of 3 and 4 characters that also reach across words. A feature that is not known
 * is `~kind`, or is learnt.
 */
export function featureCodes(text: string, tables: FeatureTables, isLearning = false): Int32Array {
  const tokens = tokenize(text);
  if (tokens.length === 0) return new Int32Array();
  const characters = spellings(tokens);
  const pieceCount = Math.max(0, characters.length - 2) + Math.max(0, characters.length - 3);
  const codes = new Int32Array(2 * tokens.length + 1 + pieceCount);
  const at = addWords(codes, tokens, { tables, isLearning });
  addPieces(codes, at, { characters, pieces: tables.pieces, isLearning });
  return codes;
}

/** Stands for what is before the first and after the last word. */
const EDGE = -1;
/** Stands for a stem that no example has; so no example has a pair with it. */
const UNKNOWN = -2;

interface Looking {
  readonly tables: FeatureTables;
  readonly isLearning: boolean;
}

/** Fills in stems and pairs; gives the place after the last of them. */
function addWords(codes: Int32Array, tokens: readonly Token[], { tables, isLearning }: Looking): number {
  const { words, pairs } = tables;
  let at = 0;
  let before = EDGE;
  for (const token of tokens) {
    const stem = withoutDigits(token.stem);
    let number = words.get(stem) ?? UNKNOWN;
    if (number === UNKNOWN && isLearning) {
      number = words.size;
      words.set(stem, number);
    }
    codes[at++] = codeOf(number, KIND.word);
    codes[at++] = codeOf(numberIn(pairs, before, number, isLearning), KIND.pair);
    before = number;
  }
  codes[at++] = codeOf(numberIn(pairs, before, EDGE, isLearning), KIND.pair);
  return at;
}

interface Spelt {
  readonly characters: string;
  readonly pieces: PairNumbers;
  readonly isLearning: boolean;
}

// Longer pieces add half as many features again and no accuracy, and bear typing errors worse.
function addPieces(codes: Int32Array, from: number, { characters, pieces, isLearning }: Spelt): void {
  let at = from;
  const pair = (place: number) => (characters.charCodeAt(place) << 16) | characters.charCodeAt(place + 1);
  // No character is 0, so that three of them never look like four.
  for (let place = 0; place + 3 <= characters.length; place++) {
    const number = numberIn(pieces, characters.charCodeAt(place), pair(place + 1), isLearning);
    codes[at++] = codeOf(number, KIND.piece);
  }
  for (let place = 0; place + 4 <= characters.length; place++) {
    const number = numberIn(pieces, pair(place), pair(place + 2), isLearning);
    codes[at++] = codeOf(number, KIND.piece);
  }
}

function numberIn(table: PairNumbers, first: number, second: number, isLearning: boolean): number {
  return isLearning ? table.learn(first, second) : table.find(first, second);
}

function codeOf(number: number, kind: number): number {
  return number < 0 ? ~kind : (number << KIND_BITS) | kind;
}

/** The words as they are spelt, with a space around each. */
function spellings(tokens: readonly Token[]): string {
  let characters = ' ';
  for (const token of tokens) characters += `${spelling(token)} `;
  return characters;
}

/** Amounts and dates of one shape are one feature: `$450` and `$120`; names such as `k8s` stay. */
function withoutDigits(word: string): string {
  return /^[$€£¥]?\d/.test(word) ? word.replace(/\d/g, '0') : word;
}

const PRIVATE_USE = 0xe000;
const PRIVATE_USE_SIZE = 6400;

/** A mask such as `_role_` is one character, so that no piece of its name counts as language. */
function spelling({ text }: Token): string {
  if (!text.startsWith('_')) return withoutDigits(text);
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % PRIVATE_USE_SIZE;
  return String.fromCharCode(PRIVATE_USE + sum);
}
