import type { Kysely } from 'kysely';
import type { FeedbackBox } from '../../conversation/store/feedback.ts';
import { toFeedback, toFeedbackRow } from '../rows.ts';
import type { Database } from '../tables.ts';

export function sqlFeedback(database: Kysely<Database>): FeedbackBox {
  return {
    async keepFeedback(feedback) {
      const row = toFeedbackRow(feedback);
      const { helpful, reason, at } = row;
      await database
        .insertInto('feedback')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'question_id', 'person']).doUpdateSet({ helpful, reason, at }),
        )
        .execute();
    },

    async findFeedback(workspace, questionId, person) {
      const row = await database
        .selectFrom('feedback')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('question_id', '=', questionId)
        .where('person', '=', person)
        .executeTakeFirst();
      return row === undefined ? undefined : toFeedback(row);
    },
  };
}
