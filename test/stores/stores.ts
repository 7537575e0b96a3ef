import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Store } from '../../src/conversation/store.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** Something that keeps what a store holds. */
export interface Place {
  readonly name: string;
  /** Whether several instances, and those that start later, find the same there. */
  readonly isShared: boolean;
  /** DATABASE_URL of an empty store. */
  fresh(): Promise<string>;
}

export interface Places {
  readonly all: readonly Place[];
  readonly shared: readonly Place[];
  readonly postgres: PostgresServer | undefined;
}

/** Every place that can be had on this machine; they are cleared away when the tests of the file are through. */
export async function openPlaces(): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-stores-'));
  const postgres = await startPostgres();
  let files = 0;
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await postgres?.stop();
  });
  const memory: Place = { name: 'memory', isShared: false, fresh: async () => 'memory:' };
  const sqlite: Place = {
    name: 'SQLite',
    isShared: true,
    async fresh() {
      files += 1;
      return `sqlite:${join(folder, `${files}.db`)}`;
    },
  };
  const server: Place[] =
    postgres === undefined ? [] : [{ name: 'PostgreSQL', isShared: true, fresh: () => postgres.fresh() }];
  const all = [memory, sqlite, ...server];
  return { all, shared: all.filter(({ isShared }) => isShared), postgres };
}

export type OpenStore = (url?: string) => Promise<Store>;

/** Opens stores of a place, empty ones unless a URL is given; they are closed after each test. */
export function opener(place: Place): OpenStore {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return async (url) => {
    const store = await openStore(url ?? (await place.fresh()), { now: () => 0 });
    opened.push(store);
    return store;
  };
}
