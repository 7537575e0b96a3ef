import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Advisor } from '../../src/advisor.ts';
import type { Store } from '../../src/conversation/store.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { openAdvisor } from '../../src/wire.ts';
import { askAbout, type Said } from '../review/asked-about.ts';
import { shippedAdvisor } from '../support/advisors.ts';
import { folderWith } from './folders.ts';
import { runOver } from './shell.ts';

/** The package's documents and intents, to be changed. */
export function contentCopy(): string {
  const files = ['knowledge', 'intents'].flatMap((folder) =>
    readFolder(join(PACKAGE_FOLDER, folder), ['.md', '.yml']).files.map(
      ({ path, bytes }) => [`${folder}/${path.split(/[/\\]/).at(-1)}`, bytes] as const,
    ),
  );
  return folderWith(Object.fromEntries(files));
}

export interface Desk {
  readonly folder: string;
  readonly store: Store;
  readonly advisor: Advisor;
  /** `career-advisor review …` over the folder; gives what it printed. */
  review(...args: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  ask(text: string, said?: Said): Promise<void>;
  read(path: string): string;
  /** An advisor as it would be after the next start. */
  reopened(): Advisor;
}

/** A curator's copy of the content, and a database in which questions are kept. */
export async function setDesk(): Promise<Desk> {
  const folder = contentCopy();
  const folders = { knowledgeDir: join(folder, 'knowledge'), intentsDir: join(folder, 'intents') };
  const url = `sqlite:${join(folder, 'advisor.db')}`;
  const store = await openStore(url, { now: () => 0 });
  onTestFinished(() => store.close());
  const advisor = shippedAdvisor();
  const flags = ['--knowledge', folders.knowledgeDir, '--intents', folders.intentsDir];
  return {
    folder,
    store,
    advisor,
    review: (...args) => runOver(url, ['review', ...args, ...flags]),
    ask: (text, said) => askAbout({ store, advisor }, text, said),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    reopened: () => openAdvisor(folders, null).advisor,
  };
}
