import type { Answer } from '../answer/answer.ts';
import type { Surroundings } from '../question/question.ts';

/** One question as a surface hands it over. */
export interface Turn {
  /** Workspace id; everything that is remembered is kept apart by it. */
  readonly workspace: string;
  /** Key of the conversation within the workspace: a direct message, a thread, a terminal. */
  readonly conversation: string;
  readonly person: string;
  readonly surface: 'slack' | 'terminal';
  readonly text: string;
  /** Intent that was typed as a sub-command; skips the classifier. */
  readonly intent?: string;
  /** What can be seen around a mention. */
  readonly surroundings?: Surroundings;
  /** Names what is answered, so that answering it once more starts from what was known the first time. */
  readonly source?: string;
}

/** What a surface gets back and renders. */
export interface Reply {
  readonly question: string;
  readonly answer: Answer;
}

/** The one use case that every surface calls. */
export type Converse = (turn: Turn) => Promise<Reply>;
