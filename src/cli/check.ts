import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CasesReading, checkLabels, readCases } from '../evaluation/cases.ts';
import { PACKAGE_FOLDER, readFolder, readNamedFile } from '../files.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { printableLine } from '../terminal/printable.ts';
import { type Content, type Folders, foldersOf, readContent } from '../wire.ts';
import { type Command, EXIT } from './command.ts';

export const check: Command = {
  takes: '',
  flags: { cases: { value: 'FILE', isRepeatable: true, help: 'labelled questions to check as well' } },
  async run(typed, { environment, stdout }) {
    const folders = foldersOf(
      { knowledge: typed.value('knowledge'), intents: typed.value('intents') },
      environment,
    );
    const content = readContent(folders);
    const named = typed.values('cases').map((file) => readCases(file, readNamedFile(file)));
    const cases = checkCases(named.length > 0 ? named : ownCases(folders), content);
    const problems = [...emptyFolders(folders, content), ...content.problems, ...cases.problems].sort(
      byPlace,
    );
    for (const problem of problems) stdout.write(`${printableLine(formatProblem(problem))}\n`);
    stdout.write(`${summary(content, cases.count, problems)}\n`);
    return problems.some(({ level }) => level === 'error') ? EXIT.mendable : EXIT.done;
  },
};

/** A folder without a file is read without a fault, and yet nothing can be answered from it. */
function emptyFolders({ knowledgeDir, intentsDir }: Folders, content: Content): readonly Problem[] {
  const empty = (file: string, message: string): Problem => ({
    id: 'empty-folder',
    level: 'error',
    message,
    location: { file },
  });
  return [
    ...(content.corpus.documents.length === 0 ? [empty(knowledgeDir, NO_DOCUMENTS)] : []),
    ...(content.intents.intents.length === 0 ? [empty(intentsDir, NO_INTENTS)] : []),
  ];
}

const NO_DOCUMENTS =
  'holds no document that can be used; put Markdown files (.md) there, or name another folder with --knowledge or KNOWLEDGE_DIR';
const NO_INTENTS =
  'holds no intent that can be used; put YAML files (.yml) there, or name another folder with --intents or INTENTS_DIR';

interface CheckedCases {
  readonly count: number;
  readonly problems: readonly Problem[];
}

function checkCases(readings: readonly CasesReading[], { corpus, intents }: Content): CheckedCases {
  const cases = readings.flatMap((reading) => reading.cases);
  const known = {
    intents: new Set(intents.intents.map(({ name }) => name)),
    documents: new Set(corpus.documents.map(({ id }) => id)),
  };
  return {
    count: cases.length,
    problems: [...readings.flatMap(({ problems }) => problems), ...checkLabels(cases, known)],
  };
}

/** The package's own cases, which name its own documents and intents. */
function ownCases({ knowledgeDir, intentsDir }: Folders): readonly CasesReading[] {
  const own = foldersOf({}, {});
  const folder = join(PACKAGE_FOLDER, 'test', 'cases');
  if (knowledgeDir !== own.knowledgeDir || intentsDir !== own.intentsDir || !existsSync(folder)) return [];
  const { files } = readFolder(folder, ['.jsonl']);
  return files.map(({ path, bytes }) => readCases(path, new TextDecoder().decode(bytes)));
}

function summary({ corpus, intents, leftOut }: Content, cases: number, problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const read = [
    plural(corpus.documents.length, 'document'),
    plural(intents.intents.length, 'intent'),
    ...(cases > 0 ? [plural(cases, 'case')] : []),
  ].join(', ');
  if (problems.length === 0) return `${read}: no problems.`;
  const found = `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
  return `${read}: ${found}${leftOut.length > 0 ? `; ${plural(leftOut.length, 'file')} left out` : ''}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.location.file !== b.location.file) return a.location.file < b.location.file ? -1 : 1;
  return (a.location.line ?? 0) - (b.location.line ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
