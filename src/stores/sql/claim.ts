import { type Kysely, sql } from 'kysely';
import type { Claim, Claimed } from '../../conversation/store/inbox.ts';
import { toClaimed } from '../rows.ts';
import type { Database, Row } from '../tables.ts';
import { CANDIDATES, type InHand, inTurn, type Waiting } from '../turns.ts';
import type { Source } from './dialect.ts';

/** Written into the SQL, since the indexes of open events serve only queries that name them so. */
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
  const { now, limit } = claim;
  const heads = await readHeads(database, now);
  if (heads.length === 0) return [];
  const waiting = inTurn(heads, await readHands(database, now)).map(({ seq }) => seq);
  const claimed: Row<'inbox'>[] = [];
  for (let tries = 0; tries < TRIES && waiting.length > 0 && claimed.length < limit; tries += 1) {
    const wanted = waiting.splice(0, limit - claimed.length);
    claimed.push(...(await take(database, kind, wanted, claim)));
  }
  return claimed.map(toClaimed).sort((a, b) => a.id - b.id);
}

/**
 * The oldest open events of their lanes, as far as they are due. Each row looks for its own head, which is
 * quick under every plan; a join is not where the database's statistics are out of date.
 */
async function readHeads(database: Kysely<Database>, now: number): Promise<readonly Waiting[]> {
  return database
    .selectFrom('inbox as event')
    .select(['seq', 'workspace', 'person'])
    .where('state', '=', OPEN)
    .where('due_at', '<=', now)
    .where('seq', '=', (eb) =>
      eb
        .selectFrom('inbox as first')
        .select('first.seq')
        .where('first.state', '=', OPEN)
        .whereRef('first.workspace', '=', 'event.workspace')
        .whereRef('first.lane', '=', 'event.lane')
        .orderBy('first.seq')
        .limit(sql.lit(1)),
    )
    .orderBy('seq')
    .limit(sql.lit(CANDIDATES))
    .execute();
}

/** How many events workers have in hand, by person. */
async function readHands(database: Kysely<Database>, now: number): Promise<readonly InHand[]> {
  return database
    .selectFrom('inbox')
    .select((eb) => ['workspace', 'person', eb.fn.countAll<number>().as('events')])
    .where('state', '=', OPEN)
    .where('worker', 'is not', null)
    .where('due_at', '>', now)
    .groupBy(['workspace', 'person'])
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
