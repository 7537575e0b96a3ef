import type { Kysely } from 'kysely';
import type { Conversations } from '../../conversation/store.ts';
import { toRemembered } from '../rows.ts';
import type { Database } from '../tables.ts';

export function sqlConversations(database: Kysely<Database>): Conversations {
  return {
    async recall({ workspace, conversation }) {
      const row = await database
        .selectFrom('conversations')
        .select(['memory', 'at'])
        .where('workspace', '=', workspace)
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      return row === undefined ? undefined : toRemembered(row);
    },

    async remember({ workspace, conversation, person }, { memory, at }) {
      const text = JSON.stringify(memory);
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('conversations')
          .values({ workspace, conversation, memory: text, at })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'conversation']).doUpdateSet({ memory: text, at }),
          )
          .execute();
        await transaction
          .insertInto('conversation_people')
          .values({ workspace, person, conversation })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
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
