import type { Kysely } from 'kysely';
import type { Privacy } from '../../conversation/store/privacy.ts';
import { type Database, TABLE_NAMES } from '../tables.ts';

/** Tables whose rows each belong to one person. */
const PERSONAL = ['questions', 'feedback', 'asked', 'seen'] as const;

export function sqlPrivacy(database: Kysely<Database>): Privacy {
  return {
    async forgetPerson(workspace, person) {
      await database.transaction().execute(async (transaction) => {
        const took = transaction
          .selectFrom('conversation_people')
          .select('conversation')
          .where('workspace', '=', workspace)
          .where('person', '=', person);
        await transaction
          .deleteFrom('conversations')
          .where('workspace', '=', workspace)
          .where('conversation', 'in', took)
          .execute();
        for (const table of PERSONAL) {
          await transaction
            .deleteFrom(table)
            .where('workspace', '=', workspace)
            .where('person', '=', person)
            .execute();
        }
        await transaction
          .deleteFrom('settings')
          .where('workspace', '=', workspace)
          .where('kind', '=', 'person')
          .where('owner', '=', person)
          .execute();
      });
    },

    async forgetWorkspace(workspace) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('installations')
          .where('kind', '=', 'team')
          .where('id', '=', workspace)
          .execute();
        // Those that refer to others go first.
        for (const table of TABLE_NAMES.toReversed()) {
          if (table === 'installations') continue;
          await transaction.deleteFrom(table).where('workspace', '=', workspace).execute();
        }
      });
    },
  };
}
