import type { QuestionRecord } from '../conversation/store/questions.ts';
import type { ReviewItem, ReviewQuery } from '../conversation/store/review.ts';
import { compareNames } from './figures.ts';
import { toReviewState } from './rows.ts';

/** Examples, and reasons, that a review item comes with. */
export const EXAMPLES = 5;

/** A group as a store counted it, with what was decided about it. */
export interface CountedGroup {
  readonly group: string;
  readonly count: number;
  readonly unanswered: number;
  readonly unhelpful: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly state: string | null | undefined;
  readonly decidedAt: number | null | undefined;
  readonly number: number | null | undefined;
}

export type ReviewEntry = Omit<ReviewItem, 'examples' | 'first' | 'reasons'>;

/** Groups without a number, in the order in which they get theirs. */
export function unnumbered(groups: readonly CountedGroup[]): readonly string[] {
  return groups
    .filter(({ number }) => number === null || number === undefined)
    .sort((a, b) => a.firstAt - b.firstAt || compareNames(a.group, b.group))
    .map(({ group }) => group);
}

/** The groups that were asked for, the most frequent first; of equals, the one that was asked last. */
export function reviewEntries(
  groups: readonly CountedGroup[],
  { states, number, limit }: Omit<ReviewQuery, 'workspace'>,
): readonly ReviewEntry[] {
  return groups
    .map(toEntry)
    .filter((entry) => states === undefined || states.includes(entry.state))
    .filter((entry) => number === undefined || entry.number === number)
    .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt || compareNames(a.group, b.group))
    .slice(0, limit);
}

function toEntry({ state, decidedAt, firstAt: _, number, ...counts }: CountedGroup): ReviewEntry {
  const decided = toReviewState(state);
  const isBack = decided === 'done' && counts.lastAt > (decidedAt ?? 0);
  return { ...counts, number: number ?? 0, state: isBack ? 'new' : decided };
}

/** What is shown of groups beside their counts. */
export interface GroupDetails {
  /** Newest first in each group. */
  readonly examples: readonly QuestionRecord[];
  readonly firsts: readonly QuestionRecord[];
  /** Newest first in each group. */
  readonly reasons: readonly { readonly group: string; readonly reason: string }[];
}

export function withDetails(
  entries: readonly ReviewEntry[],
  { examples, firsts, reasons }: GroupDetails,
): readonly ReviewItem[] {
  return entries.map((entry) => {
    const first = firsts.find(({ group }) => group === entry.group);
    return {
      ...entry,
      examples: examples.filter(({ group }) => group === entry.group),
      ...(first === undefined ? {} : { first }),
      reasons: reasons.filter(({ group }) => group === entry.group).map(({ reason }) => reason),
    };
  });
}
