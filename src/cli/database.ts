import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import type { Store } from '../conversation/store.ts';
import { openStore } from '../stores/open-store.ts';
import { MendableError, type Shell } from './command.ts';

const SQLITE = 'sqlite:';

/** The store that DATABASE_URL names, where a program before this one has kept something. */
export async function openKept({ environment }: Pick<Shell, 'environment'>): Promise<Store> {
  const url = databaseUrl({ environment });
  if (url.startsWith(SQLITE) && !existsSync(url.slice(SQLITE.length))) {
    throw new MendableError(
      `there is no database at ${url} yet; it is made when the advisor first runs in Slack, or name another one in DATABASE_URL`,
    );
  }
  return openLasting(url);
}

/** The store that DATABASE_URL names, which is made where there is none. */
export async function openAny(shell: Pick<Shell, 'environment'>): Promise<Store> {
  return openLasting(databaseUrl(shell));
}

/** Where everything is kept, as people may be shown it: without a password. */
export function shownDatabase(shell: Pick<Shell, 'environment'>): string {
  return databaseUrl(shell).replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@/]*@/, '$1@');
}

function databaseUrl({ environment }: Pick<Shell, 'environment'>): string {
  return readConfig(environment).databaseUrl;
}

async function openLasting(url: string): Promise<Store> {
  if (url.startsWith('memory:')) {
    throw new MendableError(
      'DATABASE_URL is memory:, which lasts no longer than the program; name a sqlite: or postgres: database',
    );
  }
  return openStore(url, { now: Date.now });
}
