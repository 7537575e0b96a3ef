/** How somebody found an answer. */
export interface Feedback {
  readonly workspace: string;
  readonly person: string;
  readonly channel: string;
  /** Time stamp of the answer's message. */
  readonly message: string;
  readonly verdict: 'up' | 'down';
  readonly question: string;
  readonly intent?: string;
  readonly scope?: string;
}

/** What becomes of feedback; it must not be waited for by the person who gave it. */
export type OnFeedback = (feedback: Feedback) => void | Promise<void>;
