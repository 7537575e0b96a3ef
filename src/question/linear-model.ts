import {
  addWeights,
  copy,
  descend,
  emptySolution,
  type LinearProblem,
  type Solution,
  withdraw,
} from './descent.ts';
import type { SparseVector } from './features.ts';

/** One linear classifier for each class against the rest. */
export interface LinearModel {
  readonly classCount: number;
  /** Weight of feature f for class c at `f * classCount + c`, in units of `unit`. */
  readonly weights: Int16Array;
  readonly unit: number;
  readonly biases: Float32Array;
}

/** Margins of a vector in each class: above 0 it belongs rather there than elsewhere. */
export function margins(model: LinearModel, vector: SparseVector): Float64Array {
  const sums = addWeights(model.weights, vector, new Float64Array(model.classCount));
  for (let own = 0; own < sums.length; own++)
    sums[own] = (sums[own] ?? 0) * model.unit + (model.biases[own] ?? 0);
  return sums;
}

/** A trained model, with the solution behind it for `crossValidate`. */
export function trainLinearModel(problem: LinearProblem): {
  readonly model: LinearModel;
  readonly solution: Solution;
} {
  const solution = emptySolution(problem);
  const rows = problem.vectors.map((_, row) => row);
  descend(problem, solution, { rows, passes: PASSES });
  return { model: pack(problem.classCount, solution), solution };
}

// More passes change accuracy by less than half a percent.
const PASSES = 6;

/** Margins of an example as a model sees them that was trained without it. */
export interface HeldOut {
  readonly row: number;
  readonly margins: Float64Array;
}

const FOLDS = 4;
// Above so many margins one fold of the four holds examples enough to calibrate with.
const MOST_MARGINS_FOR_ALL_FOLDS = 500_000;
// The others start from the full solution and have little to catch up.
const PASSES_WITHOUT_FOLD = 2;

/**
 * Takes each fold out of the solution in turn, lets the rest settle, and measures the fold: every example,
 * or a quarter of them in a large problem.
 */
export function crossValidate(problem: LinearProblem, solution: Solution): readonly HeldOut[] {
  const folds = foldsOf(problem);
  const isLarge = problem.vectors.length * problem.classCount > MOST_MARGINS_FOR_ALL_FOLDS;
  const heldOut: HeldOut[] = [];
  for (let fold = 0; fold < (isLarge ? 1 : FOLDS); fold++) {
    const rest = copy(solution);
    const rows = folds.flatMap((own, row) => (own === fold ? [] : [row]));
    const held = folds.flatMap((own, row) => (own === fold ? [row] : []));
    for (const row of held) withdraw(problem, rest, row);
    descend(problem, rest, { rows, passes: PASSES_WITHOUT_FOLD });
    for (const row of held) {
      const vector = problem.vectors[row];
      if (vector) heldOut.push({ row, margins: addWeights(rest.weights, vector, rest.biases) });
    }
  }
  return heldOut;
}

/** Deals the examples of each class out over the folds in turn. */
function foldsOf({ classes, classCount }: LinearProblem): readonly number[] {
  const dealt = new Int32Array(classCount);
  return classes.map((own) => {
    const fold = (dealt[own] ?? 0) % FOLDS;
    dealt[own] = (dealt[own] ?? 0) + 1;
    return fold;
  });
}

// One scale for all weights: the finest step is then some 1/30,000 of the largest weight.
const LARGEST_INT16 = 32_767;

/** Rounds the weights, so that a model that was saved and restored gives the same answers. */
function pack(classCount: number, { weights, biases }: Solution): LinearModel {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = largest === 0 ? 1 : Math.fround(largest / LARGEST_INT16);
  const packed = new Int16Array(weights.length);
  for (let at = 0; at < weights.length; at++) packed[at] = Math.round((weights[at] ?? 0) / unit);
  return { classCount, weights: packed, unit, biases: Float32Array.from(biases) };
}
