import { realpathSync } from 'node:fs';
import { readFolder, readNamedFile, writeAtomically } from '../files.ts';
import type { Document } from '../knowledge/document.ts';
import { type Addition, withAlias, withShortForm, withStub, withUtterances } from '../review/additions.ts';
import type { ReviewBase } from '../review/asked.ts';
import { normalise } from '../text/normalise.ts';
import type { Folders } from '../wire.ts';
import { MendableError } from './command.ts';
import type { Choice } from './review-choice.ts';

interface Writing {
  readonly folders: Folders;
  readonly base: ReviewBase;
  /** What people asked, without personal data. */
  readonly question: string | undefined;
  /** Words of it that stand nowhere. */
  readonly unknown: readonly string[];
}

/** Writes what was chosen; gives a sentence that says what was written, and where. */
export function write(choice: Choice, writing: Writing): string {
  switch (choice.kind) {
    case 'utterance':
      return writeUtterance(choice, writing);
    case 'alias':
      return writeAlias(choice, writing);
    case 'topic':
      return writeStub(choice, writing);
    case 'document': {
      const { file, line } = choice;
      const place = line === undefined ? file : `${file}:${line}`;
      return `Nothing was written: mend what ${place} says, and the day under "reviewed".`;
    }
    default:
      return choice satisfies never;
  }
}

function writeUtterance(
  { intent, utterance }: Extract<Choice, { kind: 'utterance' }>,
  { folders, base, unknown }: Writing,
): string {
  const ownerOf = (text: string) =>
    base.intents.find(({ utterances }) => utterances.some((each) => normalise(each) === normalise(text)));
  const owner = ownerOf(utterance);
  if (owner !== undefined) {
    throw new MendableError(
      `"${utterance}" is an utterance of ${owner.name} already; give other words with --utterance TEXT`,
    );
  }
  const { files } = readFolder(folders.intentsDir, ['.yml', '.yaml']);
  const file = files.map(({ path }) => path).find((path) => nameOf(path) === intent);
  if (file === undefined) throw new MendableError(`there is no file of the intent ${intent} any more`);
  const added = withShortForm(utterance, unknown).filter((each) => ownerOf(each) === undefined);
  const what = added.map((each) => `"${each}"`).join(' and ');
  return put(file, what, (text) => withUtterances(text, added));
}

function writeAlias({ role, alias }: Extract<Choice, { kind: 'alias' }>, writing: Writing): string {
  const { file, title } = documentOf(role, writing);
  const key = normalise(alias);
  const owner = writing.base.documents.find((document) =>
    [document.title, ...document.aliases].some((name) => normalise(name) === key),
  );
  if (owner !== undefined) throw new MendableError(`"${alias}" is a name of ${owner.file} already`);
  return put(file, `the alias "${alias}"`, (text) => withAlias(text, title, alias));
}

function writeStub({ role, heading }: Extract<Choice, { kind: 'topic' }>, writing: Writing): string {
  const { file, sections } = documentOf(role, writing);
  const there = sections.find(({ path }) => normalise(path.at(-1) ?? '') === normalise(heading));
  if (there !== undefined) {
    throw new MendableError(
      `${file}:${there.line} has a section "${heading}" already; write it there, or name another --topic`,
    );
  }
  return put(file, `the heading "${heading}"`, (text) => withStub(text, heading, writing.question));
}

function put(file: string, what: string, add: (text: string) => Addition | undefined): string {
  const added = add(readNamedFile(file));
  if (added === undefined)
    throw new MendableError(`nothing can be added to ${file} as it is; career-advisor check says why`);
  try {
    // A link stays a link.
    writeAtomically(realpathSync(file), added.text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new MendableError(
      `${file} cannot be written${code}; name folders of your own with --knowledge and --intents`,
    );
  }
  return `Wrote ${what} to ${file}:${added.line}.`;
}

function documentOf(role: string, { base }: Writing): Document {
  const document = base.documents.find(({ id }) => id === role);
  if (document === undefined) throw new MendableError(`there is no document ${role} any more`);
  return document;
}

function nameOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '');
}
