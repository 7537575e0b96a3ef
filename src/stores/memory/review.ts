import type { QuestionRecord } from '../../conversation/store/questions.ts';
import type { Review } from '../../conversation/store/review.ts';
import { compareNames } from '../figures.ts';
import { type CountedGroup, EXAMPLES, reviewEntries, withExamples } from '../review-items.ts';
import { toQuestion } from '../rows.ts';
import type { Row } from '../tables.ts';
import type { Data } from './data.ts';

export function memoryReview(data: Data): Review {
  return {
    async reviewItems({ workspace, ...query }) {
      const entries = reviewEntries(countGroups(data, workspace), query);
      const groups = entries.map(({ group }) => group);
      return withExamples(entries, examplesOf(data, { workspace, groups, each: EXAMPLES }));
    },

    async setReviewState(workspace, group, state, at) {
      data.review_states.put({ workspace, group_key: group, state, at });
    },
  };
}

/** The newest questions of each group that need work, newest first. */
export function examplesOf(
  data: Data,
  { workspace, groups, each }: { workspace: string; groups: readonly string[]; each: number },
): readonly QuestionRecord[] {
  const needy = needingWork(data, workspace).sort((a, b) => b.at - a.at || compareNames(b.id, a.id));
  return groups
    .flatMap((group) => needy.filter((row) => row.group_key === group).slice(0, each))
    .map(toQuestion);
}

function countGroups(data: Data, workspace: string): readonly CountedGroup[] {
  const groups = new Map<string, CountedGroup>();
  for (const row of needingWork(data, workspace)) {
    const group = row.group_key ?? '';
    const known = groups.get(group);
    const decided = data.review_states.find({ workspace, group_key: group });
    groups.set(group, {
      group,
      count: (known?.count ?? 0) + 1,
      unanswered: (known?.unanswered ?? 0) + Number(row.kind === 'unanswered'),
      unhelpful: (known?.unhelpful ?? 0) + Number(isUnhelpful(data, row)),
      lastAt: Math.max(known?.lastAt ?? row.at, row.at),
      state: decided?.state,
      decidedAt: decided?.at,
    });
  }
  return [...groups.values()];
}

function needingWork(data: Data, workspace: string): Row<'questions'>[] {
  return data.questions
    .rows({ workspace })
    .filter((row) => row.group_key !== null && (row.kind === 'unanswered' || isUnhelpful(data, row)));
}

function isUnhelpful(data: Data, { workspace, id }: Row<'questions'>): boolean {
  return data.feedback.rows({ workspace, question_id: id }).some(({ helpful }) => helpful === 0);
}
