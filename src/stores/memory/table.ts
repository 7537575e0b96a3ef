import { storable } from '../storable.ts';
import { keyOf, type Row, type TableName } from '../tables.ts';

/** Rows of one table, in the order in which they were written. */
export interface MemoryTable<T extends TableName> {
  readonly size: number;
  /** Rows that are `of` what is given; all unless given. Quick where that begins the key. */
  rows(of?: Partial<Row<T>>): readonly Row<T>[];
  find(key: Partial<Row<T>>): Row<T> | undefined;
  /** Writes a row in the place of the one with the same key, as the last one. */
  put(row: Row<T>): Row<T>;
  remove(rows: readonly Row<T>[]): void;
  clear(): void;
}

type AnyRow = Readonly<Record<string, unknown>>;

/** How many columns of the key are looked up at once, such as the workspace and the person. */
const PREFIX = 2;

export function createTable<T extends TableName>(table: T): MemoryTable<T> {
  const key = keyOf(table);
  const prefix = key.slice(0, PREFIX);
  // A Map keeps the order of insertion, so the row that was not written for the longest time comes first.
  const kept = new Map<string, Row<T>>();
  const byPrefix = new Map<string, Set<string>>();
  const remove = (row: Row<T>) => {
    const name = nameOf(key, row);
    if (!kept.delete(name)) return;
    const start = nameOf(prefix, row);
    const names = byPrefix.get(start);
    names?.delete(name);
    if (names?.size === 0) byPrefix.delete(start);
  };
  return {
    get size() {
      return kept.size;
    },
    rows(of = {}) {
      if (!prefix.every((column) => column in of)) return [...kept.values()].filter((row) => isOf(row, of));
      const names = [...(byPrefix.get(nameOf(prefix, of)) ?? [])];
      return names
        .map((name) => kept.get(name))
        .filter((row) => row !== undefined && isOf(row, of)) as Row<T>[];
    },
    find: (wanted) => kept.get(nameOf(key, wanted)),
    put(row) {
      const clean = cleaned(row);
      remove(clean);
      const name = nameOf(key, clean);
      kept.set(name, clean);
      const start = nameOf(prefix, clean);
      byPrefix.set(start, (byPrefix.get(start) ?? new Set()).add(name));
      return clean;
    },
    remove(rows) {
      for (const row of rows) remove(row);
    },
    clear() {
      kept.clear();
      byPrefix.clear();
    },
  };
}

function isOf(row: AnyRow, of: AnyRow): boolean {
  for (const column in of) if (row[column] !== storable(of[column])) return false;
  return true;
}

function nameOf(columns: readonly string[], row: AnyRow): string {
  return JSON.stringify(columns.map((column) => storable(row[column])));
}

function cleaned<T extends TableName>(row: Row<T>): Row<T> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, storable(value)]),
  ) as Row<T>;
}
