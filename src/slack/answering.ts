import type { Answer } from '../answer/answer.ts';
import type { Converse, Reply, Turn } from '../conversation/conversation.ts';
import { grouped } from '../conversation/grouping.ts';
import type { QuestionRecord } from '../conversation/store/questions.ts';
import type { Kept, Recall } from './again.ts';
import type { Answered } from './answered.ts';
import type { Delivery } from './delivery.ts';
import type { Log } from './log.ts';
import { type Meter, placeOf } from './meter.ts';
import { isPassing } from './passing.ts';
import type { Asked } from './render/asked.ts';
import { render } from './render.ts';
import type { SlackStore } from './store.ts';
import { texts } from './texts.ts';
import { late, type Timers, within } from './timers.ts';

/** What answering a question takes. */
export interface Answering {
  readonly converse: Converse;
  readonly recall: Recall;
  readonly log: Log;
  readonly meter: Meter;
  readonly timers: Timers;
  readonly store: Pick<SlackStore, 'keepQuestion' | 'groupedQuestions'>;
  /** Threads that we answered in since the start. */
  readonly answered: Answered;
  /** Whether what went unanswered can be put to experts. */
  readonly hasExperts: boolean;
}

/** What is known of the one thing that is answered. */
export interface Attempt {
  /** Names what is answered, for the reply's metadata: a reply is looked for before it is sent once more. */
  readonly source: string;
  /** Whether an earlier attempt at the same may have replied already. */
  readonly isRepeat: () => boolean;
  /** When it came from Slack, in milliseconds. */
  readonly receivedAt: number;
}

export interface Delivered {
  readonly delivery: Delivery;
  /** The question, where it has to be repeated above the answer. */
  readonly asked?: Asked | undefined;
  /** Slack's id of the event that is answered, for the reply's metadata. */
  readonly event?: string | undefined;
  /** Time stamp of the message that is answered. */
  readonly since?: string | undefined;
  /** What is said of the answer before it is shown. */
  readonly revise?: ((answer: Answer) => Answer) | undefined;
  /** Nobody waits for this answer: it is given only if it is one, and a failure is nobody's concern. */
  readonly isUnasked?: boolean;
}

/** How long an answer may take before the asker is told, in milliseconds; it normally takes a few. */
const PATIENCE = 20_000;

/**
 * The one path of every question: ask, render, deliver. Whatever fails, the asker gets one calm line; rejects
 * only with trouble that passes.
 */
export async function answerTurn(turn: Turn, to: Delivered, answering: Answering & Attempt): Promise<void> {
  const { converse, log, meter, timers } = answering;
  const started = timers.now();
  const delivery = to.isUnasked === true ? { calm: async () => {} } : to.delivery;
  const asked = { ...turn, source: answering.source };
  await orCalm(turn, delivery, answering, async () => {
    const reply = await within(PATIENCE, converse(asked), timers);
    if (reply === late) {
      meter.failed('late');
      return fallBack(texts.slow, turn, delivery, log);
    }
    if (to.isUnasked === true && !isFound(reply.answer)) return;
    const answer = to.revise?.(reply.answer) ?? reply.answer;
    // Before the answer, since a follow-up may come before Slack has told us that it took it.
    if (to.delivery.surface === 'message') answering.answered.add(turn.workspace, turn.conversation);
    const again = await deliver(asked, { ...reply, answer }, to, answering);
    logTurn(turn, answer, timers.now() - started, log);
    const ms = timers.now() - answering.receivedAt;
    meter.answered({ surface: placeOf(turn, to), kind: answer.kind, ms });
    await keep(turn, answer, again, answering);
  });
}

/** Runs something for a person who waits for it; tells them calmly when it fails for good. */
export async function orCalm(
  turn: Pick<Turn, 'workspace' | 'conversation'>,
  delivery: Pick<Delivery, 'calm'>,
  { log, meter }: Pick<Answering, 'log' | 'meter'>,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (isPassing(error)) throw error;
    log.error({ err: error, workspace: turn.workspace, conversation: turn.conversation }, 'could not answer');
    meter.failed('fault');
    await fallBack(texts.trouble, turn, delivery, log);
  }
}

function isFound({ kind }: Answer): boolean {
  return kind === 'answer' || kind === 'comparison';
}

async function deliver(
  turn: Turn,
  reply: Reply,
  to: Delivered,
  answering: Answering & Attempt,
): Promise<Kept> {
  const { recall, hasExperts, source, isRepeat } = answering;
  const { delivery, asked, event, since } = to;
  const { surface } = delivery;
  const again = recall.keep(turn, reply);
  const { kind, intent } = reply.answer;
  const payload = { kind, intent, source, ...(event === undefined ? {} : { event_id: event }) };
  await delivery.answer((charts) => render(reply.answer, { surface, asked, again, charts, hasExperts }), {
    metadata: { event_type: 'career_answer', event_payload: payload },
    since,
    isRepeat: isRepeat(),
  });
  return again;
}

async function fallBack(
  text: string,
  turn: Pick<Turn, 'workspace' | 'conversation'>,
  delivery: Pick<Delivery, 'calm'>,
  log: Log,
): Promise<void> {
  try {
    await delivery.calm(text);
  } catch (error) {
    if (isPassing(error)) throw error;
    log.error(
      { err: error, workspace: turn.workspace, conversation: turn.conversation },
      'could not even say so',
    );
  }
}

// The answer has been given; a store that fails costs the record of it and nothing else.
async function keep(turn: Turn, answer: Answer, { id }: Kept, answering: Answering): Promise<void> {
  const { store, log, timers } = answering;
  const { workspace, person, surface, text } = turn;
  const { kind, intent, roles, confidence, scope } = answer;
  const citations = kind === 'answer' || kind === 'comparison' ? answer.citations : [];
  const question: QuestionRecord = {
    id,
    workspace,
    person,
    surface,
    at: timers.now(),
    kind,
    intent,
    roles,
    confidence,
    text,
    passages: citations.map(({ document, line }) => `${document}:${line}`),
    ...(scope === undefined ? {} : { scope }),
  };
  try {
    await store.keepQuestion(await grouped(question, store));
  } catch (error) {
    log.warn({ err: error, workspace }, 'could not keep a question');
  }
}

function logTurn(turn: Turn, answer: Answer, ms: number, log: Log): void {
  const { workspace, conversation } = turn;
  const { kind, intent, confidence } = answer;
  log.info({ workspace, conversation, intent, confidence, kind, ms }, 'answered');
  log.debug({ conversation, question: turn.text }, 'question');
}
