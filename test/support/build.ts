import { join } from 'node:path';
import { createRoleIndex, type RoleIndex } from '../../src/career/role.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { type Corpus, readCorpus, type SourceFile } from '../../src/knowledge/corpus.ts';
import type { Document } from '../../src/knowledge/document.ts';
import type { Passage } from '../../src/knowledge/passages.ts';
import { type IntentSet, readIntents } from '../../src/question/intents.ts';
import { buildLexicon, type Lexicon, learnUtterances } from '../../src/question/lexicon.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';

/** Texts by the name of their file, without its ending. */
export type Files = Readonly<Record<string, string>>;

/** A file of the knowledge folder, byte for byte. */
export function sourceFile(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path: `knowledge/${name}.md`, bytes };
}

/** Invented documents. Markdown without front matter is titled after its file: `harbour-pilot` is Harbour Pilot. */
export function corpusFrom(knowledge: Files): Corpus {
  return readCorpus(Object.entries(knowledge).map(([name, text]) => sourceFile(name, titled(name, text))));
}

/** The one document of some Markdown; throws where it cannot be used. */
export function documentFrom(markdown: string, name = 'harbour-pilot'): Document {
  const { documents, problems } = corpusFrom({ [name]: markdown });
  const [document] = documents;
  if (document === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return document;
}

/** The passages of one document. */
export function passagesFrom(markdown: string, name = 'harbour-pilot'): readonly Passage[] {
  return corpusFrom({ [name]: markdown }).passages;
}

/** Files of the package's own documents. */
export function shippedFiles(): readonly SourceFile[] {
  return readFolder(join(PACKAGE_FOLDER, 'knowledge'), ['.md']).files;
}

/** The intents of the package, and others by the names of their files. */
export function intentsFrom(more: Files = {}): IntentSet {
  const added = Object.entries(more).map(([name, text]) => ({
    path: `intents/${name}.yml`,
    bytes: new TextEncoder().encode(text),
  }));
  return readIntents([...readFolder(join(PACKAGE_FOLDER, 'intents'), ['.yml']).files, ...added]);
}

/** What the words of questions are worth beside a corpus. */
export function lexiconOf({ documents }: Corpus): Lexicon {
  const { intents } = intentsFrom();
  const texts = documents.map(({ text, sections }) =>
    sections.map(({ path, start, end }) => `${path.at(-1) ?? ''}\n${text.slice(start, end)}`).join('\n'),
  );
  return buildLexicon(intents, learnUtterances(intents), texts);
}

/** What finds the roles of a corpus in text. */
export function rolesOf({ documents }: Corpus, lexicon: Lexicon): RoleIndex {
  return createRoleIndex(
    documents.map(({ id, title, aliases }) => ({ role: id, title, aliases })),
    {
      isKnown: (word) => lexicon.isKnown(word),
      isOrdinary: (word) => lexicon.isOrdinary(word),
      spread: (word) => lexicon.spread(word),
    },
  );
}

/** Passages as an advisor indexes them; a test holds the two together. */
export function indexOf({ passages }: Corpus): PassageIndex {
  return PassageIndex.build(
    passages.map(({ document, section, start, end }) => ({
      heading: section.path.join('\n'),
      body: document.text.slice(start, end),
      role: [document.title, ...document.aliases].join('\n'),
    })),
  );
}

function titled(name: string, text: string): string {
  if (text.startsWith('---')) return text;
  const title = name.replace(/-/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return `---\ntitle: ${title}\n---\n\n${text}`;
}
