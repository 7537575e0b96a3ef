import { type Kysely, sql } from 'kysely';
import type { Review } from '../../conversation/store/review.ts';
import { EXAMPLES, reviewEntries, withExamples } from '../review-items.ts';
import type { Database } from '../tables.ts';
import { IS_UNHELPFUL, NEEDS_WORK, readExamples } from './examples.ts';

export function sqlReview(database: Kysely<Database>): Review {
  return {
    async reviewItems({ workspace, ...query }) {
      const entries = reviewEntries(await countGroups(database, workspace), query);
      const groups = entries.map(({ group }) => group);
      return withExamples(entries, await readExamples(database, { workspace, groups, each: EXAMPLES }));
    },

    async setReviewState(workspace, group, state, at) {
      await database
        .insertInto('review_states')
        .values({ workspace, group_key: group, state, at })
        .onConflict((conflict) => conflict.columns(['workspace', 'group_key']).doUpdateSet({ state, at }))
        .execute();
    },
  };
}

async function countGroups(database: Kysely<Database>, workspace: string) {
  const rows = await database
    .selectFrom('questions')
    .leftJoin('review_states as decided', (join) =>
      join
        .onRef('decided.workspace', '=', 'questions.workspace')
        .onRef('decided.group_key', '=', 'questions.group_key'),
    )
    .select((eb) => [
      'questions.group_key as group',
      'decided.state',
      'decided.at as decidedAt',
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('questions.at').as('lastAt'),
      sql<number>`sum(case when questions.kind = 'unanswered' then 1 else 0 end)`.as('unanswered'),
      sql<number>`sum(case when ${IS_UNHELPFUL} then 1 else 0 end)`.as('unhelpful'),
    ])
    .where('questions.workspace', '=', workspace)
    .where('questions.group_key', 'is not', null)
    .where(NEEDS_WORK)
    .groupBy(['questions.group_key', 'decided.state', 'decided.at'])
    .execute();
  return rows.map((row) => ({ ...row, group: row.group ?? '' }));
}
