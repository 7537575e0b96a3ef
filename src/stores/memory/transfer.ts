import type { Transfer } from '../../conversation/store/transfer.ts';
import { type Row, TABLE_NAMES, type TableName } from '../tables.ts';
import { batches, notEmpty, unfitting } from '../transfer.ts';
import type { Data } from './data.ts';
import type { MemoryTable } from './table.ts';

export function memoryTransfer(data: Data): Transfer {
  return {
    async *exportRows() {
      // Rows are replaced and never changed, so these lists stay as of now.
      const tables = TABLE_NAMES.map((table) => ({ table, rows: [...data[table].rows()] }));
      for (const { table, rows } of tables) {
        for (const row of rows) yield { table, row };
      }
    },

    async importRows(rows) {
      if (TABLE_NAMES.some((table) => data[table].size > 0)) throw notEmpty();
      let count = 0;
      try {
        for await (const batch of batches(rows, 1)) {
          for (const row of batch.rows) put(data, batch.table, row);
          count += batch.rows.length;
        }
      } catch (error) {
        data.clear();
        throw error;
      }
      return count;
    },
  };
}

function put(data: Data, name: TableName, row: Row<TableName>): void {
  // The row fits the table, which the types of a union of tables cannot say.
  const table = data[name] as unknown as MemoryTable<TableName>;
  if (table.find(row) !== undefined) throw unfitting(undefined);
  const clean = table.put(row);
  if (name !== 'inbox') return;
  const event = clean as Row<'inbox'>;
  data.lastSeq = Math.max(data.lastSeq, event.seq);
  if (event.state === 'open') data.open.set(event.seq, event);
}
