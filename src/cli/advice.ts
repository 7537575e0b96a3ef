import type { ReviewItem } from '../conversation/store/review.ts';
import { propose } from '../review/propose.ts';
import { proposalWords } from '../review/words.ts';
import type { Opened } from '../wire.ts';

/** What would help with a group of questions, as admins read it; `now` in milliseconds since 1970. */
export function adviceOn(
  { advisor, corpus, intents }: Pick<Opened, 'advisor' | 'corpus' | 'intents'>,
  now: () => number,
): (item: ReviewItem) => string {
  const base = { advisor, documents: corpus.documents, intents: intents.intents };
  return (item) => proposalWords(propose(item, { ...base, now: now() }).proposal);
}
