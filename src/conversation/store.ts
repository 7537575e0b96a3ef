import type { Memory } from '../answer/memory.ts';

/** Names a conversation; what is remembered of one never reaches another. */
export interface ConversationKey {
  readonly workspace: string;
  readonly conversation: string;
}

/** What is kept of a conversation between two turns. */
export interface Remembered {
  readonly memory: Memory;
  /** Time of the last turn, in milliseconds since 1970. */
  readonly at: number;
}

/** Keeps conversations. */
export interface Store {
  recall(key: ConversationKey): Promise<Remembered | undefined>;
  remember(key: ConversationKey, remembered: Remembered): Promise<void>;
  forget(key: ConversationKey): Promise<void>;
  /** Gives back files and connections; nothing else may be called afterwards. */
  close(): Promise<void>;
}
