import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Converse, Reply, Turn } from '../conversation/conversation.ts';
import { parseJson } from '../text/json.ts';
import { setNewest } from './newest.ts';

/** What a button needs to bring an answer back: after a restart, and long after the answer was given. */
export interface Again {
  readonly question: string;
  /** Intent to ask for; absent where the question says it. */
  readonly intent?: string;
  /** What the answer was about, where the question alone does not say. */
  readonly scope?: string;
  /** Finds the very answer as long as this instance remembers it. */
  readonly id?: string;
}

/** Version of the values below. A button with another version is too old to be understood. */
const VERSION = 1;
/** Longest value of a Slack button. */
const VALUE_LIMIT = 2000;

const valueSchema = z.object({
  v: z.literal(VERSION),
  q: z.string().min(1),
  i: z.string().optional(),
  s: z.string().optional(),
  k: z.string().optional(),
  f: z.enum(['up', 'down']).optional(),
});

/** A button's value, or nothing where the question is too long for one. */
export function encodeAgain(again: Again, verdict?: 'up' | 'down'): string | undefined {
  const { question, intent, scope, id } = again;
  const value = JSON.stringify({ v: VERSION, q: question, i: intent, s: scope, k: id, f: verdict });
  return value.length <= VALUE_LIMIT ? value : undefined;
}

/** The reverse; nothing where the value is not of this version. */
export function decodeAgain(value: string | undefined): (Again & { verdict?: 'up' | 'down' }) | undefined {
  const read = valueSchema.safeParse(parseJson(value));
  if (!read.success) return undefined;
  const { q, i, s, k, f } = read.data;
  return {
    question: q,
    ...(i === undefined ? {} : { intent: i }),
    ...(s === undefined ? {} : { scope: s }),
    ...(k === undefined ? {} : { id: k }),
    ...(f === undefined ? {} : { verdict: f }),
  };
}

export interface Recall {
  /** Remembers an answer and gives what its buttons carry. */
  keep(turn: Turn, reply: Reply): Kept;
  /** The answer that was kept, or else the answer to the same question asked anew. */
  find(again: Again, turn: Pick<Turn, 'workspace' | 'person'>): Promise<Reply>;
  /** Forgets what somebody asked. */
  forget(workspace: string, person: string): void;
}

/** An answer that can be found by its id. */
export type Kept = Again & Required<Pick<Again, 'id'>>;

/** Answers that are remembered; at some 10 kB each, 5 MB. */
const RECALL_CAPACITY = 500;

const ID_LENGTH = 32;

/** Remembers recent answers, so that "Show more" shows more of the same answer; asks again when it has to. */
export function createRecall(converse: Converse): Recall {
  const kept = new Map<string, { readonly reply: Reply; readonly person: string }>();
  return {
    keep(turn, reply) {
      const id = idOf(turn);
      setNewest(kept, `${turn.workspace}:${id}`, { reply, person: turn.person }, RECALL_CAPACITY);
      return toAgain(turn, reply, id);
    },
    async find(again, { workspace, person }) {
      const known = again.id === undefined ? undefined : kept.get(`${workspace}:${again.id}`);
      if (known !== undefined) return known.reply;
      const reply = await converse(askAnew(again, workspace, person));
      return { ...reply, question: again.question };
    },
    forget(workspace, person) {
      for (const [key, one] of kept) {
        if (one.person === person && key.startsWith(`${workspace}:`)) kept.delete(key);
      }
    },
  };
}

/** The same for a turn that is answered once more, so that it is one question in the records. */
function idOf({ workspace, source }: Turn): string {
  if (source === undefined) return randomUUID();
  return createHash('sha256')
    .update(JSON.stringify([workspace, source]))
    .digest('hex')
    .slice(0, ID_LENGTH);
}

// Where the answer leant on the conversation, the button carries what it leant on.
function toAgain(turn: Turn, reply: Reply, id: string): Kept {
  const { scope, inferred, intent } = reply.answer;
  const leant = inferred !== undefined && scope !== undefined;
  const fixed = turn.intent ?? (leant ? intent : undefined);
  return {
    question: turn.text,
    ...(fixed === undefined ? {} : { intent: fixed }),
    ...(leant ? { scope } : {}),
    id,
  };
}

// A conversation of its own: asking again neither reads nor changes what is remembered.
function askAnew(again: Again, workspace: string, person: string): Turn {
  const { question, scope, intent } = again;
  return {
    workspace,
    conversation: `again:${randomUUID()}`,
    person,
    surface: 'slack',
    text: scope === undefined ? question : `${question} (${scope})`,
    ...(intent === undefined ? {} : { intent }),
  };
}
