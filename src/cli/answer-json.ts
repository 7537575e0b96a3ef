import type { Answer, Choice, Citation } from '../answer/answer.ts';
import { plainText } from '../terminal/plain-text.ts';
import { offersOf } from '../terminal/render.ts';

export interface AnswerJsonOptions {
  /** Echoed; null where the question had none. */
  readonly id: string | number | null;
  readonly elapsedMs: number;
  readonly isExplained: boolean;
}

/** An answer in the shape that other programs read. */
export function answerJson(answer: Answer, { id, elapsedMs, isExplained }: AnswerJsonOptions) {
  const [role = null] = answer.roles;
  return {
    id,
    kind: answer.kind,
    intent: answer.intent,
    role,
    roles: answer.roles,
    confidence: round(answer.confidence),
    text: plainText(answer),
    citations: 'citations' in answer ? answer.citations.map(citationJson) : [],
    followUps: offersOf(answer),
    ...choicesJson(answer),
    elapsedMs: round(elapsedMs),
    ...(isExplained ? { trace: answer.trace } : {}),
  };
}

function citationJson({ number, document, title, section, quote, line, source, asOf, market }: Citation) {
  return { number, document, title, section, quote, line, source, asOf, market };
}

function choicesJson(answer: Answer): { choices?: readonly Choice[] } {
  if (answer.kind === 'clarify') return { choices: answer.choices };
  return answer.kind === 'unanswered' ? { choices: answer.closest } : {};
}

/** Further digits mean nothing here. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
