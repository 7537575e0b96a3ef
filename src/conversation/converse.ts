import type { Advisor } from '../advisor.ts';
import { EMPTY_MEMORY, type Memory } from '../answer/memory.ts';
import type { Question } from '../question/question.ts';
import type { Converse, Reply, Turn } from './conversation.ts';
import type { Conversations, Remembered } from './store.ts';

export interface ConverseParts {
  readonly advisor: Advisor;
  readonly store: Conversations;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** After half an hour a person who writes again has begun something new. */
const FADES_AFTER = 30 * 60_000;

/**
 * Direct messages and commands go on for ever under one key, so what was said earlier must fade;
 * a thread stays about what it is about.
 */
const ENDLESS = /^(?:im|command):/;

/** Answers turns; those of one conversation one after the other, in the order in which they came. */
export function createConverse(parts: ConverseParts): Converse {
  const last = new Map<string, Promise<unknown>>();
  return (turn) => {
    const key = JSON.stringify([turn.workspace, turn.conversation]);
    const reply = (last.get(key) ?? Promise.resolve()).then(() => answer(turn, parts));
    const settled = reply.then(ignore, ignore).then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    last.set(key, settled);
    return reply;
  };
}

async function answer(turn: Turn, { advisor, store, now }: ConverseParts): Promise<Reply> {
  const at = now();
  const before = beforeTurn(turn, await store.recall(turn));
  const advice = advisor.advise(toQuestion(turn), memoryOf(turn, before, at));
  await store.remember(turn, { memory: advice.memory, at, ...lastOf(turn, before) });
  return { question: turn.text, answer: advice.answer };
}

/** What was known before a turn: one whose answer did not arrive is answered once more as if for the first time. */
function beforeTurn({ source }: Turn, remembered: Remembered | undefined): Remembered | undefined {
  const last = remembered?.last;
  return source !== undefined && last?.source === source ? last.before : remembered;
}

function lastOf({ source }: Turn, before: Remembered | undefined): Pick<Remembered, 'last'> {
  if (source === undefined) return {};
  if (before === undefined) return { last: { source } };
  const { memory, at } = before;
  return { last: { source, before: { memory, at } } };
}

function memoryOf(turn: Turn, remembered: Remembered | undefined, at: number): Memory {
  if (remembered === undefined) return EMPTY_MEMORY;
  const isStale = ENDLESS.test(turn.conversation) && at - remembered.at > FADES_AFTER;
  return isStale ? EMPTY_MEMORY : remembered.memory;
}

function toQuestion({ text, intent, surroundings }: Turn): Question {
  return {
    text,
    ...(intent === undefined ? {} : { intent }),
    ...(surroundings === undefined ? {} : { surroundings }),
  };
}

function ignore(): void {}
