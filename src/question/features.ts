import { emptyTables, type FeatureTables, featureCodes, KIND, KIND_BITS } from './feature-codes.ts';

/** A text as the features that the model knows; the values form a vector of length one or less. */
export interface SparseVector {
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** What a model knows of features. Their numbers run over words, then pairs, then pieces. */
export interface FeatureSpace {
  readonly tables: FeatureTables;
  /** Inverse document frequency times the weight of the kind of feature, by feature number. */
  readonly weights: Float32Array;
  /** What a feature weighs that no example has. */
  readonly unknownWeight: number;
  /** How often each feature is in the text that is being read; zeros between texts. */
  readonly counts: Int32Array;
}

/** The features of some texts and the texts as vectors of them. */
export function learnFeatures(texts: readonly string[]): {
  readonly space: FeatureSpace;
  readonly vectors: readonly SparseVector[];
} {
  const tables = emptyTables();
  const codes = texts.map((text) => featureCodes(text, tables, true));
  const frequencies = frequenciesOf(tables, codes);
  const weights = Float32Array.from(
    frequencies,
    (frequency, number) => (number < tables.words.size ? WORD_WEIGHT : 1) * rarity(frequency, texts.length),
  );
  const space = featureSpace({ tables, weights, unknownWeight: rarity(0, texts.length) });
  return { space, vectors: codes.map((own) => toVector(space, own)) };
}

/** A text as a vector. What the model does not know shortens it: strange texts come near to nothing. */
export function vectorise(space: FeatureSpace, text: string): SparseVector {
  return toVector(space, featureCodes(text, space.tables));
}

/** A space over what is known. */
export function featureSpace(known: Omit<FeatureSpace, 'counts'>): FeatureSpace {
  return { ...known, counts: new Int32Array(known.weights.length) };
}

// Whole words say more than their pieces do; between 1.5 and 3 nothing changes.
const WORD_WEIGHT = 2;

/** Smoothed inverse document frequency. */
function rarity(frequency: number, texts: number): number {
  return Math.log((1 + texts) / (1 + frequency)) + 1;
}

/** In how many texts each feature is. */
function frequenciesOf(tables: FeatureTables, texts: readonly Int32Array[]): Int32Array {
  const { firsts, size } = numbering(tables);
  const frequencies = new Int32Array(size);
  const lastText = new Int32Array(size).fill(-1);
  texts.forEach((codes, text) => {
    for (const code of codes) {
      const feature = featureOf(code, firsts);
      if (lastText[feature] === text) continue;
      lastText[feature] = text;
      frequencies[feature] = (frequencies[feature] ?? 0) + 1;
    }
  });
  return frequencies;
}

/** Number of the first feature of each kind, and how many there are of all kinds. */
function numbering({ words, pairs, pieces }: FeatureTables): {
  readonly firsts: readonly [number, number, number];
  readonly size: number;
} {
  const firstPiece = words.size + pairs.size;
  return { firsts: [0, words.size, firstPiece], size: firstPiece + pieces.size };
}

function featureOf(code: number, firsts: readonly [number, number, number]): number {
  return (firsts[code & ((1 << KIND_BITS) - 1)] ?? 0) + (code >> KIND_BITS);
}

function toVector({ tables, weights, unknownWeight, counts }: FeatureSpace, codes: Int32Array): SparseVector {
  const { firsts } = numbering(tables);
  const found = new Int32Array(codes.length);
  let size = 0;
  let unknown = 0;
  for (const code of codes) {
    if (code < 0) {
      unknown += code === ~KIND.word ? WORD_WEIGHT ** 2 : 1;
      continue;
    }
    const feature = featureOf(code, firsts);
    if (counts[feature] === 0) found[size++] = feature;
    counts[feature] = (counts[feature] ?? 0) + 1;
  }
  const features = found.slice(0, size);
  const values = new Float32Array(size);
  let squares = unknown * unknownWeight ** 2;
  for (let at = 0; at < size; at++) {
    const feature = features[at] ?? 0;
    const value = (1 + Math.log(counts[feature] ?? 1)) * (weights[feature] ?? 0);
    counts[feature] = 0;
    values[at] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < size; at++) values[at] = (values[at] ?? 0) * scale;
  return { features, values };
}
