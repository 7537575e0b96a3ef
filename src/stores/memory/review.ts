import type { QuestionRecord } from '../../conversation/store/questions.ts';
import type { Review } from '../../conversation/store/review.ts';
import { compareNames } from '../figures.ts';
import { type CountedGroup, EXAMPLES, reviewEntries, unnumbered, withDetails } from '../review-items.ts';
import { toQuestion } from '../rows.ts';
import type { Row } from '../tables.ts';
import type { Data } from './data.ts';

export function memoryReview(data: Data): Review {
  return {
    async reviewItems({ workspace, ...query }) {
      for (const group of unnumbered(countGroups(data, workspace))) giveNumber(data, workspace, group);
      const entries = reviewEntries(countGroups(data, workspace), query);
      const groups = entries.map(({ group }) => group);
      return withDetails(entries, {
        examples: examplesOf(data, { workspace, groups, each: EXAMPLES }),
        firsts: firstsOf(data, workspace, groups),
        reasons: groups.flatMap((group) => reasonsOf(data, workspace, group)),
      });
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

function firstsOf(data: Data, workspace: string, groups: readonly string[]): readonly QuestionRecord[] {
  const told = needingWork(data, workspace)
    .filter(({ text }) => text !== null)
    .sort((a, b) => a.at - b.at || compareNames(a.id, b.id));
  return groups.flatMap((group) => told.find((row) => row.group_key === group) ?? []).map(toQuestion);
}

function reasonsOf(data: Data, workspace: string, group: string) {
  return needingWork(data, workspace)
    .filter((row) => row.group_key === group)
    .flatMap(({ id }) => data.feedback.rows({ workspace, question_id: id }))
    .filter(({ helpful }) => helpful === 0)
    .sort((a, b) => b.at - a.at || compareNames(a.person, b.person))
    .flatMap(({ reason }) => (reason === null ? [] : [{ group, reason }]))
    .slice(0, EXAMPLES);
}

function giveNumber(data: Data, workspace: string, group: string): void {
  const numbers = data.review_numbers.rows({ workspace }).map(({ number }) => number);
  data.review_numbers.put({ workspace, group_key: group, number: Math.max(0, ...numbers) + 1 });
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
      firstAt: Math.min(known?.firstAt ?? row.at, row.at),
      lastAt: Math.max(known?.lastAt ?? row.at, row.at),
      state: decided?.state,
      decidedAt: decided?.at,
      number: data.review_numbers.find({ workspace, group_key: group })?.number,
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
