import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { QuestionRecord, Questions } from '../../conversation/store/questions.ts';
import { SOMEBODY, toQuestion, toQuestionRow } from '../rows.ts';
import { columnsOf, type Database, type Row } from '../tables.ts';
import { readFigures } from './figures.ts';
import { writeTogether } from './together.ts';

export function sqlQuestions(database: Kysely<Database>): Questions {
  const keep = writeTogether(async (questions: readonly QuestionRecord[]) => {
    const rows = oncePerKey(questions.map(toQuestionRow));
    await database
      .insertInto('questions')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'id']).doUpdateSet((eb) => {
          const written = columnsOf('questions').map(([name]) => name as keyof Row<'questions'>);
          return Object.fromEntries(written.map((name) => [name, eb.ref(`excluded.${name}`)]));
        }),
      )
      .execute();
    return questions;
  });

  return {
    async keepQuestion(question) {
      await keep(question);
    },

    async findQuestion(workspace, id) {
      const row = await database
        .selectFrom('questions')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : toQuestion(row);
    },

    async groupQuestion(workspace, id, group) {
      await database
        .updateTable('questions')
        .set({ group_key: group })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },

    async groupedQuestions(workspace, limit) {
      const rows = await database
        .selectFrom('questions')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('group_key', 'is not', null)
        .where('text', 'is not', null)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toQuestion);
    },

    async recentQuestions(workspace, person, limit) {
      const rows = await database
        .selectFrom('questions')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .where('text', 'is not', null)
        .where('kind', '<>', 'chat')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toQuestion);
    },

    figures: (workspace, since) => readFigures(database, workspace, since),

    async workspaces() {
      const rows = await database.selectFrom('questions').select('workspace').distinct().execute();
      return rows.map(({ workspace }) => workspace).sort();
    },

    forgetTexts: (before) =>
      database.transaction().execute(async (transaction) => {
        await forgetOpinions(transaction, before);
        const { numUpdatedRows } = await transaction
          .updateTable('questions')
          .set({ person: '', text: null, scope: null })
          .where('at', '<', before)
          .where('person', '<>', sql.lit(''))
          .executeTakeFirstOrThrow();
        return Number(numUpdatedRows);
      }),
  };
}

async function forgetOpinions(transaction: Transaction<Database>, before: number): Promise<void> {
  const known = await transaction
    .selectFrom('feedback')
    .select(['workspace', 'question_id', 'person'])
    .where('at', '<', before)
    .where('person', 'not like', `${SOMEBODY}%`)
    .execute();
  for (const { workspace, question_id, person } of known) {
    await transaction
      .updateTable('feedback')
      .set({ person: SOMEBODY + randomUUID(), reason: null })
      .where('workspace', '=', workspace)
      .where('question_id', '=', question_id)
      .where('person', '=', person)
      .execute();
  }
}

/** Of rows with the same key the last one, since one statement may write a row only once. */
function oncePerKey(rows: readonly Row<'questions'>[]): readonly Row<'questions'>[] {
  return [...new Map(rows.map((row) => [JSON.stringify([row.workspace, row.id]), row])).values()];
}
