import type { Answer, Gap } from '../answer/answer.ts';
import { EMPTY_MEMORY } from '../answer/memory.ts';
import type { QuestionRecord } from '../conversation/store/questions.ts';
import type { ReviewItem } from '../conversation/store/review.ts';
import { OUT_OF_SCOPE } from '../question/intents.ts';
import { withoutPersonal } from '../text/personal.ts';
import { tokenize } from '../text/terms.ts';
import { type Asked, type ReviewBase, utterance } from './asked.ts';
import { complaint } from './complaint.ts';
import type { Proposal, Suggestion } from './proposal.ts';

/**
 * What would make the advisor better at a group of questions. It hangs on the first question of the group, so
 * that it stays the same while more come in.
 */
export function propose(item: ReviewItem, base: ReviewBase): Suggestion {
  const record = item.first;
  if (record?.text === undefined)
    return { proposal: { kind: 'nothing', why: 'forgotten' }, others: [], isMasked: false };
  const { text: question, isMasked } = withoutPersonal(record.text);
  const asked: Asked = {
    record,
    answer: askAgain(record, question, base),
    reading: base.advisor.read(question),
  };
  const [proposal = utterance(asked), ...others] = isComplaint(record)
    ? complaint(item.reasons, asked, base)
    : unanswered(asked, base);
  return { proposal, others, question, isMasked, now: inShort(asked.answer) };
}

function inShort(answer: Answer): NonNullable<Suggestion['now']> {
  const { kind, intent, roles } = answer;
  const gap = answer.kind === 'unanswered' ? answer.gap : undefined;
  return { kind, intent, roles, ...(gap === undefined ? {} : { gap }) };
}

/** Whether there was an answer, which somebody found no help. */
function isComplaint({ kind }: QuestionRecord): boolean {
  return kind === 'answer' || kind === 'comparison';
}

/** The answer as it would be now; the role that the conversation was about is kept in mind. */
function askAgain({ roles }: QuestionRecord, text: string, { advisor }: ReviewBase): Answer {
  const memory = roles.length === 0 ? EMPTY_MEMORY : { ...EMPTY_MEMORY, profile: { roles } };
  return advisor.advise({ text }, memory).answer;
}

/** Certainty from which talk is none of our business beyond doubt. */
const SURELY_FOREIGN = 0.95;

function unanswered(asked: Asked, base: ReviewBase): readonly Proposal[] {
  const { answer } = asked;
  if (answer.kind === 'answer' || answer.kind === 'comparison')
    return [{ kind: 'nothing', why: 'answered' }, utterance(asked)];
  if (answer.kind !== 'unanswered') return [utterance(asked)];
  if (answer.gap !== undefined) return ofGap(answer.gap, asked, base);
  const isForeign = answer.intent === OUT_OF_SCOPE && answer.confidence >= SURELY_FOREIGN;
  return isForeign ? [{ kind: 'nothing', why: 'foreign' }, utterance(asked)] : [utterance(asked)];
}

function ofGap(gap: Gap, asked: Asked, base: ReviewBase): readonly Proposal[] {
  const [role] = asked.answer.roles;
  switch (gap.kind) {
    case 'role':
      return [
        { kind: 'alias', alias: gap.said, roles: gap.nearest.filter((id) => isAkin(gap.said, id, base)) },
      ];
    case 'topic':
      return [topic(role, titleOf(gap.intent, base)), utterance(asked)];
    case 'words': {
      const missing = topic(role, asHeading(gap.words.join(' ')));
      return role === undefined ? [utterance(asked), missing] : [missing, utterance(asked)];
    }
  }
}

/** A role whose names end in the same noun may be the same job by another name; others hardly are. */
function isAkin(said: string, role: string, { documents }: ReviewBase): boolean {
  const noun = tokenize(said).at(-1)?.stem;
  const document = documents.find(({ id }) => id === role);
  const names = document === undefined ? [] : [document.title, ...document.aliases];
  return names.some((name) => tokenize(name).at(-1)?.stem === noun);
}

function topic(role: string | undefined, heading: string): Proposal {
  return { kind: 'topic', heading, ...(role === undefined ? {} : { role }) };
}

/** The heading of a section about an intent, or about anything else. */
export function titleOf(name: string, { intents }: Pick<ReviewBase, 'intents'>): string {
  return intents.find((intent) => intent.name === name)?.title ?? asHeading(name);
}

/** On one line and without signs that Markdown would act on. */
function asHeading(words: string): string {
  const text = words
    .replace(/[`*_[\]<>#|\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
