import type { Profile } from '../career/profile.ts';
import type { Choice } from './answer.ts';

/** What a conversation remembers from one turn to the next. */
export interface Memory {
  readonly profile: Profile;
  /** Intent of the last question that was understood. */
  readonly intent?: string;
  /** The last question that was understood, as asked. */
  readonly question?: string;
  /** Statements that were shown for that question, as `passage:offset`; "more" goes on after them. */
  readonly shown: readonly string[];
  /** What was offered to choose from in the last turn. */
  readonly choices: readonly Choice[];
}

export const EMPTY_MEMORY: Memory = { profile: {}, shown: [], choices: [] };
