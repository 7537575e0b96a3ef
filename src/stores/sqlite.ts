import { closeSync, existsSync, mkdirSync, openSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Libsql from 'libsql';
import type { Store } from '../conversation/store.ts';
import { createDialect, type DialectParts, type Link, type Outcome, type Source } from './sql/dialect.ts';
import { refuseNewer, VERSIONS } from './sql/migrate.ts';
import { openSqlStore } from './sql-store.ts';
import { explainSqlite, foreignFile, unopened } from './sqlite-trouble.ts';

/** How long to wait for another process that writes, in milliseconds; a transaction takes far less than one. */
const BUSY_TIMEOUT = 5000;

/** Waits for the right to write at once, and not when others have written in between. */
const BEGIN = 'begin immediate';

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
  const waiting: (() => void)[] = [];
  let isTaken = false;
  let uses = 0;
  const release = () => {
    const next = waiting.shift();
    if (next === undefined) isTaken = false;
    else next();
  };
  const run = runner(database);
  const link: Link = { query: async (sql, parameters) => run(sql, parameters), release };
  return {
    kind: 'sqlite',
    // One connection is all there is: whoever has a transaction open keeps the others waiting.
    async connect() {
      uses += 1;
      if (uses % BREATHER === 0) await new Promise(setImmediate);
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
      isTaken = true;
      return link;
    },
    async close() {
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

const READS = /^\s*select\b/i;
const TRANSACTS = /^(?:begin|commit|rollback)\b/;

/** Statements that are kept: some more than there are; those of imports, of any length, are soon gone. */
const STATEMENTS = 100;

type Run = (sql: string, parameters: readonly unknown[]) => Outcome;

/**
 * Runs statements. A write outside a transaction gets one of its own: the client never lets go of a statement
 * that found the file locked, and the connection would see from then on only what was there at that moment.
 */
function runner(database: Libsql.Database): Run {
  const step = stepper(database);
  return (sql, parameters) => {
    if (TRANSACTS.test(sql)) {
      database.exec(sql);
      return { rows: [], affected: 0 };
    }
    if (database.inTransaction || READS.test(sql)) return step(sql, parameters);
    database.exec(BEGIN);
    try {
      const outcome = step(sql, parameters);
      database.exec('commit');
      return outcome;
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  };
}

/** Statements are prepared once: they hold memory that the garbage collector knows nothing of. */
function stepper(database: Libsql.Database): Run {
  const statements = new Map<string, Libsql.Statement<unknown[]>>();
  return (sql, parameters) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    // One that failed is not kept.
    statements.delete(sql);
    const outcome = statement.reader
      ? { rows: statement.all([...parameters]), affected: 0 }
      : { rows: [], affected: statement.run([...parameters]).changes };
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > STATEMENTS && oldest !== undefined) statements.delete(oldest);
    return outcome;
  };
}
