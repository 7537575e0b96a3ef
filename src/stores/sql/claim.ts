import { type Kysely, sql } from 'kysely';
import type { Claim, Claimed } from '../../conversation/store/inbox.ts';
import { toClaimed } from '../rows.ts';
import type { Database, Row } from '../tables.ts';
import type { Source } from './dialect.ts';

/**
 * Hands out events in one statement. SQLite lets one process write at a time; PostgreSQL locks the rows that
 * it picks and passes over those that another instance has just picked.
 */
export async function claimEvents(
  database: Kysely<Database>,
  kind: Source['kind'],
  { worker, now, leaseMs, limit }: Claim,
): Promise<readonly Claimed[]> {
  const lock = kind === 'postgres' ? sql`for update of event skip locked` : sql``;
  const { rows } = await sql<Row<'inbox'>>`
    with ${HEADS},
    ${HANDS(now)},
    ${turns(now)},
    picked as (
      select event.seq
      from inbox event join turns on turns.seq = event.seq
      where event.state = 'open' and event.due_at <= ${now}
      order by turns.workspace_turn + turns.workspace_hands, turns.seq
      limit ${limit}
      ${lock}
    )
    update inbox
    set worker = ${worker}, due_at = ${now + leaseMs}, attempts = attempts + 1
    where seq in (select seq from picked)
    returning *`.execute(database);
  return rows.map(toClaimed).sort((a, b) => a.id - b.id);
}

/** The oldest open event of each lane; as long as it is held or waits, so does its lane. */
const HEADS = sql`
  heads as (
    select min(seq) as seq from inbox where state = 'open' group by workspace, lane
  )`;

/** How many events workers have in hand, by person. */
const HANDS = (now: number) => sql`
  hands as (
    select workspace, person, count(*) as events
    from inbox
    where state = 'open' and worker is not null and due_at > ${now}
    group by workspace, person
  )`;

/**
 * Whose turn it is: people take turns within a workspace, and workspaces among each other; what is in hand
 * counts as turns that were taken.
 */
const turns = (now: number) => sql`
  due as (
    select event.seq, event.workspace,
      row_number() over (partition by event.workspace, event.person order by event.seq)
        + coalesce(hands.events, 0) as person_turn
    from inbox event
    join heads on heads.seq = event.seq
    left join hands on hands.workspace = event.workspace and hands.person = event.person
    where event.due_at <= ${now}
  ),
  turns as (
    select due.seq,
      row_number() over (partition by due.workspace order by due.person_turn, due.seq) as workspace_turn,
      coalesce((select sum(events) from hands where hands.workspace = due.workspace), 0) as workspace_hands
    from due
  )`;
