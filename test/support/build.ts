import { join } from 'node:path';
import { type Advisor, createAdvisor } from '../../src/advisor.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { type Corpus, readCorpus, type SourceFile } from '../../src/knowledge/corpus.ts';
import type { Document } from '../../src/knowledge/document.ts';
import type { Passage } from '../../src/knowledge/passages.ts';
import { type Intent, type IntentSet, readIntents } from '../../src/question/intents.ts';

/** Markdown by the name of its file. */
export type Knowledge = Readonly<Record<string, string>>;

/** A file of the knowledge folder, byte for byte. */
export function sourceFile(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path: `knowledge/${name}.md`, bytes };
}

/** Documents that a test invents. Markdown without front matter is titled after the name of its file. */
export function corpusFrom(knowledge: Knowledge): Corpus {
  return readCorpus(Object.entries(knowledge).map(([name, text]) => sourceFile(name, titled(name, text))));
}

/** The one document of some Markdown. */
export function documentFrom(markdown: string, name = 'harbour-pilot'): Document {
  const { documents, problems } = corpusFrom({ [name]: markdown });
  const [document] = documents;
  if (document === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return document;
}

/** The passages of some Markdown. */
export function passagesFrom(markdown: string, name = 'harbour-pilot'): readonly Passage[] {
  return corpusFrom({ [name]: markdown }).passages;
}

/** The intents that come with the package, and more by the name of their files. */
export function intentsFrom(more: Readonly<Record<string, string>> = {}): IntentSet {
  const own = readFolder(join(PACKAGE_FOLDER, 'intents'), ['.yml']).files;
  const added = Object.entries(more).map(([name, text]) => ({
    path: `intents/${name}.yml`,
    bytes: new TextEncoder().encode(text),
  }));
  return readIntents([...own, ...added]);
}

/** The documents that come with the package. */
export function shippedCorpus(): Corpus {
  return readCorpus(shippedFiles());
}

/** Their files. */
export function shippedFiles(): readonly SourceFile[] {
  return readFolder(join(PACKAGE_FOLDER, 'knowledge'), ['.md']).files;
}
