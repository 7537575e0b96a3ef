import { type Kysely, sql, type Transaction } from 'kysely';
import type { StoredRow, Transfer } from '../../conversation/store/transfer.ts';
import { keyOf, type Database, TABLE_NAMES, type TableName } from '../tables.ts';
import { batches, notEmpty, readStoredRow } from '../transfer.ts';
import type { Source } from './dialect.ts';

/** Rows that are read or written at once: with the widest table below SQLite's 32,766 parameters. */
const PAGE = 500;

export function sqlTransfer(database: Kysely<Database>, kind: Source['kind']): Transfer {
  return {
    async *exportRows() {
      const transaction = await database
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      try {
        for (const table of TABLE_NAMES) yield* rowsOf(transaction, table);
      } finally {
        await transaction.rollback().execute();
      }
    },

    importRows: (rows) =>
      database.transaction().execute(async (transaction) => {
        await refuseKept(transaction);
        let count = 0;
        for await (const { table, rows: page } of batches(rows, PAGE)) {
          await transaction.insertInto(table).values(page).execute();
          count += page.length;
        }
        if (kind === 'postgres') await countOn(transaction);
        return count;
      }),
  };
}

async function* rowsOf(transaction: Transaction<Database>, table: TableName): AsyncGenerator<StoredRow> {
  const key = sql.join(keyOf(table).map((column) => sql.ref(column)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<StoredRow['row']>`
      select * from ${sql.table(table)} ${after} order by ${key} limit ${sql.lit(PAGE)}`.execute(transaction);
    for (const row of rows) yield { table, row };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = sql`where (${key}) > (${sql.join(keyOf(table).map((column) => last[column]))})`;
  }
}

async function refuseKept(transaction: Transaction<Database>): Promise<void> {
  for (const table of TABLE_NAMES) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(transaction);
    if (rows.length > 0) throw notEmpty();
  }
}

/** PostgreSQL counts on from where it was, whatever numbers were written. */
async function countOn(transaction: Transaction<Database>): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence('inbox', 'seq'), (select coalesce(max(seq), 0) + 1 from inbox), false)
  `.execute(transaction);
}
