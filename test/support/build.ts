import { join } from 'node:path';
import { type Advisor, createAdvisor, type SavedAdvisor } from '../../src/advisor.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { Memory } from '../../src/answer/memory.ts';
import { createRoleIndex } from '../../src/career/role.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { type Corpus, readCorpus, type SourceFile } from '../../src/knowledge/corpus.ts';
import type { Document } from '../../src/knowledge/document.ts';
import type { Passage } from '../../src/knowledge/passages.ts';
import { restoreIntentModel } from '../../src/question/intent-model.ts';
import { type IntentSet, readIntents } from '../../src/question/intents.ts';
import { buildLexicon } from '../../src/question/lexicon.ts';
import type { Question } from '../../src/question/question.ts';
import type { UnderstandingParts } from '../../src/question/understand.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { foldersOf, openAdvisor } from '../../src/wire.ts';

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

/** The intents of the package, and others by the names of their files. */
export function intentsFrom(more: Files = {}): IntentSet {
  const added = Object.entries(more).map(([name, text]) => ({
    path: `intents/${name}.yml`,
    bytes: new TextEncoder().encode(text),
  }));
  return readIntents([...readFolder(join(PACKAGE_FOLDER, 'intents'), ['.yml']).files, ...added]);
}

export interface Parts {
  readonly knowledge: Files;
  /** Intent files besides those of the package. */
  readonly intents?: Files;
}

/** An advisor over invented documents. Only intents of one's own cost a training. */
export function advisorFrom({ knowledge, intents }: Parts): Advisor {
  const corpus = corpusFrom(knowledge);
  if (intents !== undefined) return createAdvisor(corpus, intentsFrom(intents));
  return advisorOver(corpus);
}

/** An advisor over a corpus, with the intents of the package as they were trained once. */
export function advisorOver(corpus: Corpus): Advisor {
  const { intents, saved } = trained();
  return createAdvisor(corpus, intents, { ...saved, index: indexOf(corpus) });
}

/** What reads questions about a corpus. */
export function readerOf({ documents }: Corpus): UnderstandingParts {
  const { intents, saved } = trained();
  const texts = documents.map(({ text, sections }) =>
    sections.map(({ path, start, end }) => `${path.at(-1) ?? ''}\n${text.slice(start, end)}`).join('\n'),
  );
  const lexicon = buildLexicon(intents.intents, saved.utterances, texts);
  const roles = createRoleIndex(
    documents.map(({ id, title, aliases }) => ({ role: id, title, aliases })),
    {
      isKnown: (word) => lexicon.isKnown(word),
      isOrdinary: (word) => lexicon.isOrdinary(word),
      spread: (word) => lexicon.spread(word),
    },
  );
  return { roles, lexicon, model: restoreIntentModel(saved.model) };
}

interface Trained {
  readonly intents: IntentSet;
  readonly saved: SavedAdvisor;
}

let known: Trained | undefined;

function trained(): Trained {
  known ??= { intents: intentsFrom(), saved: shippedAdvisor().save() };
  return known;
}

/** The advisor that people start: the package's own documents and intents. */
export function shippedAdvisor(): Advisor {
  shipped ??= openAdvisor(foldersOf({}, {})).advisor;
  return shipped;
}

let shipped: Advisor | undefined;

/** Files of the package's own documents. */
export function shippedFiles(): readonly SourceFile[] {
  return readFolder(join(PACKAGE_FOLDER, 'knowledge'), ['.md']).files;
}

export interface Talk {
  ask(question: string | Question): Answer;
  memory(): Memory | undefined;
}

/** A conversation: what is asked later knows what was asked before. */
export function talkWith(advisor: Advisor): Talk {
  let memory: Memory | undefined;
  return {
    ask(question) {
      const advice = advisor.advise(typeof question === 'string' ? { text: question } : question, memory);
      memory = advice.memory;
      return advice.answer;
    },
    memory: () => memory,
  };
}

/** As `createAdvisor` indexes passages; a test holds the two together. */
function indexOf({ passages }: Corpus): SavedAdvisor['index'] {
  const texts = passages.map(({ document, section, start, end }) => ({
    heading: section.path.join('\n'),
    body: document.text.slice(start, end),
    role: [document.title, ...document.aliases].join('\n'),
  }));
  return PassageIndex.build(texts).save();
}

function titled(name: string, text: string): string {
  if (text.startsWith('---')) return text;
  const title = name.replace(/-/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return `---\ntitle: ${title}\n---\n\n${text}`;
}
