import { type Kysely, sql } from 'kysely';
import type { Conversations } from '../../conversation/store.ts';
import { toParticipant, toRemembered, toRememberedRow } from '../rows.ts';
import type { Database } from '../tables.ts';

export function sqlConversations(database: Kysely<Database>): Conversations {
  return {
    async recall({ workspace, conversation }) {
      const row = await database
        .selectFrom('conversations')
        .select(['memory', 'at', 'last'])
        .where('workspace', '=', workspace)
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      return row === undefined ? undefined : toRemembered(row);
    },

    async remember({ workspace, conversation, person }, remembered) {
      const row = toRememberedRow(remembered);
      const participant = toParticipant(person);
      await database
        .insertInto('conversations')
        .values({ workspace, conversation, ...row, people: participant })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'conversation']).doUpdateSet({
            ...row,
            people: sql`case when ${tookPart(participant)} then conversations.people
              else conversations.people || ${participant} end`,
          }),
        )
        .execute();
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
