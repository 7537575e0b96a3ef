import type { Calibration } from './calibration.ts';
import { type FeatureSpace, featureSpace } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { PairNumbers } from './pair-numbers.ts';

/** What a model consists of, apart from how it is used. */
export interface IntentParameters {
  /** Names of the in-scope intents, in the order of the classes; background, if any, is the last class. */
  readonly intents: readonly string[];
  readonly hasBackground: boolean;
  readonly space: FeatureSpace;
  readonly linear: LinearModel;
  readonly calibration: Calibration;
}

/** A model as JSON holds it; arrays of numbers as base64. */
export interface SavedIntentModel {
  readonly intents: readonly string[];
  readonly hasBackground: boolean;
  /** Stems in the order of their numbers, a line each. */
  readonly words: string;
  /** Both integers of each pair of stems and of each piece, by number. */
  readonly pairs: readonly [string, string];
  readonly pieces: readonly [string, string];
  readonly featureWeights: string;
  readonly unknownWeight: number;
  readonly weights: string;
  readonly unit: number;
  readonly biases: string;
  readonly calibration: Calibration;
}

export function packModel({
  intents,
  hasBackground,
  space,
  linear,
  calibration,
}: IntentParameters): SavedIntentModel {
  return {
    intents,
    hasBackground,
    words: [...space.tables.words.keys()].join('\n'),
    pairs: packPairs(space.tables.pairs),
    pieces: packPairs(space.tables.pieces),
    featureWeights: toBase64(space.weights),
    unknownWeight: space.unknownWeight,
    weights: toBase64(linear.weights),
    unit: linear.unit,
    biases: toBase64(linear.biases),
    calibration,
  };
}

export function unpackModel(saved: SavedIntentModel): IntentParameters {
  const { intents, hasBackground, unknownWeight, unit, calibration } = saved;
  const words = saved.words === '' ? [] : saved.words.split('\n');
  return {
    intents,
    hasBackground,
    space: featureSpace({
      tables: {
        words: new Map(words.map((word, number) => [word, number])),
        pairs: unpackPairs(saved.pairs),
        pieces: unpackPairs(saved.pieces),
      },
      weights: new Float32Array(fromBase64(saved.featureWeights)),
      unknownWeight,
    }),
    linear: {
      classCount: intents.length + (hasBackground ? 1 : 0),
      weights: new Int16Array(fromBase64(saved.weights)),
      unit,
      biases: new Float32Array(fromBase64(saved.biases)),
    },
    calibration,
  };
}

function packPairs({ pairs: [firsts, seconds] }: PairNumbers): readonly [string, string] {
  return [toBase64(firsts), toBase64(seconds)];
}

function unpackPairs([firsts, seconds]: readonly [string, string]): PairNumbers {
  return new PairNumbers(new Int32Array(fromBase64(firsts)), new Int32Array(fromBase64(seconds)));
}

function toBase64({ buffer, byteOffset, byteLength }: Float32Array | Int32Array | Int16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** A buffer of its own, since one out of a pool may start at an odd place. */
function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}
