import { type Kysely, sql } from 'kysely';
import type { QuestionRecord } from '../../conversation/store/questions.ts';
import { toQuestion } from '../rows.ts';
import type { Database } from '../tables.ts';

/** Holds for a question that somebody found unhelpful. */
export const IS_UNHELPFUL = sql<boolean>`exists (
  select 1 from feedback
  where feedback.workspace = questions.workspace
    and feedback.question_id = questions.id
    and feedback.helpful = 0
)`;

/** Holds for a question that the knowledge base should do better at. */
export const NEEDS_WORK = sql<boolean>`(questions.kind = 'unanswered' or ${IS_UNHELPFUL})`;

export interface Examples {
  readonly workspace: string;
  readonly groups: readonly string[];
  /** Most examples of each group. */
  readonly each: number;
}

/** The newest questions of each group that need work, newest first. */
export async function readExamples(
  database: Kysely<Database>,
  { workspace, groups, each }: Examples,
): Promise<readonly QuestionRecord[]> {
  if (groups.length === 0) return [];
  const ranked = database
    .selectFrom('questions')
    .selectAll()
    .select(sql<number>`row_number() over (partition by group_key order by at desc, id desc)`.as('place'))
    .where('workspace', '=', workspace)
    .where('group_key', 'in', groups)
    .where(NEEDS_WORK);
  const rows = await database
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '<=', each)
    .orderBy('place')
    .execute();
  return rows.map(({ place: _, ...row }) => toQuestion(row));
}

/** The oldest question of each group that needs work and whose text is still kept. */
export async function readFirsts(
  database: Kysely<Database>,
  { workspace, groups }: Examples,
): Promise<readonly QuestionRecord[]> {
  if (groups.length === 0) return [];
  const ranked = database
    .selectFrom('questions')
    .selectAll()
    .select(sql<number>`row_number() over (partition by group_key order by at, id)`.as('place'))
    .where('workspace', '=', workspace)
    .where('group_key', 'in', groups)
    .where('text', 'is not', null)
    .where(NEEDS_WORK);
  const rows = await database
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '=', sql.lit(1))
    .execute();
  return rows.map(({ place: _, ...row }) => toQuestion(row));
}

/** Why people found the answers of each group unhelpful, the newest reasons first. */
export async function readReasons(
  database: Kysely<Database>,
  { workspace, groups, each }: Examples,
): Promise<readonly { readonly group: string; readonly reason: string }[]> {
  if (groups.length === 0) return [];
  const ranked = database
    .selectFrom('feedback')
    .innerJoin('questions', (join) =>
      join
        .onRef('questions.workspace', '=', 'feedback.workspace')
        .onRef('questions.id', '=', 'feedback.question_id'),
    )
    .select([
      'questions.group_key as group',
      'feedback.reason',
      sql<number>`row_number() over (
        partition by questions.group_key order by feedback.at desc, feedback.person)`.as('place'),
    ])
    .where('feedback.workspace', '=', workspace)
    .where('questions.group_key', 'in', groups)
    .where('feedback.helpful', '=', 0)
    .where('feedback.reason', 'is not', null);
  const rows = await database
    .selectFrom(ranked.as('ranked'))
    .select(['group', 'reason'])
    .where('place', '<=', each)
    .orderBy('group')
    .orderBy('place')
    .execute();
  return rows.map(({ group, reason }) => ({ group: group ?? '', reason: reason ?? '' }));
}
