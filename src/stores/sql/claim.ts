import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Inbox } from '../../conversation/store/inbox.ts';
import { toClaimed } from '../rows.ts';
import type { Database, Row } from '../tables.ts';
import { inTurn, type OpenEvent, PAGE } from '../turns.ts';
import type { Source } from './dialect.ts';
import { type Prepared, prepare, type ValueOf } from './prepared.ts';

/** Written into the SQL, since the index of open events serves only queries that name them so. */
export const OPEN = sql.lit('open');

/** Goes for the next ones when others were faster; after so many tries the caller comes back anyway. */
const TRIES = 3;

/** Looks whose turn it is, then takes those events that nobody else has taken in the meantime. */
export function createClaim(database: Kysely<Database>, kind: Source['kind']): Inbox['claim'] {
  const readOpen = createReadOpen(database);
  const take = createTake(database, kind);
  return async (claim) => {
    const waiting = await inTurn(claim, readOpen);
    const claimed: Row<'inbox'>[] = [];
    for (let tries = 0; tries < TRIES && waiting.length > 0 && claimed.length < claim.limit; tries += 1) {
      const { worker, now, leaseMs } = claim;
      const wanted = JSON.stringify(waiting.splice(0, claim.limit - claimed.length));
      const { rows } = await take({ worker, now, until: now + leaseMs, wanted });
      claimed.push(...rows);
    }
    return claimed.map(toClaimed).sort((a, b) => a.id - b.id);
  };
}

/** No more than an index can answer, so that it is quick however far off the database's statistics are. */
function createReadOpen(database: Kysely<Database>): (after: number) => Promise<readonly OpenEvent[]> {
  const read = prepare(database, (value: ValueOf<{ after: number }>) =>
    database
      .selectFrom('inbox')
      .select(['seq', 'workspace', 'person', 'lane', 'due_at', 'worker'])
      .where('state', '=', OPEN)
      .where('seq', '>', value('after'))
      .orderBy('seq')
      .limit(sql.lit(PAGE)),
  );
  return async (after) => (await read({ after })).rows;
}

interface Taking {
  readonly worker: string;
  readonly now: number;
  readonly until: number;
  /** Numbers as a JSON list, so that any count of them makes one and the same statement. */
  readonly wanted: string;
}

/** How each database makes rows of a JSON list of numbers. */
const NUMBERS_OF: Readonly<Record<Source['kind'], (list: string) => RawBuilder<{ value: number }>>> = {
  sqlite: (list) => sql`(select value from json_each(${list}))`,
  postgres: (list) => sql`(select value::bigint from json_array_elements_text(${list}::json))`,
};

/**
 * One statement, so that nobody takes what another one takes. SQLite lets one process write at a time;
 * PostgreSQL locks the rows and passes over those that somebody else has locked.
 */
function createTake(database: Kysely<Database>, kind: Source['kind']): Prepared<Taking, Row<'inbox'>> {
  return prepare(database, (value: ValueOf<Taking>) =>
    database
      .with('picked', (query) =>
        query
          .selectFrom('inbox')
          .select('seq')
          .where(sql<boolean>`seq in ${NUMBERS_OF[kind](value('wanted'))}`)
          .where('state', '=', OPEN)
          .where('due_at', '<=', value('now'))
          .$if(kind === 'postgres', (locked) => locked.forUpdate().skipLocked()),
      )
      .updateTable('inbox')
      .set((eb) => ({ worker: value('worker'), due_at: value('until'), attempts: eb('attempts', '+', 1) }))
      .where('seq', 'in', (eb) => eb.selectFrom('picked').select('picked.seq'))
      .returningAll(),
  );
}
