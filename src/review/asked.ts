import type { Advisor, QuestionReading } from '../advisor.ts';
import type { Answer } from '../answer/answer.ts';
import type { QuestionRecord } from '../conversation/store/questions.ts';
import type { Document } from '../knowledge/document.ts';
import { type Intent, OUT_OF_SCOPE } from '../question/intents.ts';
import type { Proposal } from './proposal.ts';

/** What proposals are made from. */
export interface ReviewBase {
  readonly advisor: Pick<Advisor, 'advise' | 'read'>;
  readonly documents: readonly Document[];
  readonly intents: readonly Pick<Intent, 'name' | 'title' | 'utterances'>[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A question, and how the advisor reads it as it is now. */
export interface Asked {
  readonly record: QuestionRecord;
  readonly answer: Answer;
  readonly reading: QuestionReading;
}

/** Intents that are named, the least confidence in one that is, and that in one that need not be asked about. */
const MOST_INTENTS = 3;
const LEAST_CONFIDENCE = 0.02;
const SURE = 0.2;

/** The question as a new way to ask; for an intent other than that of the answer, where that was wrong. */
export function utterance({ reading }: Pick<Asked, 'reading'>, wrong?: string): Proposal {
  const likely = reading.intents
    .filter(({ intent }) => intent !== OUT_OF_SCOPE && intent !== wrong)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .slice(0, MOST_INTENTS);
  return {
    kind: 'utterance',
    utterance: reading.utterance,
    intents: likely.map(({ intent }) => intent),
    isSure: (likely[0]?.confidence ?? 0) >= SURE,
  };
}
