import type { Row, TableName } from '../tables.ts';
import { createTable, type MemoryTable } from './table.ts';

/** All tables, and what else a database would know. */
export type Data = { readonly [T in TableName]: MemoryTable<T> } & {
  /** Open events by number, which is their order. */
  readonly open: Map<number, Row<'inbox'>>;
  /** Number of the last event. */
  lastSeq: number;
  /** Makes room in the tables that would grow for ever. */
  bound(): void;
  clear(): void;
};

/** A tenth more is let in before room is made, so that it is not made for each row. */
const SLACK = 10;

export function createData(capacity: number): Data {
  const tables = {
    installations: createTable('installations'),
    settings: createTable('settings'),
    conversations: createTable('conversations'),
    questions: createTable('questions'),
    feedback: createTable('feedback'),
    review_states: createTable('review_states'),
    review_numbers: createTable('review_numbers'),
    inbox: createTable('inbox'),
    asked: createTable('asked'),
    seen: createTable('seen'),
  };
  const open = new Map<number, Row<'inbox'>>();
  return {
    ...tables,
    open,
    lastSeq: 0,
    bound() {
      shorten(tables.conversations, capacity);
      shorten(tables.questions, capacity);
      shorten(tables.feedback, capacity);
      shorten(tables.asked, capacity);
      shorten(tables.seen, capacity);
      tables.inbox.remove(oldest(tables.inbox, capacity).filter(({ state }) => state !== 'open'));
    },
    clear() {
      for (const table of Object.values(tables)) table.clear();
      open.clear();
    },
  };
}

function shorten<T extends TableName>(table: MemoryTable<T>, capacity: number): void {
  table.remove(oldest(table, capacity));
}

/** Rows above the capacity, once there are enough of them. */
function oldest<T extends TableName>(table: MemoryTable<T>, capacity: number): readonly Row<T>[] {
  const isFull = table.size > capacity + Math.floor(capacity / SLACK);
  return isFull ? table.rows().slice(0, table.size - capacity) : [];
}
