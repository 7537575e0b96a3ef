import type { QuestionRecord } from './questions.ts';

export const REVIEW_STATES = ['new', 'pending', 'done', 'ignored'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Questions of one group that went unanswered or were found unhelpful. */
export interface ReviewItem {
  readonly group: string;
  /** A done item whose question was asked again since is new once more. */
  readonly state: ReviewState;
  readonly count: number;
  readonly unanswered: number;
  readonly unhelpful: number;
  readonly lastAt: number;
  /** The newest ones. */
  readonly examples: readonly QuestionRecord[];
}

export interface ReviewQuery {
  readonly workspace: string;
  /** All states unless given. */
  readonly states?: readonly ReviewState[];
  readonly limit: number;
}

/** What the knowledge base should get better at. */
export interface Review {
  /** The most frequent first. */
  reviewItems(query: ReviewQuery): Promise<readonly ReviewItem[]>;
  setReviewState(workspace: string, group: string, state: ReviewState, at: number): Promise<void>;
}
