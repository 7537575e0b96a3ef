import { createHash } from 'node:crypto';
import type { QuestionRecord, Questions } from './store/questions.ts';
import { likeness, type Subject, subjectOf } from './subject.ts';

/** Questions that a new one is compared with: enough for those of weeks, and read in milliseconds. */
const COMPARED = 300;
/** From here on two questions ask for the same thing … */
const SAME = 0.7;
/** … and from here on if they were also understood alike. */
const SAME_IF_UNDERSTOOD_ALIKE = 0.62;

/** The question with its group where it went unanswered; any other question as it is. */
export async function grouped(
  question: QuestionRecord,
  store: Pick<Questions, 'groupedQuestions'>,
): Promise<QuestionRecord> {
  if (question.kind !== 'unanswered') return question;
  return { ...question, group: await groupFor(question, store) };
}

/** Puts a question whose answer was no help into a group, unless it is in one. */
export async function groupUnhelpful(
  workspace: string,
  id: string,
  store: Pick<Questions, 'findQuestion' | 'groupedQuestions' | 'groupQuestion'>,
): Promise<void> {
  const question = await store.findQuestion(workspace, id);
  if (question === undefined || question.group !== undefined) return;
  await store.groupQuestion(workspace, id, await groupFor(question, store));
}

/** The group of the most similar question that was grouped before, or a new one. */
async function groupFor(
  question: QuestionRecord,
  store: Pick<Questions, 'groupedQuestions'>,
): Promise<string> {
  const known = await store.groupedQuestions(question.workspace, COMPARED);
  const subject = subjectOf(question);
  let best: { readonly group: string; readonly excess: number } | undefined;
  for (const other of known) {
    if (other.group === undefined || other.id === question.id) continue;
    const excess = alike(subject, subjectOf(other));
    if (excess >= 0 && excess > (best?.excess ?? -1)) best = { group: other.group, excess };
  }
  return best?.group ?? newGroup(question);
}

/** How far the likeness of two questions is above what it takes; below 0 where they are not the same. */
function alike(a: Subject, b: Subject): number {
  return likeness(a, b) - (a.intent === b.intent ? SAME_IF_UNDERSTOOD_ALIKE : SAME);
}

/** A name that says nothing of the question's words, and the same for the same question. */
function newGroup({ workspace, id }: QuestionRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([workspace, id]))
    .digest('hex')
    .slice(0, 16);
}
