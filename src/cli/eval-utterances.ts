import { join } from 'node:path';
import { type Classified, classifyAll, measureClassifier, readUtterances } from '../evaluation/utterances.ts';
import { PACKAGE_FOLDER, readFolder, readNamedFile } from '../files.ts';
import { backgroundFrom } from '../question/background.ts';
import { type IntentModel, trainIntentModel } from '../question/intent-model.ts';
import { type Intent, OUT_OF_SCOPE, readIntents } from '../question/intents.ts';
import { fillPlaceholders } from '../question/masks.ts';
import { foldersOf } from '../wire.ts';
import { MendableError, type Shell, type Typed } from './command.ts';
import { type Evaluated, refuse } from './evaluated.ts';

/** The classifier alone: trained anew from the intents, without any knowledge. */
export function evaluateUtterances(
  files: readonly string[],
  typed: Typed,
  { environment, clock }: Shell,
): Evaluated {
  const utterances = files.flatMap((file) => {
    const { utterances, problems } = readUtterances(file, readNamedFile(file));
    refuse(problems);
    return utterances;
  });
  const { intentsDir } = foldersOf({ intents: typed.value('intents') }, environment);
  const intents = readIntents(readFolder(intentsDir, ['.yml', '.yaml']).files);
  if (intents.intents.length === 0)
    throw new MendableError(`no intent in ${intentsDir} can be used; career-advisor check says why`);
  const started = clock();
  const model = train(intents.intents);
  const trained = clock();
  const results = classifyAll(utterances, model);
  const times = { trainMs: trained - started, classifyMs: clock() - trained };
  return {
    measures: measureClassifier(results, times),
    pairs: results,
    failures: (limit) => failures(results, limit),
  };
}

/** The model for a folder of intents; one without a background class gets the everyday talk that comes with us. */
function train(intents: readonly Intent[]): IntentModel {
  const examples = intents.flatMap(({ name, title, utterances, sections }) =>
    [...utterances, ...(sections.length > 0 ? [title, ...sections] : [])].map((text) => ({
      text: fillPlaceholders(text),
      intent: name === OUT_OF_SCOPE ? null : name,
    })),
  );
  const hasBackground = examples.some(({ intent }) => intent === null);
  return trainIntentModel(
    hasBackground ? examples : [...examples, ...backgroundFrom(everydayTalk(), examples)],
  );
}

function everydayTalk(): readonly string[] {
  const shipped = readIntents(readFolder(join(PACKAGE_FOLDER, 'intents'), ['.yml']).files).intents;
  return shipped.find(({ name }) => name === OUT_OF_SCOPE)?.utterances ?? [];
}

function failures(results: readonly Classified[], limit: number): string {
  return results
    .filter(({ expected, got }) => expected !== got)
    .slice(0, limit)
    .map(({ utterance: { file, line, text }, expected, got, confidence }) => {
      return `${file}:${line}  ${text}\n    expected ${expected}, got ${got} (${confidence.toFixed(2)})\n`;
    })
    .join('');
}
