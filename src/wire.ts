import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Advisor, createAdvisor, type SavedAdvisor } from './advisor.ts';
import type { Converse } from './conversation/conversation.ts';
import { createConverse } from './conversation/converse.ts';
import type { Conversations } from './conversation/store.ts';
import { type FolderReading, PACKAGE_FOLDER, packageVersion, readFolder, writeAtomically } from './files.ts';
import { type Corpus, readCorpus } from './knowledge/corpus.ts';
import type { Problem } from './problem.ts';
import { type IntentSet, readIntents } from './question/intents.ts';
import { createMemoryStore } from './stores/memory.ts';

export interface Folders {
  readonly knowledgeDir: string;
  readonly intentsDir: string;
}

export interface Content {
  readonly corpus: Corpus;
  readonly intents: IntentSet;
  /** Everything that is wrong in the files of both folders. */
  readonly problems: readonly Problem[];
  /** Files of both folders that are not used. */
  readonly leftOut: readonly string[];
  /** Changes with every byte of the files and of the code that works on them. */
  readonly key: string;
}

export interface Opened extends Omit<Content, 'key'> {
  readonly advisor: Advisor;
  /** Whether a snapshot saved the work of training and indexing. */
  readonly isFromSnapshot: boolean;
}

/** Where content lies: what was typed, else what the environment says, else the package's own folders. */
export function foldersOf(
  typed: { readonly knowledge?: string | undefined; readonly intents?: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): Folders {
  return {
    knowledgeDir:
      typed.knowledge ?? (environment['KNOWLEDGE_DIR']?.trim() || join(PACKAGE_FOLDER, 'knowledge')),
    intentsDir: typed.intents ?? (environment['INTENTS_DIR']?.trim() || join(PACKAGE_FOLDER, 'intents')),
  };
}

/** Reads both folders; throws where one is missing. */
export function readContent(folders: Folders): Content {
  const files = readFolders(folders);
  return { ...contentOf(files, readIntents(files.intents.files)), key: files.key };
}

interface Files {
  readonly documents: FolderReading;
  readonly intents: FolderReading;
  readonly key: string;
}

function readFolders({ knowledgeDir, intentsDir }: Folders): Files {
  const documents = readFolder(knowledgeDir, ['.md']);
  const intents = readFolder(intentsDir, ['.yml', '.yaml']);
  const key = keyOf([
    [knowledgeDir, documents],
    [intentsDir, intents],
  ]);
  return { documents, intents, key };
}

function contentOf({ documents, intents: intentFiles }: Files, intents: IntentSet): Omit<Content, 'key'> {
  const corpus = readCorpus(documents.files);
  const used = new Set(intents.intents.map((intent) => intent.name));
  const unusedIntents = intentFiles.files.map((file) => file.path).filter((path) => !used.has(nameOf(path)));
  const unreadable = [...documents.problems, ...intentFiles.problems];
  return {
    corpus,
    intents,
    problems: [...unreadable, ...corpus.problems, ...intents.problems],
    leftOut: [...unreadable.map((problem) => problem.location.file), ...corpus.leftOut, ...unusedIntents],
  };
}

/**
 * An advisor over the two folders. What was trained and indexed is kept in `snapshots` (the package's
 * `.cache/` unless said otherwise; `null` for nowhere), so that the next start need not do it again.
 */
export function openAdvisor(
  folders: Folders,
  snapshots: string | null = join(PACKAGE_FOLDER, '.cache'),
): Opened {
  const files = readFolders(folders);
  const { key } = files;
  const file = snapshots === null ? undefined : join(snapshots, `${SNAPSHOT_PREFIX}${key.slice(0, 32)}.json`);
  const saved = file === undefined ? undefined : readSnapshot(file, key);
  const content = contentOf(files, intentsFrom(saved) ?? readIntents(files.intents.files));
  const { corpus, intents } = content;
  const restored = saved && attempt(() => createAdvisor(corpus, intents, saved.advisor));
  if (restored !== undefined) return { ...content, advisor: restored, isFromSnapshot: true };
  const advisor = createAdvisor(corpus, intents);
  // A folder that cannot be written costs time at the next start and nothing else.
  if (file !== undefined && snapshots !== null) {
    attempt(() => writeAtomically(file, snapshotText(key, { intents, advisor: advisor.save() })));
    attempt(() => forgetOldSnapshots(snapshots));
  }
  return { ...content, advisor, isFromSnapshot: false };
}

/** The intents of a snapshot; those with problems are read again, since a problem names the file where it lies now. */
function intentsFrom(saved: Snapshot | undefined): IntentSet | undefined {
  return saved?.intents.problems.length === 0 ? saved.intents : undefined;
}

/** The use case that every surface calls; conversations last as long as the store keeps them. */
export function openConverse(advisor: Advisor, store: Conversations = createMemoryStore()): Converse {
  return createConverse({ advisor, store, now: Date.now });
}

/** What a start with the same content need not do again: read the intents, train, index. */
interface Snapshot {
  readonly intents: IntentSet;
  readonly advisor: SavedAdvisor;
}

const SNAPSHOT_FORMAT = 2;
const SNAPSHOT_PREFIX = 'advisor-';
/** Snapshots that are kept: enough to go back and forth between a few folders of knowledge. */
const SNAPSHOTS_KEPT = 5;

/** Two lines: what the second one is and its hash; then the snapshot. */
function snapshotText(key: string, saved: Snapshot): string {
  const content = JSON.stringify(saved);
  return `${JSON.stringify({ format: SNAPSHOT_FORMAT, key, hash: hashOf(content) })}\n${content}\n`;
}

function readSnapshot(file: string, key: string): Snapshot | undefined {
  return attempt(() => {
    const [head = '', content = ''] = readFileSync(file, 'utf8').split('\n');
    const isOurs = head === JSON.stringify({ format: SNAPSHOT_FORMAT, key, hash: hashOf(content) });
    return isOurs ? (JSON.parse(content) as Snapshot) : undefined;
  });
}

function forgetOldSnapshots(folder: string): void {
  const snapshots = readdirSync(folder)
    .filter((name) => name.startsWith(SNAPSHOT_PREFIX) && name.endsWith('.json'))
    .map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { path } of snapshots.slice(SNAPSHOTS_KEPT)) rmSync(path, { force: true });
}

function keyOf(folders: readonly (readonly [string, FolderReading])[]): string {
  const hash = createHash('sha256').update(codeVersion());
  for (const [folder, { files }] of folders) {
    for (const { path, bytes } of files) {
      hash.update(`\0${relative(folder, path)}\0${bytes.length}\0`).update(bytes);
    }
    hash.update('\0\0');
  }
  return hash.digest('hex');
}

/** What a snapshot depends on: the code that trains and indexes. Files alone, since the size of a folder is its disk's. */
const TRAINING_CODE = /^(?:(?:text|career|knowledge|question|search|answer)[/\\]|advisor\.).*\.[jt]s$/;

/** Changes whenever that code was built or edited, which a version number does not during development. */
function codeVersion(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const names = readdirSync(here, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => TRAINING_CODE.test(name));
  const states = files.sort().map((name) => {
    const { size, mtimeMs } = statSync(join(here, name));
    return `${name}:${size}:${mtimeMs}`;
  });
  return [packageVersion(), process.version, ...states].join('\n');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function nameOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '');
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
