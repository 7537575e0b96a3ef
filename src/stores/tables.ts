import type { Generated } from 'kysely';

/** What a column holds; `?` allows null, and `serial` counts up by itself. */
type Column = 'text' | 'text?' | 'integer' | 'number' | 'serial';

interface Table {
  /** Columns that name a row. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** Every table as the code uses it. The migrations make them so. */
export const TABLES = {
  installations: {
    key: ['kind', 'id'],
    columns: { kind: 'text', id: 'text', bot_token: 'text', details: 'text', at: 'integer' },
  },
  settings: {
    key: ['workspace', 'kind', 'owner', 'name'],
    columns: { workspace: 'text', kind: 'text', owner: 'text', name: 'text', value: 'text' },
  },
  conversations: {
    key: ['workspace', 'conversation'],
    columns: {
      workspace: 'text',
      conversation: 'text',
      memory: 'text',
      at: 'integer',
      people: 'text',
      last: 'text?',
    },
  },
  questions: {
    key: ['workspace', 'id'],
    columns: {
      workspace: 'text',
      id: 'text',
      person: 'text',
      surface: 'text',
      at: 'integer',
      kind: 'text',
      intent: 'text',
      roles: 'text',
      confidence: 'number',
      text: 'text?',
      passages: 'text',
      scope: 'text?',
      group_key: 'text?',
    },
  },
  feedback: {
    key: ['workspace', 'question_id', 'person'],
    columns: {
      workspace: 'text',
      question_id: 'text',
      person: 'text',
      helpful: 'integer',
      reason: 'text?',
      at: 'integer',
    },
  },
  review_states: {
    key: ['workspace', 'group_key'],
    columns: { workspace: 'text', group_key: 'text', state: 'text', at: 'integer' },
  },
  review_numbers: {
    key: ['workspace', 'group_key'],
    columns: { workspace: 'text', group_key: 'text', number: 'integer' },
  },
  inbox: {
    key: ['workspace', 'event_id'],
    columns: {
      seq: 'serial',
      workspace: 'text',
      event_id: 'text',
      kind: 'text',
      payload: 'text',
      received_at: 'integer',
      person: 'text?',
      lane: 'text',
      state: 'text',
      worker: 'text?',
      due_at: 'integer',
      attempts: 'integer',
    },
  },
  asked: {
    key: ['workspace', 'person', 'at'],
    columns: { workspace: 'text', person: 'text', at: 'integer', until: 'integer', count: 'integer' },
  },
  seen: {
    key: ['workspace', 'key'],
    columns: { workspace: 'text', key: 'text', person: 'text?', until: 'integer' },
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

type Value<C extends Column> = C extends 'text' ? string : C extends 'text?' ? string | null : number;
type ColumnsOf<T extends TableName> = (typeof TABLES)[T]['columns'];

/** A row as it is read. */
export type Row<T extends TableName> = {
  -readonly [C in keyof ColumnsOf<T>]: ColumnsOf<T>[C] extends Column ? Value<ColumnsOf<T>[C]> : never;
};

/** The tables as the query builder wants them. */
export type Database = {
  [T in TableName]: {
    [C in keyof ColumnsOf<T>]: ColumnsOf<T>[C] extends 'serial'
      ? Generated<number>
      : ColumnsOf<T>[C] extends Column
        ? Value<ColumnsOf<T>[C]>
        : never;
  };
};

/** Column types of a table, by name. */
export function columnsOf(table: TableName): readonly (readonly [string, Column])[] {
  return Object.entries(TABLES[table].columns);
}

/** Columns that name a row of a table. */
export function keyOf(table: TableName): readonly string[] {
  return TABLES[table].key;
}
