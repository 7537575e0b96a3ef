import type { Kysely } from 'kysely';
import type { Held, Inbox } from '../../conversation/store/inbox.ts';
import { toInboxRow } from '../rows.ts';
import type { Database } from '../tables.ts';
import { createClaim, OPEN } from './claim.ts';
import type { Source } from './dialect.ts';
import { anyRow, prepare, type ValueOf } from './prepared.ts';

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

  const insert = prepare(database, (value: ValueOf<ReturnType<typeof toInboxRow>>) =>
    database
      .insertInto('inbox')
      .values(anyRow('inbox', value))
      .onConflict((conflict) => conflict.columns(['workspace', 'event_id']).doNothing())
      .returning('seq'),
  );
  const settle = prepare(database, (value: ValueOf<{ id: number; reply: string | null }>) =>
    database
      .updateTable('inbox')
      .set({ ...SETTLED, state: 'done', reply: value('reply') })
      .where('seq', '=', value('id'))
      .where('state', '=', OPEN),
  );

  return {
    async receive(event) {
      const { rows } = await insert(toInboxRow(event));
      return rows.length === 0 ? 'known' : 'new';
    },

    claim: createClaim(database, kind),

    async renew(hold, { now, leaseMs }) {
      const { numUpdatedRows } = await held(hold)
        .set({ due_at: now + leaseMs })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async done(id, reply) {
      await settle({ id, reply: reply ?? null });
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
