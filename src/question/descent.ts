import type { SparseVector } from './features.ts';

/** Vectors with the number of the class of each. */
export interface LinearProblem {
  readonly vectors: readonly SparseVector[];
  readonly classes: readonly number[];
  readonly classCount: number;
  readonly featureCount: number;
}

/** How much each example supports each class, and the weights and biases that follow from that. */
export interface Solution {
  /** Of row r for class c at `r * classCount + c`. */
  readonly support: Float32Array;
  /** Of feature f for class c at `f * classCount + c`, so that one pass over a vector serves all classes. */
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

export function emptySolution({ vectors, classCount, featureCount }: LinearProblem): Solution {
  return {
    support: new Float32Array(vectors.length * classCount),
    weights: new Float32Array(featureCount * classCount),
    biases: new Float64Array(classCount),
  };
}

export function copy({ support, weights, biases }: Solution): Solution {
  return { support: support.slice(), weights: weights.slice(), biases: biases.slice() };
}

/**
 * Dual coordinate descent for linear support vector machines with squared hinge loss (Hsieh et al., 2008),
 * every class against the rest, all classes at once. The bias is the weight of a feature that is always 1.
 */
export function descend(
  problem: LinearProblem,
  solution: Solution,
  { rows, passes }: { readonly rows: readonly number[]; readonly passes: number },
): void {
  const order = Int32Array.from(rows);
  const lengths = Float64Array.from(problem.vectors, squaredLength);
  const random = seededRandom();
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const row of order) visit(problem, solution, { row, squaredLength: lengths[row] ?? 1 });
  }
}

/** Takes back what an example did to the weights. */
export function withdraw(problem: LinearProblem, solution: Solution, row: number): void {
  const { classCount } = problem;
  const own = problem.classes[row];
  const start = row * classCount;
  const steps = new Float64Array(classCount);
  for (let c = 0; c < classCount; c++) {
    steps[c] = (solution.support[start + c] ?? 0) * (c === own ? -1 : 1);
    solution.support[start + c] = 0;
  }
  step(problem, solution, { row, steps });
}

/** For each class the start value plus the sum of the weights of the vector's features. */
export function addWeights(
  weights: Float32Array | Int16Array,
  { features, values }: SparseVector,
  start: Float64Array,
): Float64Array {
  const sums = start.slice();
  const classCount = sums.length;
  let at = 0;
  // Four features at a time: most of the time goes into reading and writing the sums.
  for (; at + 4 <= features.length; at += 4) {
    const [v0, v1, v2, v3] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0, values[at + 3] ?? 0];
    const w0 = (features[at] ?? 0) * classCount;
    const w1 = (features[at + 1] ?? 0) * classCount;
    const w2 = (features[at + 2] ?? 0) * classCount;
    const w3 = (features[at + 3] ?? 0) * classCount;
    for (let c = 0; c < classCount; c++) {
      const sum = (sums[c] ?? 0) + v0 * (weights[w0 + c] ?? 0) + v1 * (weights[w1 + c] ?? 0);
      sums[c] = sum + v2 * (weights[w2 + c] ?? 0) + v3 * (weights[w3 + c] ?? 0);
    }
  }
  for (; at < features.length; at++) {
    const value = values[at] ?? 0;
    const from = (features[at] ?? 0) * classCount;
    for (let c = 0; c < classCount; c++) sums[c] = (sums[c] ?? 0) + value * (weights[from + c] ?? 0);
  }
  return sums;
}

// Cost 1: half its inverse is added to each diagonal entry. From 0.3 to 10 accuracy is the same.
const HALF_INVERSE_COST = 0.5;
const SMALLEST_GRADIENT = 1e-2;

/** Moves the support of one example for each class to where it is best, all else as it is. */
function visit(
  problem: LinearProblem,
  solution: Solution,
  { row, squaredLength }: { readonly row: number; readonly squaredLength: number },
): void {
  const vector = problem.vectors[row];
  if (!vector) return;
  const { support } = solution;
  const steps = addWeights(solution.weights, vector, solution.biases);
  const own = problem.classes[row];
  const start = row * problem.classCount;
  let hasMoved = false;
  for (let c = 0; c < steps.length; c++) {
    const side = c === own ? 1 : -1;
    const before = support[start + c] ?? 0;
    const gradient = side * (steps[c] ?? 0) - 1 + HALF_INVERSE_COST * before;
    steps[c] = 0;
    const isSettled = before === 0 ? gradient > -SMALLEST_GRADIENT : Math.abs(gradient) < SMALLEST_GRADIENT;
    if (isSettled) continue;
    const after = Math.max(0, before - gradient / (squaredLength + HALF_INVERSE_COST));
    support[start + c] = after;
    steps[c] = side * (after - before);
    hasMoved = true;
  }
  if (hasMoved) step(problem, solution, { row, steps });
}

function step(
  { vectors, classCount }: LinearProblem,
  { weights, biases }: Solution,
  { row, steps }: { readonly row: number; readonly steps: Float64Array },
): void {
  const vector = vectors[row];
  if (!vector) return;
  const { features, values } = vector;
  for (let c = 0; c < classCount; c++) {
    const size = steps[c] ?? 0;
    if (size === 0) continue;
    biases[c] = (biases[c] ?? 0) + size;
    for (let at = 0; at < features.length; at++) {
      const place = (features[at] ?? 0) * classCount + c;
      weights[place] = (weights[place] ?? 0) + size * (values[at] ?? 0);
    }
  }
}

/** With the 1 of the bias. */
function squaredLength({ values }: SparseVector): number {
  return values.reduce((sum, value) => sum + value * value, 1);
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

/** Numbers from 0 to 1, the same at every call (a linear congruential generator; Numerical Recipes). */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
