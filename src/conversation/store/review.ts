import type { QuestionRecord } from './questions.ts';

export const REVIEW_STATES = ['new', 'pending', 'done', 'ignored'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Questions of one group that went unanswered or were found unhelpful. */
export interface ReviewItem {
  readonly group: string;
  /** What people call the group by: from 1, unique within the workspace, and never given to another group. */
  readonly number: number;
  /** A done item whose question was asked again since is new once more. */
  readonly state: ReviewState;
  readonly count: number;
  readonly unanswered: number;
  readonly unhelpful: number;
  readonly lastAt: number;
  /** The newest ones. */
  readonly examples: readonly QuestionRecord[];
  /** The oldest one whose text is still kept: the same one however many are asked later. */
  readonly first?: QuestionRecord;
  /** Why people found the answers unhelpful, in their words, the newest first. */
  readonly reasons: readonly string[];
}

export interface ReviewQuery {
  readonly workspace: string;
  /** All states unless given. */
  readonly states?: readonly ReviewState[];
  /** This item alone. */
  readonly number?: number;
  readonly limit: number;
}

/** What the knowledge base should get better at. */
export interface Review {
  /** The most frequent first. */
  reviewItems(query: ReviewQuery): Promise<readonly ReviewItem[]>;
  setReviewState(workspace: string, group: string, state: ReviewState, at: number): Promise<void>;
}
