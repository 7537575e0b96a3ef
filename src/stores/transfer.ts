import { z } from 'zod';
import type { StoredRow } from '../conversation/store/transfer.ts';
import { columnsOf, type Row, TABLE_NAMES, type TableName } from './tables.ts';
import { storeTrouble } from './trouble.ts';

/** A row that is known to fit its table. */
export interface FittingRow {
  readonly table: TableName;
  readonly row: Row<TableName>;
}
