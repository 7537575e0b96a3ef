import { type Kysely, sql } from 'kysely';
import type { Claim, Claimed } from '../../conversation/store/inbox.ts';
import { toClaimed } from '../rows.ts';
import type { Database, Row } from '../tables.ts';
import { inTurn, type OpenEvent, PAGE } from '../turns.ts';
import type { Source } from './dialect.ts';

/** Written into the SQL, since the index of open events serves only queries that name them so. */
export const OPEN = sql.lit('open');

/** Goes for the next ones when others were faster; after so many tries the caller comes back anyway. */
const TRIES = 3;

/** A number that no event has. */
const NOBODY = -1;

/** Looks whose turn it is, then takes those events that nobody else has taken in the meantime. */
export async function claimEvents(
  database: Kysely<Database>,
  kind: Source['kind'],
  claim: Claim,
): Promise<readonly Claimed[]> {
  const waiting = await inTurn(claim, (after) => readOpen(database, after));
  const claimed: Row<'inbox'>[] = [];
  for (let tries = 0; tries < TRIES && waiting.length > 0 && claimed.length < claim.limit; tries += 1) {
    const wanted = waiting.splice(0, claim.limit - claimed.length);
    claimed.push(...(await take(database, kind, wanted, claim)));
  }
  return claimed.map(toClaimed).sort((a, b) => a.id - b.id);
}

/** No more than an index can answer, so that it is quick however far off the database's statistics are. */
function readOpen(database: Kysely<Database>, after: number): Promise<OpenEvent[]> {
  return database
    .selectFrom('inbox')
    .select(['seq', 'workspace', 'person', 'lane', 'due_at', 'worker'])
    .where('state', '=', OPEN)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(sql.lit(PAGE))
    .execute();
}

/**
 * One statement, so that nobody takes what another one takes. SQLite lets one process write at a time;
 * PostgreSQL locks the rows and passes over those that somebody else has locked.
 */
async function take(
  database: Kysely<Database>,
  kind: Source['kind'],
  wanted: readonly number[],
  { worker, now, leaseMs, limit }: Claim,
): Promise<readonly Row<'inbox'>[]> {
  // As many numbers each time make one and the same statement.
  const numbers = Array.from({ length: limit }, (_, n) => wanted[n] ?? NOBODY);
  return database
    .with('picked', (query) =>
      query
        .selectFrom('inbox')
        .select('seq')
        .where('seq', 'in', numbers)
        .where('state', '=', OPEN)
        .where('due_at', '<=', now)
        .$if(kind === 'postgres', (locked) => locked.forUpdate().skipLocked()),
    )
    .updateTable('inbox')
    .set((eb) => ({ worker, due_at: now + leaseMs, attempts: eb('attempts', '+', 1) }))
    .where('seq', 'in', (eb) => eb.selectFrom('picked').select('picked.seq'))
    .returningAll()
    .execute();
}
