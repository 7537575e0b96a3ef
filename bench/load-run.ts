import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../src/workspace/state/messages.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { QUESTIONS } from './questions.ts';

export interface LoadOptions {
  /** Questions that come in a second, whether the ones before are answered or not. */
  readonly rate: number;
  readonly seconds: number;
  readonly people: readonly string[];
  /** Called once half of the time is over. */
  readonly halfway?: () => void;
}

/** What became of the questions. Times are milliseconds from the moment that the question was asked. */
export interface LoadResult {
  readonly asked: number;
  readonly answeredOnce: number;
  readonly answeredTwice: number;
  readonly unanswered: number;
  /** Events that were not acknowledged, or later than Slack waits. */
  readonly lateAcks: number;
  readonly ackP99: number;
  readonly replyP50: number;
  readonly replyP99: number;
}

/** Slack waits so long for an acknowledgement. */
const ACK_LIMIT = 3000;
/** How long stragglers are waited for at the end. */
const GRACE = 30_000;
/** Questions are asked in bursts of this many milliseconds. */
const TICK = 10;

interface Question {
  readonly at: number;
  ackMs?: number;
  replyMs?: number;
  replies: number;
}

/** Asks at an even rate, and watches what becomes of each question. */
export async function underLoad(workspace: Workspace, options: LoadOptions): Promise<LoadResult> {
  const { rate, seconds, people, halfway = () => {} } = options;
  const questions = new Map<string, Question>();
  const stop = workspace.changes.subscribe((change) => {
    if (change?.kind === 'message-posted') note(change.message, questions);
  });
  const started = performance.now();
  const total = rate * seconds;
  let isHalf = false;
  for (let asked = 0; asked < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate));
    for (; asked < due; asked += 1) ask(workspace, people[asked % people.length] ?? '', asked, questions);
    if (!isHalf && asked >= total / 2) {
      isHalf = true;
      halfway();
    }
    await delay(TICK);
  }
  await stragglers(questions);
  stop();
  return resultOf([...questions.values()]);
}

function ask(workspace: Workspace, person: string, n: number, questions: Map<string, Question>): void {
  const question: Question = { at: performance.now(), replies: 0 };
  const { message, acknowledged } = workspace.say(person, 'dm', QUESTIONS[n % QUESTIONS.length] ?? '');
  questions.set(`${message.channel}:${message.ts}`, question);
  void acknowledged.then((deliveries) => {
    if (deliveries.every(({ isAcknowledged }) => isAcknowledged)) {
      question.ackMs = performance.now() - question.at;
    }
  });
}

function note({ app_id: app, channel, thread_ts: thread }: Message, questions: Map<string, Question>): void {
  const question = app === undefined ? undefined : questions.get(`${channel}:${thread}`);
  if (question === undefined) return;
  question.replies += 1;
  question.replyMs ??= performance.now() - question.at;
}

async function stragglers(questions: ReadonlyMap<string, Question>): Promise<void> {
  const until = performance.now() + GRACE;
  const isOpen = () =>
    [...questions.values()].some(({ replyMs, ackMs }) => replyMs === undefined || ackMs === undefined);
  while (isOpen() && performance.now() < until) await delay(100);
}

function resultOf(questions: readonly Question[]): LoadResult {
  const acks = questions.map(({ ackMs }) => ackMs ?? Number.POSITIVE_INFINITY);
  const replies = questions.map(({ replyMs }) => replyMs ?? Number.POSITIVE_INFINITY);
  const countOf = (holds: (replies: number) => boolean) =>
    questions.filter((one) => holds(one.replies)).length;
  return {
    asked: questions.length,
    answeredOnce: countOf((count) => count === 1),
    answeredTwice: countOf((count) => count > 1),
    unanswered: countOf((count) => count === 0),
    lateAcks: acks.filter((ms) => ms > ACK_LIMIT).length,
    ackP99: quantile(acks, 0.99),
    replyP50: quantile(replies, 0.5),
    replyP99: quantile(replies, 0.99),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
