import { randomUUID } from 'node:crypto';
import type { Questions } from '../../conversation/store/questions.ts';
import { compareNames, figuresOf, withGapExamples } from '../figures.ts';
import { isSomebody, SOMEBODY, toQuestion, toQuestionRow } from '../rows.ts';
import type { Data } from './data.ts';
import { examplesOf } from './review.ts';

export function memoryQuestions(data: Data): Questions {
  return {
    async keepQuestion(question) {
      data.questions.put(toQuestionRow(question));
      data.bound();
    },

    async findQuestion(workspace, id) {
      const row = data.questions.find({ workspace, id });
      return row === undefined ? undefined : toQuestion(row);
    },

    async groupQuestion(workspace, id, group) {
      const row = data.questions.find({ workspace, id });
      if (row !== undefined) data.questions.put({ ...row, group_key: group });
    },

    async groupedQuestions(workspace, limit) {
      return data.questions
        .rows({ workspace })
        .filter(({ text, group_key }) => text !== null && group_key !== null)
        .sort((a, b) => b.at - a.at || compareNames(b.id, a.id))
        .slice(0, limit)
        .map(toQuestion);
    },

    async recentQuestions(workspace, person, limit) {
      return data.questions
        .rows({ workspace, person })
        .filter(({ text, kind }) => text !== null && kind !== 'chat')
        .sort((a, b) => b.at - a.at || compareNames(b.id, a.id))
        .slice(0, limit)
        .map(toQuestion);
    },

    async figures(workspace, since) {
      const asked = data.questions.rows({ workspace }).filter(({ at }) => at >= since);
      const feedback = data.feedback.rows({ workspace }).filter(({ at }) => at >= since);
      const gaps = asked.filter(({ kind, group_key }) => kind === 'unanswered' && group_key !== null);
      const figures = figuresOf({
        questions: asked.map(one),
        feedback: feedback.map(one),
        gaps: gaps.map(({ group_key }) => ({ name: group_key ?? '', count: 1 })),
      });
      const groups = figures.topGaps.map(({ name }) => name);
      return withGapExamples(figures, examplesOf(data, { workspace, groups, each: 1 }));
    },

    async workspaces() {
      return [...new Set(data.questions.rows().map(({ workspace }) => workspace))].sort();
    },

    async forgetTexts(before) {
      const opinions = data.feedback.rows().filter(({ at, person }) => at < before && !isSomebody(person));
      data.feedback.remove(opinions);
      for (const row of opinions) {
        data.feedback.put({ ...row, person: SOMEBODY + randomUUID(), reason: null });
      }
      const old = data.questions.rows().filter(({ at, person }) => at < before && person !== '');
      for (const row of old) data.questions.put({ ...row, person: '', text: null, scope: null });
      return old.length;
    },
  };
}

function one<R>(row: R): R & { readonly count: number } {
  return { ...row, count: 1 };
}
