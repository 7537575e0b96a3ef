import { once } from 'node:events';
import { z } from 'zod';
import type { Advisor } from '../advisor.ts';
import { EMPTY_MEMORY, type Memory } from '../answer/memory.ts';
import { printableJson } from '../terminal/printable.ts';
import { answerJson } from './answer-json.ts';
import { EXIT, type Shell } from './command.ts';
import { type Line, LONGEST_LINE, readLines } from './lines.ts';

const text = z.string().nullish();
const BatchLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.string(),
  conversation: text,
  channel: z.object({ name: text, topic: text, purpose: text }).nullish(),
  thread: z.array(z.object({ user: text, text: z.string() })).nullish(),
});
type BatchLine = z.output<typeof BatchLine>;

export interface BatchOptions {
  readonly advisor: Advisor;
  readonly isExplained: boolean;
}

/** Conversations that are remembered at a time; at a kilobyte or two each, some 20 MB. */
const CONVERSATIONS_KEPT = 10_000;

/** JSON lines in, JSON lines out, in order; a line that cannot be used gets its error and the rest goes on. */
export async function answerBatch({ stdin, stdout, clock }: Shell, options: BatchOptions): Promise<number> {
  const memories = new Map<string, Memory>();
  let number = 0;
  let faults = 0;
  for await (const line of readLines(stdin)) {
    number += 1;
    const read = readLine(line, number);
    const out =
      'error' in read ? { id: null, error: read.error } : answerLine(read, memories, { ...options, clock });
    if ('error' in out && !('error' in read)) faults += 1;
    // Waits while the reader is slower than we are.
    if (!stdout.write(`${printableJson(out)}\n`)) await once(stdout, 'drain');
  }
  return faults > 0 ? EXIT.fault : EXIT.done;
}

type Answering = BatchOptions & Pick<Shell, 'clock'>;

function answerLine(
  line: BatchLine,
  memories: Map<string, Memory>,
  { advisor, isExplained, clock }: Answering,
) {
  const { conversation } = line;
  const id = line.id ?? null;
  const memory = conversation == null ? EMPTY_MEMORY : (memories.get(conversation) ?? EMPTY_MEMORY);
  try {
    const started = clock();
    const advice = advisor.advise(questionOf(line), memory);
    const elapsedMs = clock() - started;
    if (conversation != null) remember(memories, conversation, advice.memory);
    return answerJson(advice.answer, { id, elapsedMs, isExplained });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: `this is a fault of ours, please report it: ${message}` };
  }
}

function remember(memories: Map<string, Memory>, conversation: string, memory: Memory): void {
  memories.delete(conversation);
  memories.set(conversation, memory);
  const [oldest] = memories.keys();
  if (memories.size > CONVERSATIONS_KEPT && oldest !== undefined) memories.delete(oldest);
}

function questionOf({ question, channel, thread }: BatchLine) {
  if (channel == null && thread == null) return { text: question };
  const seen = channel && {
    name: orAbsent(channel.name),
    topic: orAbsent(channel.topic),
    purpose: orAbsent(channel.purpose),
  };
  const messages = thread?.map((message) => ({ user: orAbsent(message.user), text: message.text }));
  return {
    text: question,
    surroundings: {
      ...(seen == null ? {} : { channel: seen }),
      ...(messages == null ? {} : { thread: messages }),
    },
  };
}

function orAbsent(value: string | null | undefined): string | undefined {
  return value ?? undefined;
}

function readLine(line: Line, number: number): BatchLine | { readonly error: string } {
  if (line.kind === 'too-long') return { error: `line ${number} is longer than ${LONGEST_LINE} bytes` };
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return { error: `line ${number} is not JSON` };
  }
  const read = BatchLine.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const key = issue?.path.map(String).join('.') ?? '';
  return {
    error: `line ${number}: ${key === '' ? 'must be an object' : `"${key}" is missing or of the wrong kind`}`,
  };
}
