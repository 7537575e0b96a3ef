import type { ConversationKey, Remembered, Store } from '../conversation/store.ts';

/** Conversations that are kept; at a kilobyte or two each, some 20 MB. */
const CAPACITY = 10_000;

/** Keeps conversations for as long as the program runs; of more than `capacity`, those spoken to last. */
export function createMemoryStore(capacity = CAPACITY): Store {
  // A Map keeps the order of insertion, so the longest untouched key comes first.
  const kept = new Map<string, Remembered>();
  return {
    async recall(key) {
      return kept.get(nameOf(key));
    },
    async remember(key, remembered) {
      const name = nameOf(key);
      kept.delete(name);
      kept.set(name, remembered);
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    },
    async forget(key) {
      kept.delete(nameOf(key));
    },
    async close() {
      kept.clear();
    },
  };
}

function nameOf({ workspace, conversation }: ConversationKey): string {
  return JSON.stringify([workspace, conversation]);
}
