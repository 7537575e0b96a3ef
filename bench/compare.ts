import { auroc, macroF1 } from '../src/evaluation/metrics.ts';
import type { IntentScore } from '../src/question/intent-model.ts';
import { OUT_OF_SCOPE } from '../src/question/intents.ts';
import type { Contender } from './contenders.ts';
import { type Draw, groupBy } from './draws.ts';

/** Shares from 0 to 1, NaN where there is nothing to measure. */
export interface Figures {
  /** Of the utterances in scope, those whose likeliest intent is right, whether rejected or not. */
  readonly accuracy: number;
  readonly macroF1: number;
  /** How well out of scope is told from in scope, by its own score or by the best intent's. */
  readonly auroc: number;
  /** Of the utterances in scope, those taken for out of scope. */
  readonly rejected: number;
  /** Of the utterances out of scope, those taken for it. */
  readonly recall: number;
  readonly calibrationError: number;
  readonly trainMs: number;
  readonly perSecond: number;
}

/** Trains with one part of a draw and measures with the other. */
export async function measure(contender: Contender, { train, test }: Draw): Promise<Figures> {
  const trainStart = performance.now();
  const classify = await contender.train(train);
  const testStart = performance.now();
  const scores: (readonly IntentScore[])[] = [];
  for (const { text } of test) scores.push(await classify(text));
  const end = performance.now();
  const results = test.map(({ intent }, at) => toResult(intent ?? OUT_OF_SCOPE, scores[at] ?? []));
  const inScope = results.filter(({ expected }) => expected !== OUT_OF_SCOPE);
  const outside = results.filter(({ expected }) => expected === OUT_OF_SCOPE);
  const isRejected = ({ best }: Result) => best.intent === OUT_OF_SCOPE;
  const area = (score: (result: Result) => number) =>
    auroc(outside.map(score), inScope.map(score)) ?? Number.NaN;
  return {
    accuracy: share(inScope, ({ expected, bestInScope }) => bestInScope.intent === expected),
    macroF1:
      macroF1(inScope.map(({ expected, bestInScope }) => ({ expected, got: bestInScope.intent }))) ?? 0,
    auroc: Math.max(
      area(({ outOfScope }) => outOfScope),
      area(({ bestInScope }) => -bestInScope.confidence),
    ),
    rejected: share(inScope, isRejected),
    recall: share(outside, isRejected),
    calibrationError: calibrationError(results),
    trainMs: testStart - trainStart,
    perSecond: test.length / ((end - testStart) / 1000),
  };
}

interface Result {
  readonly expected: string;
  readonly best: IntentScore;
  readonly bestInScope: IntentScore;
  /** Confidence that it is out of scope. */
  readonly outOfScope: number;
}

const NOTHING: IntentScore = { intent: OUT_OF_SCOPE, confidence: 0 };

function toResult(expected: string, scores: readonly IntentScore[]): Result {
  return {
    expected,
    best: scores[0] ?? NOTHING,
    bestInScope: scores.find(({ intent }) => intent !== OUT_OF_SCOPE) ?? NOTHING,
    outOfScope: scores.find(({ intent }) => intent === OUT_OF_SCOPE)?.confidence ?? 0,
  };
}

const BINS = 10;

/** Expected calibration error: how far confidence lies from accuracy, in ten bins of confidence. */
function calibrationError(results: readonly Result[]): number {
  const bins = groupBy(results, ({ best }) => Math.min(BINS - 1, Math.floor(best.confidence * BINS)));
  let sum = 0;
  for (const group of bins.values()) {
    const right = group.filter(({ best, expected }) => best.intent === expected).length;
    const confidence = group.reduce((total, { best }) => total + best.confidence, 0);
    sum += Math.abs(confidence - right);
  }
  return sum / results.length;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? Number.NaN : items.filter(test).length / items.length;
}
