import type { Kysely } from 'kysely';
import type { Limits } from '../../conversation/store/limits.ts';
import type { Database } from '../tables.ts';

export function sqlLimits(database: Kysely<Database>): Limits {
  return {
    async countQuestion(workspace, person, now, windowMs) {
      // Written first, so that of two instances that count at once at least one sees both.
      await database
        .insertInto('asked')
        .values({ workspace, person, at: now, until: now + windowMs, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'person', 'at'])
            .doUpdateSet((eb) => ({ count: eb('asked.count', '+', 1) })),
        )
        .execute();
      const { asked } = await database
        .selectFrom('asked')
        .select((eb) => eb.fn.sum<number>('count').as('asked'))
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .where('at', '>', now - windowMs)
        .executeTakeFirstOrThrow();
      return asked;
    },

    async seen({ workspace, key, person, now, ttlMs }) {
      const until = now + ttlMs;
      const first = await database
        .insertInto('seen')
        .values({ workspace, key, person: person ?? null, until })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'key'])
            .doUpdateSet({ until, person: person ?? null })
            .where('seen.until', '<=', now),
        )
        .returning('key')
        .executeTakeFirst();
      return first === undefined;
    },

    async clearLimits(now) {
      await database.deleteFrom('asked').where('until', '<=', now).execute();
      await database.deleteFrom('seen').where('until', '<=', now).execute();
    },
  };
}
