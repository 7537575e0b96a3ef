import { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { IntentModel } from '../question/intent-model.ts';
import { parseJson } from '../text/json.ts';
import { compact, type Measures } from './measures.ts';
import { accuracy, auroc, macroF1, type Pair, precisionOf, recallOf } from './metrics.ts';

/** A labelled utterance; without an intent it is out of scope. */
export interface Utterance {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly intent?: string;
}

const UtteranceLine = z.object({ text: z.string(), intent: z.string().nullish() });
const OUT_OF_SCOPE = 'out-of-scope';

/** Reads JSON lines of `{"text", "intent"}`. */
export function readUtterances(
  file: string,
  source: string,
): { utterances: readonly Utterance[]; problems: readonly Problem[] } {
  const utterances: Utterance[] = [];
  const problems: Problem[] = [];
  source.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    const read = UtteranceLine.safeParse(parseJson(written));
    if (!read.success) problems.push(badLine(file, index + 1));
    else
      utterances.push({
        file,
        line: index + 1,
        text: read.data.text,
        ...(read.data.intent == null ? {} : { intent: read.data.intent }),
      });
  });
  return { utterances, problems };
}

/** What the classifier made of an utterance. */
export interface Classified extends Pair {
  readonly utterance: Utterance;
  readonly confidence: number;
  /** The likeliest intent, whether or not the utterance was rejected. */
  readonly likeliest: string;
  /** How sure the classifier is that it is out of scope, 0 to 1. */
  readonly outOfScope: number;
}

/** Classifies every utterance. */
export function classifyAll(
  utterances: readonly Utterance[],
  model: Pick<IntentModel, 'classify'>,
): readonly Classified[] {
  return utterances.map((utterance) => {
    const guesses = model.classify(utterance.text);
    const [best] = guesses;
    const inScope = guesses.find(({ intent }) => intent !== OUT_OF_SCOPE);
    const rejected = guesses.find(({ intent }) => intent === OUT_OF_SCOPE);
    return {
      utterance,
      expected: utterance.intent ?? OUT_OF_SCOPE,
      got: best?.intent ?? OUT_OF_SCOPE,
      confidence: best?.confidence ?? 0,
      likeliest: inScope?.intent ?? OUT_OF_SCOPE,
      outOfScope: rejected?.confidence ?? 1 - (inScope?.confidence ?? 0),
    };
  });
}

export interface Times {
  readonly trainMs: number;
  readonly classifyMs: number;
}

/**
 * Measures of the classifier alone. `accuracy` is that of the likeliest intent over utterances in scope, before
 * rejection; `accuracyOfAll` and `macroF1` count out of scope as one more class.
 */
export function measureClassifier(results: readonly Classified[], { trainMs, classifyMs }: Times): Measures {
  const inScope = results.filter(({ expected }) => expected !== OUT_OF_SCOPE);
  const outside = results.filter(({ expected }) => expected === OUT_OF_SCOPE);
  const scores = (group: readonly Classified[]) => group.map(({ outOfScope }) => outOfScope);
  return compact({
    intents: {
      accuracy: accuracy(inScope.map(({ expected, likeliest }) => ({ expected, got: likeliest }))),
      accuracyOfAll: outside.length === 0 ? undefined : accuracy(results),
      macroF1: macroF1(results),
      outOfScope:
        outside.length === 0
          ? {}
          : {
              recall: recallOf(results, OUT_OF_SCOPE),
              precision: precisionOf(results, OUT_OF_SCOPE),
              auroc: auroc(scores(outside), scores(inScope)),
            },
      trainMs,
      perSecond: classifyMs > 0 ? (results.length / classifyMs) * 1000 : undefined,
    },
    n: results.length,
  });
}

function badLine(file: string, line: number): Problem {
  const message = 'The line must be {"text":"…","intent":"…"}, with null for an intent out of scope.';
  return { id: 'bad-value', level: 'error', message, location: { file, line } };
}
