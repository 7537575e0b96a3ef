import type { Memory } from '../answer/memory.ts';
import type { FeedbackBox } from './store/feedback.ts';
import type { Inbox } from './store/inbox.ts';
import type { Installations } from './store/installations.ts';
import type { Limits } from './store/limits.ts';
import type { Privacy } from './store/privacy.ts';
import type { Questions } from './store/questions.ts';
import type { Review } from './store/review.ts';
import type { Settings } from './store/settings.ts';
import type { Transfer } from './store/transfer.ts';

/** Names a conversation; what is remembered of one never reaches another. */
export interface ConversationKey {
  readonly workspace: string;
  readonly conversation: string;
}

/** What is kept of a conversation between two turns. */
export interface Remembered {
  readonly memory: Memory;
  /** Time of the last turn. */
  readonly at: number;
  /** `Turn.source` of the last turn, and what was remembered before it. */
  readonly last?: { readonly source: string; readonly before?: Pick<Remembered, 'memory' | 'at'> };
}

/** Keeps what conversations are about. */
export interface Conversations {
  recall(key: ConversationKey): Promise<Remembered | undefined>;
  /** Replaces what was remembered; the person is one of those who took part. */
  remember(key: ConversationKey & { readonly person: string }, remembered: Remembered): Promise<void>;
  forget(key: ConversationKey): Promise<void>;
  /** Forgets conversations whose last turn was earlier; gives their number. */
  prune(before: number): Promise<number>;
}

/**
 * Everything that outlives a turn. All of it is kept apart by workspace. Texts are kept as databases can
 * keep them: NUL and halves of surrogate pairs become U+FFFD. Times are milliseconds since 1970. Where the
 * surroundings fail, a method rejects with an Error that has a `code`, a `cause` and a message that says
 * what to do.
 */
export interface Store
  extends Conversations,
    Inbox,
    Questions,
    FeedbackBox,
    Review,
    Settings,
    Installations,
    Limits,
    Privacy,
    Transfer {
  /** Gives back files and connections; nothing else may be called afterwards. */
  close(): Promise<void>;
}
