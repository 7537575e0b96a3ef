import { type Kysely, sql } from 'kysely';
import type { Review } from '../../conversation/store/review.ts';
import { type CountedGroup, EXAMPLES, reviewEntries, unnumbered, withDetails } from '../review-items.ts';
import type { Database } from '../tables.ts';
import { IS_UNHELPFUL, NEEDS_WORK, readExamples, readFirsts, readReasons } from './examples.ts';

export function sqlReview(database: Kysely<Database>): Review {
  return {
    async reviewItems({ workspace, ...query }) {
      const entries = reviewEntries(await numberedGroups(database, workspace), query);
      const groups = entries.map(({ group }) => group);
      const wanted = { workspace, groups, each: EXAMPLES };
      const [examples, firsts, reasons] = await Promise.all([
        readExamples(database, wanted),
        readFirsts(database, wanted),
        readReasons(database, wanted),
      ]);
      return withDetails(entries, { examples, firsts, reasons });
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

/** Each round gives at least one number; others may be giving some at the same moment. */
async function numberedGroups(
  database: Kysely<Database>,
  workspace: string,
): Promise<readonly CountedGroup[]> {
  for (;;) {
    const groups = await countGroups(database, workspace);
    const missing = unnumbered(groups);
    if (missing.length === 0) return groups;
    for (const group of missing) await giveNumber(database, workspace, group);
  }
}

/** The next number; where somebody else has just taken it, nothing happens. */
async function giveNumber(database: Kysely<Database>, workspace: string, group: string): Promise<void> {
  await database
    .insertInto('review_numbers')
    .columns(['workspace', 'group_key', 'number'])
    .expression((eb) =>
      eb
        .selectFrom('review_numbers')
        .select([
          sql<string>`cast(${workspace} as text)`.as('workspace'),
          sql<string>`cast(${group} as text)`.as('group_key'),
          sql<number>`coalesce(max(number), 0) + 1`.as('number'),
        ])
        .where('workspace', '=', workspace),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function countGroups(database: Kysely<Database>, workspace: string): Promise<readonly CountedGroup[]> {
  const rows = await database
    .selectFrom('questions')
    .leftJoin('review_states as decided', (join) =>
      join
        .onRef('decided.workspace', '=', 'questions.workspace')
        .onRef('decided.group_key', '=', 'questions.group_key'),
    )
    .leftJoin('review_numbers as numbered', (join) =>
      join
        .onRef('numbered.workspace', '=', 'questions.workspace')
        .onRef('numbered.group_key', '=', 'questions.group_key'),
    )
    .select((eb) => [
      'questions.group_key as group',
      'decided.state',
      'decided.at as decidedAt',
      'numbered.number',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('questions.at').as('firstAt'),
      eb.fn.max('questions.at').as('lastAt'),
      sql<number>`sum(case when questions.kind = 'unanswered' then 1 else 0 end)`.as('unanswered'),
      sql<number>`sum(case when ${IS_UNHELPFUL} then 1 else 0 end)`.as('unhelpful'),
    ])
    .where('questions.workspace', '=', workspace)
    .where('questions.group_key', 'is not', null)
    .where(NEEDS_WORK)
    .groupBy(['questions.group_key', 'decided.state', 'decided.at', 'numbered.number'])
    .execute();
  return rows.map((row) => ({ ...row, group: row.group ?? '' }));
}
