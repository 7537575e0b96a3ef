import { z } from 'zod';
import { columnsOf, type Row, TABLE_NAMES, type TableName } from './tables.ts';
import { storeTrouble } from './trouble.ts';

/** Rows of one table that fit it. */
export interface Batch {
  readonly table: TableName;
  readonly rows: readonly Row<TableName>[];
}

/** Checks rows that come from outside and bundles neighbours of one table. Rejects at the first that does not fit. */
export async function* batches(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  size: number,
): AsyncGenerator<Batch> {
  let number = 0;
  let batch: { table: TableName; rows: Row<TableName>[] } | undefined;
  for await (const each of rows) {
    number += 1;
    const { table, row } = fitting(each, number);
    if (batch !== undefined && (batch.table !== table || batch.rows.length === size)) {
      yield batch;
      batch = undefined;
    }
    batch ??= { table, rows: [] };
    batch.rows.push(row);
  }
  if (batch !== undefined) yield batch;
}

/** The store that something is put into has to be empty. */
export function notEmpty(): Error {
  return storeTrouble(
    'store-not-empty',
    'Rows can be imported only where nothing is kept yet; name an empty database in DATABASE_URL.',
  );
}

/** Rows that fit their tables and yet not together, such as one that comes twice. */
export function unfitting(cause: unknown): Error {
  return storeTrouble(
    'store-import',
    'The rows do not fit together, so none was imported; export them again and import all of them in order.',
    cause,
  );
}

const TYPES = {
  text: z.string(),
  'text?': z.string().nullable(),
  integer: z.int(),
  serial: z.int(),
  number: z.number(),
};

const schema = z.discriminatedUnion(
  'table',
  TABLE_NAMES.map((table) => {
    const columns = columnsOf(table).map(([name, type]) => [name, TYPES[type]] as const);
    return z.object({ table: z.literal(table), row: z.strictObject(Object.fromEntries(columns)) });
  }) as [TableSchema, ...TableSchema[]],
);
type TableSchema = z.ZodObject<{ table: z.ZodLiteral<TableName>; row: z.ZodObject }>;

function fitting(value: unknown, number: number): { table: TableName; row: Row<TableName> } {
  const read = schema.safeParse(value);
  if (read.success) return { table: read.data.table, row: read.data.row as Row<TableName> };
  const [issue] = read.error.issues;
  const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw storeTrouble(
    'store-import',
    `Row ${number} is no row that this program knows${where}, so none was imported; export with this version first.`,
    read.error,
  );
}
