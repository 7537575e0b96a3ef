import type Libsql from 'libsql';
import type { Outcome } from './sql/dialect.ts';
import { storeTrouble } from './trouble.ts';

/** Waits for the right to write at once, and not when others have written in between. */
export const BEGIN = 'begin immediate';

type Parameters = readonly unknown[];

/** Runs SQL on one connection. */
export interface Statements {
  /** At once: what reads, what is part of a transaction, and what begins or ends one. */
  run(sql: string, parameters: Parameters): Outcome;
  /** A write for itself. Writes that come at the same moment share one transaction, since ending one costs the most. */
  write(sql: string, parameters: Parameters): Promise<Outcome>;
  /** Carries out the writes that wait. */
  flush(): void;
}

interface Waiting {
  readonly sql: string;
  readonly parameters: Parameters;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

const TRANSACTS = /^(?:begin|commit|rollback)\b/;

/**
 * A write always gets a transaction: the client never lets go of a statement that found the file locked, and the
 * connection would see from then on only what was there at that moment.
 */
export function createStatements(database: Libsql.Database): Statements {
  const step = stepper(database);
  let waiting: Waiting[] = [];
  const flush = () => {
    const writes = waiting;
    waiting = [];
    if (writes.length > 0) writeAll(database, step, writes);
  };
  return {
    run(sql, parameters) {
      if (!TRANSACTS.test(sql)) return step(sql, parameters);
      database.exec(sql);
      return { rows: [], affected: 0 };
    },
    write: (sql, parameters) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ sql, parameters, resolve, reject });
      }),
    flush,
  };
}

/** One that fails takes no other along, unless SQLite gave up the whole transaction. */
function writeAll(database: Libsql.Database, step: Step, writes: readonly Waiting[]): void {
  // Asked about its transaction, a database that is closed ends the whole program.
  if (!database.open) {
    for (const { reject } of writes) reject(storeTrouble('store-closed', 'The database is closed.'));
    return;
  }
  try {
    database.exec(BEGIN);
    const settled = writes.map(({ sql, parameters }) => attempt(() => step(sql, parameters)));
    const fatal = settled.find(({ error }) => error !== undefined);
    if (!database.inTransaction) throw fatal?.error;
    database.exec('commit');
    for (const [index, { outcome, error }] of settled.entries()) {
      if (outcome === undefined) writes[index]?.reject(error);
      else writes[index]?.resolve(outcome);
    }
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    for (const { reject } of writes) reject(error);
  }
}

function attempt(run: () => Outcome): { readonly outcome?: Outcome; readonly error?: unknown } {
  try {
    return { outcome: run() };
  } catch (error) {
    return { error };
  }
}

/** Statements that are kept: some more than there are; those of imports, of any length, are soon gone. */
const STATEMENTS = 100;

type Step = (sql: string, parameters: Parameters) => Outcome;

/** Statements are prepared once: they hold memory that the garbage collector knows nothing of. */
function stepper(database: Libsql.Database): Step {
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
