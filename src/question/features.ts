import { type Token, tokenize } from '../text/terms.ts';

/** A text as the features that the model knows; the values form a vector of length one or less. */
export interface SparseVector {
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** What a model knows of features: a number for each name and what it weighs in a text. */
export interface FeatureSpace {
  readonly numbers: ReadonlyMap<string, number>;
  /** Inverse document frequency times the weight of the kind of feature, by feature number. */
  readonly weights: Float32Array;
  /** What a feature weighs that no example has. */
  readonly unknownWeight: number;
}

/** The features of some texts and the texts as vectors of them. */
export function learnFeatures(texts: readonly string[]): {
  readonly space: FeatureSpace;
  readonly vectors: readonly SparseVector[];
} {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const names: string[] = [];
  const counts = texts.map((text) => {
    const found = new Map<number, number>();
    for (const name of featureNames(text)) {
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.push(name) - 1;
        numbers.set(name, number);
        frequencies.push(0);
      }
      if (!found.has(number)) frequencies[number] = (frequencies[number] ?? 0) + 1;
      found.set(number, (found.get(number) ?? 0) + 1);
    }
    return found;
  });
  const weights = Float32Array.from(
    names,
    (name, number) => kindWeight(name) * rarity(frequencies[number] ?? 0, texts.length),
  );
  const space = { numbers, weights, unknownWeight: rarity(0, texts.length) };
  return { space, vectors: counts.map((found) => toVector(space, found, 0)) };
}

/** A text as a vector. What the model does not know shortens it: strange texts come near to nothing. */
export function vectorise(space: FeatureSpace, text: string): SparseVector {
  const found = new Map<number, number>();
  let unknown = 0;
  for (const name of featureNames(text)) {
    const number = space.numbers.get(name);
    if (number === undefined) unknown += kindWeight(name) ** 2;
    else found.set(number, (found.get(number) ?? 0) + 1);
  }
  return toVector(space, found, unknown * space.unknownWeight ** 2);
}

// Marks that keep the kinds of features apart; no token holds a control character.
const WORD = '\u0001';
const PAIR = '\u0002';
const EDGE = '\u0003';
// Whole words say more than their pieces do; between 1.5 and 3 nothing changes.
const WORD_WEIGHT = 2;
// Longer pieces add half as many features again and no accuracy, and bear typing errors worse.
const PIECE_LENGTHS = [3, 4] as const;

/** Stems, pairs of neighbouring stems, and pieces of 3 and 4 characters that also reach across words. */
function featureNames(text: string): readonly string[] {
  const names: string[] = [];
  let characters = ' ';
  let before = EDGE;
  for (const token of tokenize(text)) {
    const stem = withoutDigits(token.stem);
    names.push(WORD + stem, `${PAIR}${before} ${stem}`);
    before = stem;
    characters += `${spelling(token)} `;
  }
  if (before === EDGE) return names;
  names.push(`${PAIR}${before} ${EDGE}`);
  for (const length of PIECE_LENGTHS) {
    for (let at = 0; at + length <= characters.length; at++) names.push(characters.slice(at, at + length));
  }
  return names;
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

function kindWeight(name: string): number {
  return name.startsWith(WORD) ? WORD_WEIGHT : 1;
}

/** Smoothed inverse document frequency. */
function rarity(frequency: number, texts: number): number {
  return Math.log((1 + texts) / (1 + frequency)) + 1;
}

function toVector(space: FeatureSpace, found: ReadonlyMap<number, number>, unknown: number): SparseVector {
  const features = new Int32Array(found.size);
  const values = new Float32Array(found.size);
  let at = 0;
  let squares = unknown;
  for (const [feature, count] of found) {
    const value = (1 + Math.log(count)) * (space.weights[feature] ?? 0);
    features[at] = feature;
    values[at++] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let place = 0; place < values.length; place++) values[place] = (values[place] ?? 0) * scale;
  return { features, values };
}
