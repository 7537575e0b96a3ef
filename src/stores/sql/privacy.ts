import type { Kysely } from 'kysely';
import type { Privacy } from '../../conversation/store/privacy.ts';
import { toParticipant } from '../rows.ts';
import { type Database, TABLE_NAMES } from '../tables.ts';
import { tookPart } from './conversations.ts';

/** Tables whose rows each belong to one person. */
const PERSONAL = ['questions', 'feedback', 'asked', 'seen'] as const;

export function sqlPrivacy(database: Kysely<Database>): Privacy {
  return {
    async forgetPerson(workspace, person) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('conversations')
          .where('workspace', '=', workspace)
          .where(tookPart(toParticipant(person)))
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
        for (const table of TABLE_NAMES) {
          if (table === 'installations') continue;
          await transaction.deleteFrom(table).where('workspace', '=', workspace).execute();
        }
      });
    },
  };
}
