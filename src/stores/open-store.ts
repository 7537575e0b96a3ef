import type { Store } from '../conversation/store.ts';
import { storeTrouble } from './trouble.ts';

export interface OpenOptions {
  /** Milliseconds since 1970; noted beside each change of the tables. */
  readonly now: () => number;
}

/**
 * Opens the store that a DATABASE_URL names: `memory:`, `sqlite:PATH` or `postgres://…`. Its tables are made
 * or brought up to date. Rejects with one line that says what to do.
 */
export async function openStore(databaseUrl: string, { now }: OpenOptions): Promise<Store> {
  const scheme = databaseUrl.slice(0, databaseUrl.indexOf(':'));
  switch (scheme) {
    // Each client is loaded only where it is used.
    case 'memory':
      return (await import('./memory.ts')).createMemoryStore();
    case 'sqlite':
      return (await import('./sqlite.ts')).openSqliteStore(databaseUrl.slice('sqlite:'.length), now);
    case 'postgres':
    case 'postgresql':
      return (await import('./postgres.ts')).openPostgresStore(databaseUrl, now);
    default:
      throw storeTrouble('config', 'DATABASE_URL must be sqlite:PATH, postgres://… or memory:');
  }
}
