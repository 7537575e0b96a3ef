import { type Kysely, sql } from 'kysely';
import type { ConversationKey, Conversations } from '../../conversation/store.ts';
import { type RememberedRow, toParticipant, toRemembered, toRememberedRow } from '../rows.ts';
import type { Database } from '../tables.ts';
import { prepare, type ValueOf } from './prepared.ts';

interface Remembering extends RememberedRow {
  readonly workspace: string;
  readonly conversation: string;
  readonly participant: string;
}

export function sqlConversations(database: Kysely<Database>): Conversations {
  const read = prepare(database, (value: ValueOf<ConversationKey>) =>
    database
      .selectFrom('conversations')
      .select(['memory', 'at', 'last'])
      .where('workspace', '=', value('workspace'))
      .where('conversation', '=', value('conversation')),
  );
  const write = prepare(database, (value: ValueOf<Remembering>) => {
    const row = { memory: value('memory'), at: value('at'), last: value('last') };
    const key = { workspace: value('workspace'), conversation: value('conversation') };
    const participant = value('participant');
    return database
      .insertInto('conversations')
      .values({ ...key, ...row, people: participant })
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'conversation']).doUpdateSet({
          ...row,
          people: sql`case when ${tookPart(participant)} then conversations.people
            else conversations.people || ${participant} end`,
        }),
      );
  });

  return {
    async recall({ workspace, conversation }) {
      const [row] = (await read({ workspace, conversation })).rows;
      return row === undefined ? undefined : toRemembered(row);
    },

    async remember({ workspace, conversation, person }, remembered) {
      const participant = toParticipant(person);
      await write({ workspace, conversation, participant, ...toRememberedRow(remembered) });
    },

    async forget({ workspace, conversation }) {
      await database
        .deleteFrom('conversations')
        .where('workspace', '=', workspace)
        .where('conversation', '=', conversation)
        .execute();
    },

    async prune(before) {
      const { numDeletedRows } = await database
        .deleteFrom('conversations')
        .where('at', '<', before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** Holds for a conversation that the participant is listed in, by the one search that both databases know. */
export function tookPart(participant: string) {
  return sql<boolean>`replace(conversations.people, ${participant}, '') <> conversations.people`;
}
