import type { Memory } from '../answer/memory.ts';
import type { Feedback } from '../conversation/store/feedback.ts';
import type { Claimed, IncomingEvent } from '../conversation/store/inbox.ts';
import type { Installation } from '../conversation/store/installations.ts';
import type { QuestionRecord } from '../conversation/store/questions.ts';
import { REVIEW_STATES, type ReviewState } from '../conversation/store/review.ts';
import type { Remembered } from '../conversation/store.ts';
import { storableText } from './storable.ts';
import type { Row } from './tables.ts';

/** What is remembered of a conversation, as a row keeps it. */
export type RememberedRow = Pick<Row<'conversations'>, 'memory' | 'at' | 'last'>;

export function toRememberedRow({ memory, at, last }: Remembered): RememberedRow {
  return { memory: JSON.stringify(memory), at, last: last === undefined ? null : JSON.stringify(last) };
}

/** What is remembered of a conversation; nothing where it is not what was written. */
export function toRemembered({ memory, at, last }: RememberedRow): Remembered | undefined {
  const read: unknown = JSON.parse(memory);
  if (typeof read !== 'object' || read === null) return undefined;
  const turn: unknown = last === null ? undefined : JSON.parse(last);
  return { memory: read as Memory, at, ...(isLast(turn) ? { last: turn } : {}) };
}

function isLast(value: unknown): value is NonNullable<Remembered['last']> {
  return typeof value === 'object' && value !== null && 'source' in value;
}

/** How a person stands in the list of those who took part in a conversation: in quotes, one after the other. */
export function toParticipant(person: string): string {
  return JSON.stringify(storableText(person));
}

/** A new event, open and due at once. */
export function toInboxRow(event: IncomingEvent): Omit<Row<'inbox'>, 'seq'> {
  const { workspace, eventId, kind, payload, receivedAt, person } = event;
  return {
    workspace,
    event_id: eventId,
    kind,
    payload,
    received_at: receivedAt,
    person: person ?? null,
    // A space keeps the lanes of events that have none of their own apart from people's.
    lane: event.lane ?? person ?? ` ${eventId}`,
    state: 'open',
    worker: null,
    due_at: 0,
    attempts: 0,
  };
}

export function toClaimed(row: Row<'inbox'>): Claimed {
  return {
    id: row.seq,
    attempt: row.attempts,
    workspace: row.workspace,
    eventId: row.event_id,
    kind: row.kind,
    payload: row.payload,
    receivedAt: row.received_at,
    lane: row.lane,
    ...(row.person === null ? {} : { person: row.person }),
  };
}

export function toQuestionRow(question: QuestionRecord): Row<'questions'> {
  const { workspace, id, person, surface, at, kind, intent, confidence } = question;
  return {
    workspace,
    id,
    person,
    surface,
    at,
    kind,
    intent,
    confidence,
    roles: JSON.stringify(question.roles),
    passages: JSON.stringify(question.passages),
    text: question.text ?? null,
    scope: question.scope ?? null,
    group_key: question.group ?? null,
  };
}

export function toQuestion(row: Row<'questions'>): QuestionRecord {
  const { group_key: group, text, scope, roles, passages, surface, kind, ...same } = row;
  return {
    ...same,
    surface: surface as QuestionRecord['surface'],
    kind: kind as QuestionRecord['kind'],
    roles: toTexts(roles),
    passages: toTexts(passages),
    ...(text === null ? {} : { text }),
    ...(scope === null ? {} : { scope }),
    ...(group === null ? {} : { group }),
  };
}

/** A JSON list of texts. */
export function toTexts(json: string): readonly string[] {
  const read: unknown = JSON.parse(json);
  return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [];
}

export function toFeedbackRow(feedback: Feedback): Row<'feedback'> {
  const { workspace, questionId, person, helpful, reason, at } = feedback;
  return { workspace, question_id: questionId, person, helpful: helpful ? 1 : 0, reason: reason ?? null, at };
}

export function toFeedback(row: Row<'feedback'>): Feedback {
  const { workspace, question_id: questionId, person, helpful, reason, at } = row;
  return {
    workspace,
    questionId,
    person,
    helpful: helpful === 1,
    at,
    ...(reason === null ? {} : { reason }),
  };
}

/** Marks a giver of feedback who is no longer known, yet is another one than all others. */
export const SOMEBODY = 'somebody:';

export function isSomebody(person: string): boolean {
  return person.startsWith(SOMEBODY);
}

export function toInstallationRow(installation: Installation): Row<'installations'> {
  const { botToken, kind, id, details, at } = installation;
  return { kind, id, bot_token: botToken, details, at };
}

export function toInstallation(row: Row<'installations'>): Installation {
  const { bot_token: botToken, kind, id, details, at } = row;
  return { kind: kind === 'enterprise' ? 'enterprise' : 'team', id, botToken, details, at };
}

export function toReviewState(state: string | null | undefined): ReviewState {
  return REVIEW_STATES.find((each) => each === state) ?? 'new';
}
