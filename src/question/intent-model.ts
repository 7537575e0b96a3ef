import { calibrate, toProbabilities } from './calibration.ts';
import { learnFeatures, vectorise } from './features.ts';
import { OUT_OF_SCOPE } from './intents.ts';
import { crossValidate, margins, trainLinearModel } from './linear-model.ts';
import {
  type IntentParameters,
  packModel,
  type SavedIntentModel,
  unpackModel,
} from './saved-intent-model.ts';

/** A text and what it is; null or `out-of-scope` for background, which no intent is about. */
export interface Example {
  readonly text: string;
  readonly intent: string | null;
}

/** An intent and how probable it is, 0 to 1. */
export interface IntentScore {
  readonly intent: string;
  readonly confidence: number;
}

/** Tells what kind of question a text is. */
export interface IntentModel {
  /** All intents, `out-of-scope` among them, likeliest first; the confidences sum up to 1. */
  classify(text: string): readonly IntentScore[];
  /** What `restoreIntentModel` takes; safe to write as JSON. */
  save(): SavedIntentModel;
}

/** Trains a model. The same examples in the same order give the same model. */
export function trainIntentModel(examples: readonly Example[]): IntentModel {
  const names = examples.map(({ intent }) => (intent === null ? OUT_OF_SCOPE : intent));
  const intents = [...new Set(names)].filter((name) => name !== OUT_OF_SCOPE).sort();
  const hasBackground = names.includes(OUT_OF_SCOPE);
  const numbers = new Map(intents.map((name, number) => [name, number]));
  const { space, vectors } = learnFeatures(examples.map(({ text }) => text));
  const classes = names.map((name) => numbers.get(name) ?? intents.length);
  const problem = {
    vectors,
    classes,
    classCount: intents.length + (hasBackground ? 1 : 0),
    featureCount: space.weights.length,
  };
  const { model: linear, solution } = trainLinearModel(problem);
  const sizes = new Int32Array(problem.classCount);
  for (const own of classes) sizes[own] = (sizes[own] ?? 0) + 1;
  const cases = crossValidate(problem, solution).flatMap((held) => {
    const own = classes[held.row] ?? 0;
    if ((sizes[own] ?? 0) < FEWEST_TO_CALIBRATE) return [];
    return { ...splitMargins(held.margins, intents.length), own: own === intents.length ? undefined : own };
  });
  const calibration = calibrate(cases, hasBackground);
  return modelOf({ intents, hasBackground, space, linear, calibration });
}

// With fewer, an example that is held out leaves hardly any of its class to be known by.
const FEWEST_TO_CALIBRATE = 4;

/** The model that was saved. */
export function restoreIntentModel(saved: SavedIntentModel): IntentModel {
  return modelOf(unpackModel(saved));
}

function modelOf(parameters: IntentParameters): IntentModel {
  return {
    classify: (text) => classify(parameters, text),
    save: () => packModel(parameters),
  };
}

function classify({ intents, space, linear, calibration }: IntentParameters, text: string): IntentScore[] {
  const vector = vectorise(space, text);
  // Nothing in it was ever seen: there is nothing to weigh.
  const isStrange = vector.features.length === 0 || intents.length === 0;
  const { outOfScope, inScope } = isStrange
    ? { outOfScope: 1, inScope: new Float64Array(intents.length) }
    : toProbabilities(calibration, splitMargins(margins(linear, vector), intents.length));
  const confidences = new Float64Array(intents.length + 1);
  confidences.set(inScope);
  confidences[intents.length] = outOfScope;
  return Array.from(fromHighest(confidences), (number) => ({
    intent: intents[number] ?? OUT_OF_SCOPE,
    confidence: confidences[number] ?? 0,
  }));
}

/** Places of the values, the highest first, equal ones in order; a sort that calls back costs more than a margin. */
function fromHighest(values: Float64Array): Int32Array {
  const order = new Int32Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0;
    let [low, high] = [0, place];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[order[middle] ?? 0] ?? 0) >= value) low = middle + 1;
      else high = middle;
    }
    order.copyWithin(low + 1, low, place);
    order[low] = place;
  }
  return order;
}

function splitMargins(all: Float64Array, intentCount: number) {
  return { inScope: all.subarray(0, intentCount), background: all[intentCount] ?? 0 };
}
