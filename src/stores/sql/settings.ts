import type { Kysely } from 'kysely';
import type { Settings } from '../../conversation/store/settings.ts';
import type { Database } from '../tables.ts';

export function sqlSettings(database: Kysely<Database>): Settings {
  return {
    async settingsOf({ workspace, kind, id }) {
      const rows = await database
        .selectFrom('settings')
        .select(['name', 'value'])
        .where('workspace', '=', workspace)
        .where('kind', '=', kind)
        .where('owner', '=', id)
        .execute();
      return new Map(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    },

    async saveSetting({ workspace, kind, id }, name, setting) {
      if (setting === undefined) {
        await database
          .deleteFrom('settings')
          .where('workspace', '=', workspace)
          .where('kind', '=', kind)
          .where('owner', '=', id)
          .where('name', '=', name)
          .execute();
        return;
      }
      const value = JSON.stringify(setting);
      await database
        .insertInto('settings')
        .values({ workspace, kind, owner: id, name, value })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'kind', 'owner', 'name']).doUpdateSet({ value }),
        )
        .execute();
    },
  };
}
