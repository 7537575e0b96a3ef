/** One row of one table, as JSON can carry it. */
export interface StoredRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** Moves everything from one store into another. */
export interface Transfer {
  /** All rows as of one moment, in an order in which they can be put back. */
  exportRows(): AsyncIterable<StoredRow>;
  /** Fills an empty store with all rows or none; gives their number. Rejects where something is kept already. */
  importRows(rows: AsyncIterable<unknown> | Iterable<unknown>): Promise<number>;
}
