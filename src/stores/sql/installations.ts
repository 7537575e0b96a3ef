import type { Kysely } from 'kysely';
import type { Installations } from '../../conversation/store/installations.ts';
import { toInstallation, toInstallationRow } from '../rows.ts';
import type { Database } from '../tables.ts';

export function sqlInstallations(database: Kysely<Database>): Installations {
  return {
    async saveInstallation(installation) {
      const row = toInstallationRow(installation);
      const { bot_token, details, at } = row;
      await database
        .insertInto('installations')
        .values(row)
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ bot_token, details, at }))
        .execute();
    },

    async findInstallation({ kind, id }) {
      const row = await database
        .selectFrom('installations')
        .selectAll()
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : toInstallation(row);
    },

    async deleteInstallation({ kind, id }) {
      await database.deleteFrom('installations').where('kind', '=', kind).where('id', '=', id).execute();
    },
  };
}
