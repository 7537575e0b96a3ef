import type { Calibration } from './calibration.ts';
import type { FeatureSpace } from './features.ts';
import type { LinearModel } from './linear-model.ts';

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
  /** Names of the features in the order of their numbers, a line each. */
  readonly features: string;
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
    features: [...space.numbers.keys()].join('\n'),
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
  const names = saved.features === '' ? [] : saved.features.split('\n');
  return {
    intents,
    hasBackground,
    space: {
      numbers: new Map(names.map((name, number) => [name, number])),
      weights: new Float32Array(fromBase64(saved.featureWeights)),
      unknownWeight,
    },
    linear: {
      classCount: intents.length + (hasBackground ? 1 : 0),
      weights: new Int16Array(fromBase64(saved.weights)),
      unit,
      biases: new Float32Array(fromBase64(saved.biases)),
    },
    calibration,
  };
}

function toBase64({ buffer, byteOffset, byteLength }: Float32Array | Int16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** A buffer of its own, since one out of a pool may start at an odd place. */
function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}
