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
  const known = memoryOf(turn, await store.recall(turn), at);
  const advice = advisor.advise(toQuestion(turn), known);
  await store.remember(turn, { memory: advice.memory, at });
  return { question: turn.text, answer: advice.answer };
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
