import { storable } from '../storable.ts';
import { keyOf, type Row, TABLE_NAMES, type TableName } from '../tables.ts';

/** Rows of all tables. */
export interface Data {
  /** Rows of a table that are `of` what is given, all unless given, in the order in which they were written. */
  rows<T extends TableName>(table: T, of?: Partial<Row<T>>): readonly Row<T>[];
  find<T extends TableName>(table: T, key: Partial<Row<T>>): Row<T> | undefined;
  /** Writes a row in the place of the one with the same key. */
  put<T extends TableName>(table: T, row: Row<T>): void;
  remove<T extends TableName>(table: T, rows: readonly Row<T>[]): void;
  /** Open events, by number. */
  readonly open: ReadonlyMap<number, Row<'inbox'>>;
  /** The number of the next event. */
  nextSeq(): number;
  clear(): void;
}

/** Tables that would grow for ever. Settings and installations are few, and open events must not be lost. */
const BOUNDED: ReadonlySet<TableName> = new Set(['conversations', 'questions', 'feedback', 'asked', 'seen']);

type Rows = Map<string, Record<string, unknown>>;

export function createData(capacity: number): Data {
  // A Map keeps the order of insertion, so the row that was not written for the longest time comes first.
  const tables = new Map<TableName, Rows>(TABLE_NAMES.map((table) => [table, new Map()]));
  const open = new Map<number, Row<'inbox'>>();
  let seq = 0;
  const of = <T extends TableName>(table: T) => (tables.get(table) ?? new Map()) as Map<string, Row<T>>;

  const data: Data = {
    rows(table, wanted = {}) {
      const conditions = Object.entries(wanted).map(([column, value]) => [column, storable(value)] as const);
      const all = [...of(table).values()];
      if (conditions.length === 0) return all;
      return all.filter((row: Record<string, unknown>) =>
        conditions.every(([column, value]) => row[column] === value),
      );
    },
    find: (table, key) => of(table).get(nameOf(table, key)),
    put(table, row) {
      const clean = cleaned(row);
      const rows = of(table);
      const name = nameOf(table, clean);
      // An event keeps its place, which is its turn.
      if (table !== 'inbox') rows.delete(name);
      rows.set(name, clean);
      if (table === 'inbox') noteEvent(clean as Row<'inbox'>);
      const [oldest] = rows.values();
      if (BOUNDED.has(table) && rows.size > capacity && oldest !== undefined) data.remove(table, [oldest]);
    },
    remove(table, rows) {
      for (const row of rows) {
        of(table).delete(nameOf(table, row));
        if (table === 'inbox') open.delete((row as Row<'inbox'>).seq);
        if (table === 'conversations') {
          const { workspace, conversation } = row as Row<'conversations'>;
          data.remove('conversation_people', data.rows('conversation_people', { workspace, conversation }));
        }
      }
    },
    open,
    nextSeq: () => seq + 1,
    clear() {
      for (const rows of tables.values()) rows.clear();
      open.clear();
    },
  };
  const noteEvent = (row: Row<'inbox'>) => {
    seq = Math.max(seq, row.seq);
    if (row.state === 'open') open.set(row.seq, row);
    else open.delete(row.seq);
  };
  return data;
}

function nameOf(table: TableName, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(keyOf(table).map((column) => storable(row[column])));
}

function cleaned<T extends TableName>(row: Row<T>): Row<T> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, storable(value)])) as Row<T>;
}
