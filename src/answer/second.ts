import { aboutRole, type RoleAnswer } from './about-role.ts';
import { found } from './compose.ts';
import type { RankedStatement } from './excerpt.ts';
import type { Frame } from './frame.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { statementKey } from './select.ts';
import type { Situation } from './situation.ts';

interface First {
  readonly frame: Frame;
  readonly role: string;
  readonly response: RoleAnswer;
}

/** Statements of each of two answers that are given in one. */
const MOST_EACH = 3;

/** The answer to a message that asks two things: statements of both, or what the document lacks of one. */
export function withSecond(
  base: KnowledgeBase,
  situation: Situation,
  { frame, role, response }: First,
): RoleAnswer {
  const { second } = situation.understanding;
  if (second === undefined || situation.wantsMore) return response;
  const intents = [{ intent: second.intent, confidence: 1 }];
  const asked = { ...situation, intents, words: second.words };
  const other = aboutRole(base, asked, { frame, role, alreadyShown: new Set() });
  if (response.answer.kind === 'answer' && other.answer.kind === 'unanswered')
    return withNote(response, other.answer.message);
  if (response.answer.kind === 'unanswered' && other.answer.kind === 'answer')
    return withNote(other, response.answer.message);
  if (response.answer.kind !== 'answer' || other.answer.kind !== 'answer') return response;
  const selection = second.leads ? joined(other.shown, response.shown) : joined(response.shown, other.shown);
  const answered = { ...frame, intent: response.answer.intent };
  return { answer: found(base, { frame: answered, situation, role, selection }), shown: selection.shown };
}

function withNote({ answer, shown }: RoleAnswer, note: string): RoleAnswer {
  return answer.kind === 'answer'
    ? { answer: { ...answer, notes: [note, ...answer.notes] }, shown }
    : { answer, shown };
}

/** The first statements of both; the others follow on demand. */
function joined(first: readonly RankedStatement[], second: readonly RankedStatement[]) {
  const known = new Set(first.map(statementKey));
  const added = second.filter((statement) => !known.has(statementKey(statement)));
  return {
    shown: [...first.slice(0, MOST_EACH), ...added.slice(0, MOST_EACH)],
    more: [...first.slice(MOST_EACH), ...added.slice(MOST_EACH)],
  };
}
