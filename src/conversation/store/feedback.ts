/** How a person found an answer. */
export interface Feedback {
  readonly workspace: string;
  /** `QuestionRecord.id`. */
  readonly questionId: string;
  readonly person: string;
  readonly helpful: boolean;
  readonly reason?: string;
  readonly at: number;
}

/** Keeps one opinion per question and person. */
export interface FeedbackBox {
  /** The last opinion replaces the one before. */
  keepFeedback(feedback: Feedback): Promise<void>;
  findFeedback(workspace: string, questionId: string, person: string): Promise<Feedback | undefined>;
}
