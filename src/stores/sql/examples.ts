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
