import type { FeedbackBox } from '../../conversation/store/feedback.ts';
import { toFeedback, toFeedbackRow } from '../rows.ts';
import type { Data } from './data.ts';

export function memoryFeedback(data: Data): FeedbackBox {
  return {
    async keepFeedback(feedback) {
      data.feedback.put(toFeedbackRow(feedback));
      data.bound();
    },

    async findFeedback(workspace, questionId, person) {
      const row = data.feedback.find({ workspace, question_id: questionId, person });
      return row === undefined ? undefined : toFeedback(row);
    },
  };
}
