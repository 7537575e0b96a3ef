import type { QuestionRecord } from '../conversation/store/questions.ts';
import type { ReviewItem, ReviewQuery } from '../conversation/store/review.ts';
import { compareNames } from './figures.ts';
import { toReviewState } from './rows.ts';

/** Examples that a review item comes with. */
export const EXAMPLES = 5;

/** A group as a store counted it, with what was decided about it. */
export interface CountedGroup {
  readonly group: string;
  readonly count: number;
  readonly unanswered: number;
  readonly unhelpful: number;
  readonly lastAt: number;
  readonly state: string | null | undefined;
  readonly decidedAt: number | null | undefined;
}

export type ReviewEntry = Omit<ReviewItem, 'examples'>;

/** The groups that were asked for, the most frequent first; of equals, the one that was asked last. */
export function reviewEntries(
  groups: readonly CountedGroup[],
  { states, limit }: Pick<ReviewQuery, 'states' | 'limit'>,
): readonly ReviewEntry[] {
  return groups
    .map(toEntry)
    .filter(({ state }) => states === undefined || states.includes(state))
    .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt || compareNames(a.group, b.group))
    .slice(0, limit);
}

function toEntry({ state, decidedAt, ...counts }: CountedGroup): ReviewEntry {
  const decided = toReviewState(state);
  const isBack = decided === 'done' && counts.lastAt > (decidedAt ?? 0);
  return { ...counts, state: isBack ? 'new' : decided };
}

/** Entries with their examples, newest first in each. */
export function withExamples(
  entries: readonly ReviewEntry[],
  examples: readonly QuestionRecord[],
): readonly ReviewItem[] {
  return entries.map((entry) => ({
    ...entry,
    examples: examples.filter(({ group }) => group === entry.group),
  }));
}
