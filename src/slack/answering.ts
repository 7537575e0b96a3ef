import type { Converse, Reply, Turn } from '../conversation/conversation.ts';
import type { Recall } from './again.ts';
import type { Delivery } from './delivery.ts';
import type { Log } from './log.ts';
import type { Asked } from './render/asked.ts';
import { render } from './render.ts';
import { texts } from './texts.ts';
import { late, type Timers, within } from './timers.ts';

/** What answering a question takes. */
export interface Answering {
  readonly converse: Converse;
  readonly recall: Recall;
  readonly log: Log;
  readonly timers: Timers;
}

export interface Delivered {
  readonly delivery: Delivery;
  /** The question, where it has to be repeated above the answer. */
  readonly asked?: Asked | undefined;
  /** Id of what is answered, for the reply's metadata. */
  readonly source?: string | undefined;
}

/** How long an answer may take before the asker is told, in milliseconds; it normally takes a few. */
const PATIENCE = 20_000;

/** The one path of every question: ask, render, deliver. Whatever fails, the asker gets one calm line. */
export async function answerTurn(turn: Turn, to: Delivered, answering: Answering): Promise<void> {
  const { converse, log, timers } = answering;
  const started = timers.now();
  await orCalm(turn, to.delivery, answering, async () => {
    const reply = await within(PATIENCE, converse(turn), timers);
    if (reply === late) return fallBack(texts.slow, turn, to.delivery, log);
    await deliver(turn, reply, to, answering);
    logTurn(turn, reply, timers.now() - started, log);
  });
}

/** Runs something for a person who waits for it; tells them calmly when it fails. Never throws. */
export async function orCalm(
  turn: Pick<Turn, 'workspace' | 'conversation'>,
  delivery: Pick<Delivery, 'calm'>,
  { log }: Pick<Answering, 'log'>,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error({ err: error, workspace: turn.workspace, conversation: turn.conversation }, 'could not answer');
    await fallBack(texts.trouble, turn, delivery, log);
  }
}

async function deliver(turn: Turn, reply: Reply, to: Delivered, { recall }: Answering): Promise<void> {
  const { delivery, asked, source } = to;
  const again = recall.keep(turn, reply);
  const { kind, intent } = reply.answer;
  await delivery.answer(
    (charts) => render(reply.answer, { surface: delivery.surface, asked, again, charts }),
    {
      event_type: 'career_answer',
      event_payload: { kind, intent, ...(source === undefined ? {} : { source }) },
    },
  );
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
    log.error(
      { err: error, workspace: turn.workspace, conversation: turn.conversation },
      'could not even say so',
    );
  }
}

function logTurn(turn: Turn, reply: Reply, ms: number, log: Log): void {
  const { workspace, conversation } = turn;
  const { kind, intent, confidence } = reply.answer;
  log.info({ workspace, conversation, intent, confidence, kind, ms }, 'answered');
  log.debug({ conversation, question: turn.text }, 'question');
}
