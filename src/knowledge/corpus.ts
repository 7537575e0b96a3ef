import type { Problem } from '../problem.ts';
import { normalise } from '../text/normalise.ts';
import { type Document, lineAt, type Section } from './document.ts';
import { type EmptySection, readMarkdown } from './formats/markdown.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A file of the knowledge folder, as it lies on the disk. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All documents with their passages, and everything that is wrong in the files. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
  /** Files that could not be used at all. */
  readonly leftOut: readonly string[];
}

/** Reads documents; what cannot be read is left out and said in `problems`. */
export function readCorpus(files: readonly SourceFile[]): Corpus {
  const problems: Problem[] = [];
  const leftOut: string[] = [];
  const byId = new Map<string, Document>();
  for (const file of files) {
    const reading = readDocument(file);
    problems.push(...reading.problems);
    const { document } = reading;
    const first = document && byId.get(document.id.toLowerCase());
    if (first !== undefined) problems.push(duplicateId(file.path, first));
    if (document === undefined || first !== undefined) leftOut.push(file.path);
    else byId.set(document.id.toLowerCase(), document);
  }
  const documents = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  problems.push(...sharedNames(documents));
  const passages: Passage[] = [];
  for (const document of documents) passages.push(...passagesOf(document, passages.length));
  return { documents, passages, problems, leftOut };
}

/** Reads one file; without a document where nothing in it can be used. */
export function readDocument(file: SourceFile): { document?: Document; problems: readonly Problem[] } {
  const decoded = decode(file);
  if (typeof decoded !== 'string') return { problems: [decoded] };
  const { frontMatter, bodyStart, problems: faults } = readFrontMatter(file.path, decoded);
  if (frontMatter === undefined) return { problems: faults };
  const { title: heading, sections, empty } = readMarkdown(decoded, bodyStart);
  const problems = [...faults, ...empty.map((section) => emptySection(file.path, section))];
  const isUntitled = frontMatter.title === undefined && (bodyStart > 0 || heading === undefined);
  if (isUntitled && !faults.some((fault) => fault.id === 'missing-title'))
    problems.push(missingTitle(file.path));
  // A plain file without any title is called by its name, so that nothing is lost.
  const title = frontMatter.title ?? heading ?? idOf(file.path).replace(/[-_]+/g, ' ');
  if (sections.length === 0) {
    if (empty.length === 0) problems.push(noText(file.path, decoded, bodyStart));
    return { problems };
  }
  return { document: toDocument(file.path, decoded, { ...frontMatter, title }, sections), problems };
}

type Head = NonNullable<ReturnType<typeof readFrontMatter>['frontMatter']> & { title: string };

function toDocument(file: string, text: string, head: Head, sections: readonly Section[]): Document {
  const { url, retrieved, title } = head.source ?? {};
  const source = {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
  return {
    id: idOf(file),
    title: head.title,
    aliases: head.aliases ?? [],
    ...(head.source === undefined ? {} : { source }),
    ...(head.market === undefined ? {} : { market: head.market }),
    ...(head.asOf === undefined ? {} : { asOf: head.asOf }),
    ...(head.reviewed === undefined ? {} : { reviewed: head.reviewed }),
    file,
    text,
    sections,
  };
}

function idOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '');
}

function decode(file: SourceFile): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(file.bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(file.bytes);
    const line = lineAt(readable, readable.indexOf('\uFFFD'));
    return fault(
      'not-utf8',
      file.path,
      line,
      'The file is not UTF-8 text; save it again with the encoding UTF-8.',
    );
  }
}

/** Names by which two documents claim to be called; both keep them, and people are asked which they mean. */
function sharedNames(documents: readonly Document[]): Problem[] {
  const owners = new Map<string, Document>();
  return documents.flatMap((document) => {
    const names = new Map<string, string>();
    for (const written of [document.title, ...document.aliases]) {
      const name = normalise(written);
      if (!names.has(name)) names.set(name, written);
    }
    return [...names].flatMap(([name, written]): Problem[] => {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, document);
      return owner === undefined ? [] : [sharedName(document, written, owner)];
    });
  });
}

function sharedName(document: Document, written: string, owner: Document): Problem {
  const name = normalise(written);
  const at = normaliseLines(document.text).findIndex((line) => line.includes(name));
  const message = `"${written}" is also a name of ${owner.file}; a name may belong to one document only.`;
  return fault('shared-alias', document.file, Math.max(1, at + 1), message);
}

function normaliseLines(text: string): string[] {
  return text.split('\n').map(normalise);
}

function duplicateId(file: string, first: Document): Problem {
  const message = `The name of the file is taken by ${first.file}; rename one of the two.`;
  return fault('duplicate-id', file, 1, message);
}

function missingTitle(file: string): Problem {
  return fault('missing-title', file, 1, 'The front matter needs a title.');
}

function emptySection(file: string, section: EmptySection): Problem {
  if (section.isNoted) return waitingSection(file, section);
  const message = `The section "${section.heading}" is empty; write something below it or remove the heading.`;
  return fault('empty-section', file, section.line, message);
}

/** Nothing is wrong with the document, but somebody has to go on with it. */
function waitingSection(file: string, { heading, line }: EmptySection): Problem {
  const message = `The section "${heading}" waits for its text; write what holds in place of the comment.`;
  return { ...fault('waiting-section', file, line, message), level: 'warning' };
}

function noText(file: string, text: string, bodyStart: number): Problem {
  return fault('no-text', file, lineAt(text, bodyStart), 'The document has no text below its title.');
}

function fault(id: string, file: string, line: number, message: string): Problem {
  return { id, level: 'error', message, location: { file, line } };
}
