import type { Kysely } from 'kysely';
import type { Held, Inbox } from '../../conversation/store/inbox.ts';
import { toInboxRow } from '../rows.ts';
import type { Database } from '../tables.ts';
import { claimEvents, OPEN } from './claim.ts';
import type { Source } from './dialect.ts';

/** What is left of an event that needs no more work. */
const SETTLED = { payload: '', lane: '', person: null, worker: null };

export function sqlInbox(database: Kysely<Database>, kind: Source['kind']): Inbox {
  const held = ({ id, attempt }: Held) =>
    database
      .updateTable('inbox')
      .where('seq', '=', id)
      .where('attempts', '=', attempt)
      .where('state', '=', OPEN)
      .where('worker', 'is not', null);

  return {
    async receive(event) {
      const row = await database
        .insertInto('inbox')
        .values(toInboxRow(event))
        .onConflict((conflict) => conflict.columns(['workspace', 'event_id']).doNothing())
        .returning('seq')
        .executeTakeFirst();
      return row === undefined ? 'known' : 'new';
    },

    claim: (claim) => claimEvents(database, kind, claim),

    async renew(hold, { now, leaseMs }) {
      const { numUpdatedRows } = await held(hold)
        .set({ due_at: now + leaseMs })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async done(id, reply) {
      await database
        .updateTable('inbox')
        .set({ ...SETTLED, state: 'done', reply: reply ?? null })
        .where('seq', '=', id)
        .where('state', '=', OPEN)
        .execute();
    },

    async fail(hold, retryAt) {
      const { numUpdatedRows } = await held(hold)
        .set({ due_at: retryAt, worker: null })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async expire({ now, olderThan }) {
      const rows = await database
        .updateTable('inbox')
        .set({ ...SETTLED, state: 'closed' })
        .where('state', '=', OPEN)
        .where('received_at', '<', olderThan)
        .where((eb) => eb.or([eb('worker', 'is', null), eb('due_at', '<=', now)]))
        .returning(['seq as id', 'workspace', 'event_id as eventId', 'kind', 'received_at as receivedAt'])
        .execute();
      return rows.sort((a, b) => a.id - b.id);
    },

    async depth(workspace) {
      const { open, oldest } = await database
        .selectFrom('inbox')
        .select((eb) => [eb.fn.countAll<number>().as('open'), eb.fn.min('received_at').as('oldest')])
        .where('state', '=', OPEN)
        .$if(workspace !== undefined, (query) => query.where('workspace', '=', workspace ?? ''))
        .executeTakeFirstOrThrow();
      return { open, ...(oldest === null ? {} : { oldestAt: oldest }) };
    },

    async clearInbox(before) {
      const { numDeletedRows } = await database
        .deleteFrom('inbox')
        .where('received_at', '<', before)
        .where('state', '<>', OPEN)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
