import type { Kysely } from 'kysely';
import type { Held, Inbox, IncomingEvent } from '../../conversation/store/inbox.ts';
import { toInboxRow } from '../rows.ts';
import { storableText } from '../storable.ts';
import type { Database } from '../tables.ts';
import { createClaim, OPEN } from './claim.ts';
import type { Source } from './dialect.ts';
import { writeTogether } from './together.ts';

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

  const receive = writeTogether(async (events: readonly IncomingEvent[]) => {
    const rows = await database
      .insertInto('inbox')
      .values(events.map(toInboxRow))
      .onConflict((conflict) => conflict.columns(['workspace', 'event_id']).doNothing())
      .returning(['workspace', 'event_id'])
      .execute();
    return tellNew(events, rows);
  });
  const done = writeTogether(async (ids: readonly number[]) => {
    await database
      .updateTable('inbox')
      .set({ ...SETTLED, state: 'done' })
      .where('seq', 'in', ids)
      .where('state', '=', OPEN)
      .execute();
    return ids;
  });

  return {
    receive,

    claim: createClaim(database, kind),

    async renew(hold, { now, leaseMs }) {
      const { numUpdatedRows } = await held(hold)
        .set({ due_at: now + leaseMs })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async done(id) {
      await done(id);
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

    async depth(workspace, person) {
      const { open, oldest } = await database
        .selectFrom('inbox')
        .select((eb) => [eb.fn.countAll<number>().as('open'), eb.fn.min('received_at').as('oldest')])
        .where('state', '=', OPEN)
        .$if(workspace !== undefined, (query) => query.where('workspace', '=', workspace ?? ''))
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
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

/** Of events with the same name only the first one is new. */
function tellNew(
  events: readonly IncomingEvent[],
  written: readonly { readonly workspace: string; readonly event_id: string }[],
): readonly ('new' | 'known')[] {
  const left = new Set(written.map(({ workspace, event_id: id }) => nameOf(workspace, id)));
  return events.map(({ workspace, eventId }) => {
    const name = nameOf(storableText(workspace), storableText(eventId));
    return left.delete(name) ? 'new' : 'known';
  });
}

function nameOf(workspace: string, event: string): string {
  return JSON.stringify([workspace, event]);
}
