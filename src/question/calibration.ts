/** How margins become probabilities; fitted to examples that the model had not seen. */
export interface Calibration {
  /** Factor of the in-scope margins before they are compared with each other. */
  readonly sharpness: number;
  /** Log-odds of being out of scope: constant, per background margin, per best in-scope margin. */
  readonly outOfScope: readonly [constant: number, background: number, best: number];
}

/** Margins of an example and what it is: the number of its class, or undefined for out of scope. */
export interface CalibrationCase {
  readonly inScope: Float64Array;
  /** Margin of the background class, 0 where there is none. */
  readonly background: number;
  readonly own: number | undefined;
}

/** Probability of being out of scope, and of each class. They sum up to 1. */
export function toProbabilities(
  calibration: Calibration,
  { inScope, background }: Omit<CalibrationCase, 'own'>,
): { readonly outOfScope: number; readonly inScope: Float64Array } {
  const [constant, perBackground, perBest] = calibration.outOfScope;
  const outOfScope = logistic(constant + perBackground * background + perBest * largest(inScope));
  const shares = softmax(inScope, calibration.sharpness);
  for (let c = 0; c < shares.length; c++) shares[c] = (shares[c] ?? 0) * (1 - outOfScope);
  return { outOfScope, inScope: shares };
}

/**
 * Fits the calibration (Platt scaling against the background, a temperature among the intents). With too
 * few cases it stays near to what other sets of intents came out at.
 */
export function calibrate(cases: readonly CalibrationCase[], hasBackground: boolean): Calibration {
  const inScope = cases.filter(({ own }) => own !== undefined);
  const sharpness = fitSharpness(inScope);
  return {
    sharpness,
    outOfScope: hasBackground ? fitOutOfScope(cases) : guessOutOfScope(inScope, sharpness),
  };
}

const USUAL: Calibration = { sharpness: 10, outOfScope: [-4, 4.5, -3] };
// Weight of the usual factors beside the cases: few or perfectly separated cases change little.
const PRIOR = 0.1;

const LEAST_SHARP = 1;
const SHARPEST = 40;
const SEARCH_STEPS = 14;

/** The factor under which the right classes are likeliest; the likelihood has one peak, so halves do. */
function fitSharpness(cases: readonly CalibrationCase[]): number {
  let [low, high] = [LEAST_SHARP, SHARPEST];
  for (let round = 0; round < SEARCH_STEPS; round++) {
    const sharpness = (low + high) / 2;
    let slope = PRIOR * (USUAL.sharpness - sharpness);
    for (const { inScope, own } of cases) {
      const shares = softmax(inScope, sharpness);
      let expected = 0;
      for (let c = 0; c < shares.length; c++) expected += (shares[c] ?? 0) * (inScope[c] ?? 0);
      slope += (inScope[own ?? 0] ?? 0) - expected;
    }
    if (slope > 0) low = sharpness;
    else high = sharpness;
  }
  return low;
}

const NEWTON_ROUNDS = 10;

// One question in five, however many background examples there are beside the intents.
const EXPECTED_OUT_OF_SCOPE = 0.2;

/** Logistic regression, drawn to the usual factors, of "is out of scope" by Newton's method. */
function fitOutOfScope(cases: readonly CalibrationCase[]): Calibration['outOfScope'] {
  const background = cases.filter(({ own }) => own === undefined).length;
  const odds = EXPECTED_OUT_OF_SCOPE / (1 - EXPECTED_OUT_OF_SCOPE);
  const backgroundWeight = (odds * (cases.length - background)) / background;
  let factors: Calibration['outOfScope'] = [0, 0, 0];
  for (let round = 0; round < NEWTON_ROUNDS; round++) {
    const gradient = factors.map((factor, a) => PRIOR * (factor - (USUAL.outOfScope[a] ?? 0)));
    const curvature: number[][] = factors.map((_, a) => factors.map((_, b) => (a === b ? PRIOR : 0)));
    for (const { inScope, background, own } of cases) {
      const inputs = [1, background, largest(inScope)];
      const chance = logistic(factors.reduce((sum, factor, a) => sum + factor * (inputs[a] ?? 0), 0));
      const weight = own === undefined ? backgroundWeight : 1;
      const error = weight * (chance - (own === undefined ? 1 : 0));
      inputs.forEach((input, a) => {
        gradient[a] = (gradient[a] ?? 0) + error * input;
        const row = curvature[a] ?? [];
        inputs.forEach((other, b) => {
          row[b] = (row[b] ?? 0) + weight * chance * (1 - chance) * input * other;
        });
      });
    }
    const [x = 0, y = 0, z = 0] = solve(curvature, gradient);
    factors = [factors[0] - x, factors[1] - y, factors[2] - z];
  }
  return factors;
}

const REJECTED_WITHOUT_BACKGROUND = 0.1;
const USUAL_BORDER = -0.6;
const STEEPNESS_WITHOUT_BACKGROUND = 5;

/** Without background: so that one in ten unseen examples comes out as likelier out of scope than anything. */
function guessOutOfScope(cases: readonly CalibrationCase[], sharpness: number): Calibration['outOfScope'] {
  const borders = cases.map(({ inScope }) => {
    const share = largest(softmax(inScope, sharpness));
    return largest(inScope) + Math.log(share) / STEEPNESS_WITHOUT_BACKGROUND;
  });
  borders.sort((a, b) => a - b);
  const border = borders[Math.floor(borders.length * REJECTED_WITHOUT_BACKGROUND)] ?? USUAL_BORDER;
  return [STEEPNESS_WITHOUT_BACKGROUND * border, 0, -STEEPNESS_WITHOUT_BACKGROUND];
}

/** Solves a small system of equations by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      row.forEach((value, column) => {
        row[column] = value - factor * (pivot[column] ?? 0);
      });
    });
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function softmax(margins: Float64Array, sharpness: number): Float64Array {
  const top = largest(margins);
  const shares = new Float64Array(margins.length);
  let total = 0;
  for (let c = 0; c < shares.length; c++) {
    const power = Math.exp(sharpness * ((margins[c] ?? 0) - top));
    shares[c] = power;
    total += power;
  }
  for (let c = 0; c < shares.length; c++) shares[c] = (shares[c] ?? 0) / total;
  return shares;
}

function largest(margins: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const margin of margins) if (margin > best) best = margin;
  return best;
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
