import type { Kysely } from 'kysely';
import type { Figures } from '../../conversation/store/questions.ts';
import { type Counted, figuresOf, TOP, withGapExamples } from '../figures.ts';
import type { Database } from '../tables.ts';
import { readExamples } from './examples.ts';

/** Counts in the database, the rest in `figuresOf`. */
export async function readFigures(
  database: Kysely<Database>,
  workspace: string,
  since: number,
): Promise<Figures> {
  const asked = database.selectFrom('questions').where('workspace', '=', workspace).where('at', '>=', since);
  const questions = await asked
    .select((eb) => ['kind', 'intent', 'roles', eb.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'intent', 'roles'])
    .execute();
  const feedback = await database
    .selectFrom('feedback')
    .select((eb) => ['helpful', eb.fn.countAll<number>().as('count')])
    .where('workspace', '=', workspace)
    .where('at', '>=', since)
    .groupBy('helpful')
    .execute();
  const gaps = await asked
    .select((eb) => ['group_key as group', eb.fn.countAll<number>().as('count')])
    .where('kind', '=', 'unanswered')
    .where('group_key', 'is not', null)
    .groupBy('group_key')
    .orderBy('count', 'desc')
    .limit(MOST_GAPS)
    .execute();
  const counted: Counted = {
    questions,
    feedback,
    gaps: gaps.map(({ group, count }) => ({ name: group ?? '', count })),
  };
  const figures = figuresOf(counted);
  const groups = figures.topGaps.map(({ name }) => name);
  return withGapExamples(figures, await readExamples(database, { workspace, groups, each: 1 }));
}

/** More than are shown, so that ties are broken by name, the same in every database. */
const MOST_GAPS = TOP * 20;
