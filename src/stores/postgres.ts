import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';
import type { Store } from '../conversation/store.ts';
import { explainPostgres } from './postgres-trouble.ts';
import { createDialect, type DialectParts, type Link, type Source } from './sql/dialect.ts';
import { openSqlStore } from './sql-store.ts';

/** Connections of one instance; a query takes about a millisecond, and servers allow some hundred in all. */
const CONNECTIONS = 10;
/** A server that is there answers within milliseconds. */
const CONNECT_TIMEOUT = 5000;
/** Far above any query of ours; what takes longer waits for something that will not come. */
const STATEMENT_TIMEOUT = 15_000;
/** The same for a server that does not even say so. */
const ANSWER_TIMEOUT = STATEMENT_TIMEOUT + 2000;

/** `count` and whole numbers come as 64 bits, of which JavaScript's numbers hold 53: until the year 287396. */
const AS_NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** A store on a PostgreSQL server, in the first schema of its search path. */
export async function openPostgresStore(url: string, now: () => number): Promise<Store> {
  const name = nameOf(url);
  const open = () => createDialect(createSource(url, name), PARTS);
  return openSqlStore(open, { kind: 'postgres', name, now });
}

const PARTS: DialectParts = {
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (database) => new PostgresIntrospector(database),
};

function createSource(url: string, name: string): Source {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    keepAlive: true,
    application_name: 'career-advisor',
    types: { getTypeParser: (oid, format) => parserOf(oid, format) },
  });
  // A connection that dies is reported to whoever waits for it; unheard events would end the program.
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  return {
    kind: 'postgres',
    connect: async () => toLink(await pool.connect()),
    close: () => pool.end(),
    begin: 'begin',
    beginReading: 'start transaction isolation level repeatable read, read only',
    explain: (error) => explainPostgres(error, name),
  };
}

function toLink(client: pg.PoolClient): Link {
  let isSilent = false;
  return {
    async query(sql, parameters) {
      try {
        const { rows, rowCount } = await client.query(sql, [...parameters]);
        return { rows, affected: rowCount ?? 0 };
      } catch (error) {
        // What the server did not say itself is about the connection, which is not used again.
        if (!(error instanceof pg.DatabaseError)) isSilent = true;
        throw error;
      }
    },
    release: (isBroken) => client.release(isBroken || isSilent),
  };
}

function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (AS_NUMBERS.has(oid)) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid);
}

/** Where the database is, without the user and the password. */
function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'in DATABASE_URL';
  }
}

function ignore(): void {}
