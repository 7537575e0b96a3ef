import { type Kysely, sql, type Transaction } from 'kysely';
import type { StoredRow, Transfer } from '../../conversation/store/transfer.ts';
import { type Database, keyOf, type Row, TABLE_NAMES, type TableName } from '../tables.ts';
import { type Batch, batches, notEmpty, unfitting } from '../transfer.ts';
import { codeOf } from '../trouble.ts';
import type { Source } from './dialect.ts';

/** Rows that are read or written at once: with the widest table below SQLite's 32,766 parameters. */
const PAGE = 500;

/** `connect` gives a connection of its own, so that an export leaves the store free for everything else. */
export function sqlTransfer(
  database: Kysely<Database>,
  kind: Source['kind'],
  connect: () => Kysely<Database>,
): Transfer {
  return {
    async *exportRows() {
      const reading = connect();
      try {
        const transaction = await reading
          .startTransaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute();
        try {
          for (const table of TABLE_NAMES) yield* rowsOf(transaction, table);
        } finally {
          await transaction.rollback().execute();
        }
      } finally {
        await reading.destroy();
      }
    },

    importRows: (rows) => database.transaction().execute((transaction) => putRows(transaction, kind, rows)),
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

async function putRows(
  transaction: Transaction<Database>,
  kind: Source['kind'],
  rows: Parameters<Transfer['importRows']>[0],
): Promise<number> {
  await refuseKept(transaction);
  let count = 0;
  for await (const batch of batches(rows, PAGE)) {
    await putBatch(transaction, batch);
    count += batch.rows.length;
  }
  if (kind === 'postgres') await countOn(transaction);
  return count;
}

async function putBatch(transaction: Transaction<Database>, { table, rows }: Batch): Promise<void> {
  // The rows fit the table, which the types of a union of tables cannot say.
  const insert = transaction.insertInto(table as 'settings').values(rows as readonly Row<'settings'>[]);
  try {
    await insert.execute();
  } catch (error) {
    throw codeOf(error) === 'ERR_STORE_QUERY' ? unfitting(error) : error;
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
