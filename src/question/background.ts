import { learnFeatures, vectorise } from './features.ts';
import type { Example } from './intent-model.ts';
import { OUT_OF_SCOPE } from './intents.ts';
import { margins, trainLinearModel } from './linear-model.ts';

/**
 * Those of some everyday texts that lie outside the intents of the examples, as examples out of scope.
 * What one bot must not answer may be what another is for: "tell me a joke".
 */
export function backgroundFrom(texts: readonly string[], examples: readonly Example[]): readonly Example[] {
  const inScope = examples.filter(({ intent }) => intent !== null && intent !== OUT_OF_SCOPE);
  const numbers = new Map<string | null, number>();
  for (const { intent } of inScope) if (!numbers.has(intent)) numbers.set(intent, numbers.size);
  const { space, vectors } = learnFeatures(inScope.map(({ text }) => text));
  const { model } = trainLinearModel({
    vectors,
    classes: inScope.map(({ intent }) => numbers.get(intent) ?? 0),
    classCount: numbers.size,
    featureCount: space.weights.length,
  });
  const nothing = Math.max(...model.biases);
  const border = nothing + (1 - nothing) * SHARE_OF_THE_WAY;
  return texts
    .filter((text) => !(Math.max(...margins(model, vectorise(space, text))) > border))
    .map((text) => ({ text, intent: null }));
}

// Between the margin of a text that says nothing and that of a sure one. Any share from 0.2 to 0.3 keeps
// both the accuracy of the intents and what background gains in rejection; without a border both suffer.
const SHARE_OF_THE_WAY = 0.25;
