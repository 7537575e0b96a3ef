import { createAdvisor } from '../advisor.ts';
import { type Classified, classifyAll, measureClassifier, readUtterances } from '../evaluation/utterances.ts';
import { readFolder, readNamedFile } from '../files.ts';
import { readCorpus } from '../knowledge/corpus.ts';
import { readIntents } from '../question/intents.ts';
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
  const advisor = createAdvisor(readCorpus([]), intents);
  const trained = clock();
  const results = classifyAll(utterances, advisor);
  const times = { trainMs: trained - started, classifyMs: clock() - trained };
  return {
    measures: measureClassifier(results, times),
    pairs: results,
    failures: (limit) => failures(results, limit),
  };
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
