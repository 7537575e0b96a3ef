import { learnFeatures, vectorise } from './features.ts';
import type { Example } from './intent-model.ts';
import { margins, trainLinearModel } from './linear-model.ts';

/**
 * Those of some everyday texts that lie outside the intents of the examples, as examples out of scope.
 * What one bot must not answer may be what another is for: "tell me a joke".
 */
export function backgroundFrom(texts: readonly string[], examples: readonly Example[]): readonly Example[] {
  const inScope = examples.filter(({ intent }) => intent !== null);
  const numbers = new Map<string | null, number>();
  for (const { intent } of inScope) if (!numbers.has(intent)) numbers.set(intent, numbers.size);
  const { space, vectors } = learnFeatures(inScope.map(({ text }) => text));
  const { model } = trainLinearModel({
    vectors,
    classes: inScope.map(({ intent }) => numbers.get(intent) ?? 0),
    classCount: numbers.size,
    featureCount: space.weights.length,
  });
  return texts
    .filter((text) => Math.max(...margins(model, vectorise(space, text))) < LARGEST_MARGIN_OUTSIDE)
    .map((text) => ({ text, intent: null }));
}

// An unseen utterance of an intent seldom lies lower; of foreign texts three in four do. Of the values from
// 0.2 to -0.7 it kept most of the intents' accuracy and of the gain in rejection.
const LARGEST_MARGIN_OUTSIDE = -0.4;
