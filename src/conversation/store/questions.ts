import type { Answer } from '../../answer/answer.ts';
import type { Turn } from '../conversation.ts';

/** A turn that was answered, and what was understood. */
export interface QuestionRecord {
  /** Unique within the workspace; keeping the same id again replaces the record. */
  readonly id: string;
  readonly workspace: string;
  /** Empty once the texts were forgotten. */
  readonly person: string;
  readonly surface: Turn['surface'];
  readonly at: number;
  readonly kind: Answer['kind'];
  readonly intent: string;
  /** Document ids, the main one first. */
  readonly roles: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** As asked; absent once the texts were forgotten. */
  readonly text?: string;
  /** Ids of the passages that were cited. */
  readonly passages: readonly string[];
  readonly scope?: string;
  /** Questions that ask for the same thing share it; it outlives the text, so it must not hold any. */
  readonly group?: string;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** What admins see of a span of time. Shares are 0 to 1, and absent where there is nothing to share. */
export interface Figures {
  /** Turns, small talk left out. */
  readonly questions: number;
  /** Questions that got an answer or a comparison. */
  readonly answered: number;
  /** Of those that were answered or declined; asking back is neither. */
  readonly answeredShare?: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly helpfulShare?: number;
  readonly topRoles: readonly Count[];
  /** Names of intents. */
  readonly topTopics: readonly Count[];
  /** Groups that went unanswered, each with its newest question whose text is still kept. */
  readonly topGaps: readonly (Count & { readonly example?: string })[];
}

/** Keeps what was asked. */
export interface Questions {
  keepQuestion(question: QuestionRecord): Promise<void>;
  findQuestion(workspace: string, id: string): Promise<QuestionRecord | undefined>;
  /** Puts a question into a group, or into another one. */
  groupQuestion(workspace: string, id: string, group: string): Promise<void>;
  /** Questions that are in a group and whose text is still kept, newest first. */
  groupedQuestions(workspace: string, limit: number): Promise<readonly QuestionRecord[]>;
  /** What this person asked, newest first, small talk and forgotten texts left out. */
  recentQuestions(workspace: string, person: string, limit: number): Promise<readonly QuestionRecord[]>;
  figures(workspace: string, since: number): Promise<Figures>;
  /** Workspaces that anything was asked in. */
  workspaces(): Promise<readonly string[]>;
  /**
   * Removes from questions and feedback before that time what people wrote and who they are; what remains
   * can only be counted. Gives the number of questions.
   */
  forgetTexts(before: number): Promise<number>;
}
