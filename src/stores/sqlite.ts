import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Libsql from 'libsql';
import type { Store } from '../conversation/store.ts';
import { createDialect, type DialectParts, type Link, type Outcome, type Source } from './sql/dialect.ts';
import { openSqlStore } from './sql-store.ts';
import { explainSqlite, foreignFile, unopened } from './sqlite-trouble.ts';

/** How long to wait for another process that writes, in milliseconds; a transaction takes far less than one. */
const BUSY_TIMEOUT = 5000;

/** A store in one file, which is made where there is none. */
export async function openSqliteStore(path: string, now: () => number): Promise<Store> {
  const file = resolve(path);
  checkFile(file, path);
  makeFile(file, path);
  const open = () => createDialect(createSource(openFile(file, path), path), PARTS);
  return openSqlStore(open, { kind: 'sqlite', name: path, now });
}

const PARTS: DialectParts = {
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (database) => new SqliteIntrospector(database),
};

/** Looks at a file that is there, without a write: a damaged one and one of another program stay as they are. */
function checkFile(file: string, path: string): void {
  const isThere = existsSync(file) && statSync(file).size > 0;
  if (!isThere) return;
  const beside = ['-wal', '-shm'].map((ending) => file + ending);
  const made = beside.filter((each) => !existsSync(each));
  try {
    const database = new Libsql(`${pathToFileURL(file).href}?mode=ro`, { timeout: BUSY_TIMEOUT });
    try {
      checkContent(database, path);
    } finally {
      database.close();
    }
  } catch (error) {
    // Reading makes them, and nobody else has opened the file while they were not there.
    if (made.length === beside.length) for (const each of made) rmSync(each, { force: true });
    throw explainSqlite(error, path);
  }
}

function checkContent(database: Libsql.Database, path: string): void {
  const [first] = database.prepare('pragma quick_check(1)').all([]) as { quick_check?: string }[];
  if (first?.quick_check !== 'ok') {
    throw Object.assign(new Error(first?.quick_check ?? 'no result'), { code: 'SQLITE_CORRUPT' });
  }
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all([]);
  const isOurs = (tables as { name?: string }[]).some(({ name }) => name === 'advisor_versions');
  if (tables.length > 0 && !isOurs) throw foreignFile(path);
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

function openFile(file: string, path: string): Libsql.Database {
  try {
    const database = new Libsql(file, { timeout: BUSY_TIMEOUT });
    // Readers and one writer at a time; a commit survives the death of the program without a wait for the disk.
    for (const pragma of ['journal_mode = wal', 'synchronous = normal', 'foreign_keys = on']) {
      database.pragma(pragma);
    }
    return database;
  } catch (error) {
    throw explainSqlite(error, path);
  }
}

function createSource(database: Libsql.Database, path: string): Source {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const release = () => {
    const next = waiting.shift();
    if (next === undefined) isTaken = false;
    else next();
  };
  const link: Link = { query: async (sql, parameters) => query(database, sql, parameters), release };
  return {
    kind: 'sqlite',
    // One connection is all there is: whoever has a transaction open keeps the others waiting.
    async connect() {
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
      isTaken = true;
      return link;
    },
    async close() {
      database.pragma('wal_checkpoint(passive)');
      database.close();
    },
    begin: 'begin immediate',
    beginReading: 'begin',
    explain: (error) => explainSqlite(error, path),
  };
}

function query(database: Libsql.Database, sql: string, parameters: readonly unknown[]): Outcome {
  const statement = database.prepare(sql);
  if (statement.reader) return { rows: statement.all([...parameters]), affected: 0 };
  return { rows: [], affected: statement.run([...parameters]).changes };
}
