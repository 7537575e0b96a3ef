import { type Case, readCases } from '../evaluation/cases.ts';
import { failuresOf } from '../evaluation/failures.ts';
import { brokenFloors, type Floor } from '../evaluation/floors.ts';
import { judge } from '../evaluation/judge.ts';
import { confusions, intentPairs, measure } from '../evaluation/measures.ts';
import { runCases } from '../evaluation/outcomes.ts';
import { failuresText, reportText } from '../evaluation/report.ts';
import { readNamedFile } from '../files.ts';
import { plainText } from '../terminal/plain-text.ts';
import { printable } from '../terminal/printable.ts';
import { type Command, EXIT, MendableError, type Shell, type Typed, UsageError } from './command.ts';
import { evaluateUtterances } from './eval-utterances.ts';
import { type Evaluated, refuse } from './evaluated.ts';
import { leftOutLine } from './left-out.ts';
import { openTyped } from './open.ts';

export const evaluate: Command = {
  takes: 'FILE…',
  flags: {
    json: { help: 'one JSON object' },
    search: { help: 'measure retrieval for the bare question over the whole corpus' },
    utterances: {
      value: 'FILE',
      isRepeatable: true,
      help: 'measure the classifier alone on {"text","intent"} lines',
    },
    floor: {
      value: 'NAME=VALUE',
      isRepeatable: true,
      help: 'exit with 1 below it, such as facts.recall=0.93',
    },
    failures: {
      value: 'N',
      isValueOptional: true,
      help: 'print the first N cases that failed, or all, with what was expected and what came',
    },
  },
  notes: [
    'For measures where less is better (abstention.wronglyDeclined, elapsedMs.p99) --floor is the most that they may be.',
  ],
  async run(typed, shell) {
    const floors = typed.values('floor').map(readFloor);
    const utterances = typed.values('utterances');
    if (utterances.length > 0 && typed.words.length > 0)
      throw new UsageError('give either --utterances or files of questions');
    if (utterances.length === 0 && typed.words.length === 0)
      throw new UsageError('eval needs a FILE of labelled questions');
    const limit = readLimit(typed);
    const evaluated =
      utterances.length > 0 ? evaluateUtterances(utterances, typed, shell) : evaluateCases(typed, shell);
    print(evaluated, { isJson: typed.isOn('json'), limit }, shell);
    const broken = brokenFloors(evaluated.measures, floors);
    if (broken.length > 0) throw new MendableError(broken.join('; '));
    return EXIT.done;
  },
};

function evaluateCases(typed: Typed, shell: Shell): Evaluated {
  const cases: Case[] = typed.words.flatMap((file) => {
    const { cases, problems } = readCases(file, readNamedFile(file));
    refuse(problems);
    return cases;
  });
  const { advisor, ...content } = openTyped(typed, shell);
  advisor.warmUp();
  // Without its document a question cannot be answered, which would look like a fault of the advisor.
  if (content.leftOut.length > 0) shell.stderr.write(`career-advisor: ${leftOutLine(content)}\n`);
  const outcomes = runCases(cases, {
    advisor,
    textOf: plainText,
    clock: shell.clock,
    isSearch: typed.isOn('search'),
  });
  return {
    measures: measure(outcomes),
    pairs: intentPairs(outcomes.map(judge)),
    failures: (limit) => failuresText(failuresOf(outcomes).slice(0, limit)),
  };
}

interface Wanted {
  readonly isJson: boolean;
  readonly limit: number;
}

function print(
  { measures, pairs, failures }: Evaluated,
  { isJson, limit }: Wanted,
  { stdout, stderr }: Shell,
): void {
  if (isJson) stdout.write(`${JSON.stringify(measures)}\n`);
  // With JSON on stdout the failures must not get in its way.
  if (limit > 0) (isJson ? stderr : stdout).write(printable(failures(limit)));
  if (!isJson) stdout.write(reportText({ measures, confusions: confusions(pairs) }));
}

function readLimit(typed: Typed): number {
  const written = typed.value('failures');
  if (written === undefined) return 0;
  if (written === '') return Number.POSITIVE_INFINITY;
  const limit = Number(written);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--failures takes a whole number from 1, not "${written}"`);
  return limit;
}

function readFloor(written: string): Floor {
  const [name = '', value = ''] = written.split('=');
  if (name === '' || value.trim() === '' || !Number.isFinite(Number(value))) {
    throw new UsageError(`--floor must be NAME=VALUE, such as facts.recall=0.93, not "${written}"`);
  }
  return { name, value: Number(value) };
}
