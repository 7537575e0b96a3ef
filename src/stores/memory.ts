import type { Store } from '../conversation/store.ts';
import { memoryConversations } from './memory/conversations.ts';
import { createData } from './memory/data.ts';
import { memoryFeedback } from './memory/feedback.ts';
import { memoryInbox } from './memory/inbox.ts';
import { memoryInstallations } from './memory/installations.ts';
import { memoryLimits } from './memory/limits.ts';
import { memoryPrivacy } from './memory/privacy.ts';
import { memoryQuestions } from './memory/questions.ts';
import { memoryReview } from './memory/review.ts';
import { memorySettings } from './memory/settings.ts';
import { memoryTransfer } from './memory/transfer.ts';

/** Conversations, questions and counts that are kept of each; at a kilobyte or two apiece, some 20 MB. */
const CAPACITY = 10_000;

/** Keeps everything for as long as the program runs; of more than `capacity` rows, those written last. */
export function createMemoryStore(capacity = CAPACITY): Store {
  const data = createData(capacity);
  return {
    ...memoryConversations(data),
    ...memoryInbox(data),
    ...memoryQuestions(data),
    ...memoryFeedback(data),
    ...memoryReview(data),
    ...memorySettings(data),
    ...memoryInstallations(data),
    ...memoryLimits(data),
    ...memoryPrivacy(data),
    ...memoryTransfer(data),
    async close() {
      data.clear();
    },
  };
}
