import { closeSync, existsSync, mkdirSync, openSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Libsql from 'libsql';
import type { Store } from '../conversation/store.ts';
import { createDialect, type DialectParts, type Link, type Source } from './sql/dialect.ts';
import { refuseNewer, VERSIONS } from './sql/migrate.ts';
import { openSqlStore } from './sql-store.ts';
import { BEGIN, createStatements, type Statements } from './sqlite-statements.ts';
import { explainSqlite, foreignFile, unopened } from './sqlite-trouble.ts';

/** How long to wait for another process that writes, in milliseconds; a transaction takes far less than one. */
const BUSY_TIMEOUT = 5000;

/** After so many uses the program's other work gets its turn, which nothing here would ever wait for. */
const BREATHER = 16;

/** A store in one file, which is made where there is none. */
export async function openSqliteStore(
  path: string,
  now: () => number,
  busyTimeout = BUSY_TIMEOUT,
): Promise<Store> {
  const file = resolve(path);
  checkFile(file, path);
  makeFile(file, path);
  const open = () => createDialect(createSource(openFile(file, path, busyTimeout), path), PARTS);
  return openSqlStore(open, { kind: 'sqlite', name: path, now });
}

const PARTS: DialectParts = {
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (database) => new SqliteIntrospector(database),
};

/** Looks at a file that is there, without a write: what is refused stays as it is. */
function checkFile(file: string, path: string): void {
  const state = stateOf(file, path);
  if (state?.isFile() === false) throw unopened(path, 'it is no file');
  if (state === undefined || state.size === 0) return;
  try {
    const database = new Libsql(`${pathToFileURL(file).href}?mode=ro`, { timeout: BUSY_TIMEOUT });
    try {
      checkContent(database, path);
    } finally {
      database.close();
    }
  } catch (error) {
    throw explainSqlite(error, path);
  }
}

function stateOf(file: string, path: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw unopened(path, error);
  }
}

function checkContent(database: Libsql.Database, path: string): void {
  const [first] = database.prepare('pragma quick_check(1)').all([]) as { quick_check?: string }[];
  if (first?.quick_check !== 'ok') {
    throw Object.assign(new Error(first?.quick_check ?? 'no result'), { code: 'SQLITE_CORRUPT' });
  }
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all([]);
  const isOurs = (tables as { name?: string }[]).some(({ name }) => name === VERSIONS);
  if (tables.length > 0 && !isOurs) throw foreignFile(path);
  if (!isOurs) return;
  const [last] = database.prepare(`select max(version) as version from ${VERSIONS}`).all([]);
  refuseNewer((last as { version: number | null }).version ?? 0, path);
}

/** What people asked is nobody else's business: only the owner may read a new file. */
function makeFile(file: string, path: string): void {
  if (existsSync(file)) return;
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    // Another instance may have been faster.
    if (!existsSync(file)) throw unopened(path, error);
  }
}

function openFile(file: string, path: string, timeout: number): Libsql.Database {
  try {
    const database = new Libsql(file, { timeout });
    // Readers and one writer at a time; a commit survives the death of the program without a wait for the disk.
    database.pragma('journal_mode = wal');
    database.pragma('synchronous = normal');
    return database;
  } catch (error) {
    throw explainSqlite(error, path);
  }
}

function createSource(database: Libsql.Database, path: string): Source {
  const statements = createStatements(database);
  const turns = createTurns();
  let uses = 0;
  return {
    kind: 'sqlite',
    async connect() {
      uses += 1;
      if (uses % BREATHER === 0) await new Promise(setImmediate);
      return createLink(statements, turns);
    },
    async close() {
      statements.flush();
      try {
        database.pragma('wal_checkpoint(passive)');
      } catch {
        // What could not be moved into the file is safe beside it.
      }
      database.close();
    },
    begin: BEGIN,
    beginReading: 'begin',
    explain: (error) => explainSqlite(error, path),
  };
}

/** One connection is all there is: whoever has a transaction open keeps the others waiting. */
function createLink(statements: Statements, turns: Turns): Link {
  let isOwner = false;
  return {
    async query(sql, parameters) {
      if (/^begin\b/.test(sql)) {
        await turns.take();
        isOwner = true;
        statements.flush();
      }
      if (isOwner) return statements.run(sql, parameters);
      await turns.free();
      return READS.test(sql) ? statements.run(sql, parameters) : statements.write(sql, parameters);
    },
    release() {
      if (isOwner) turns.give();
      isOwner = false;
    },
  };
}

const READS = /^\s*select\b/i;

interface Turns {
  /** Resolves when nobody has the turn. */
  free(): Promise<void>;
  /** The same, and then it is the caller's until it is given back. */
  take(): Promise<void>;
  give(): void;
}

function createTurns(): Turns {
  let isTaken = false;
  let waiting: (() => void)[] = [];
  const woken = () => new Promise<void>((resolve) => waiting.push(resolve));
  return {
    async free() {
      while (isTaken) await woken();
    },
    async take() {
      // Looked at and taken in one go, since several are woken at once.
      while (isTaken) await woken();
      isTaken = true;
    },
    give() {
      isTaken = false;
      const all = waiting;
      waiting = [];
      for (const wake of all) wake();
    },
  };
}
