import { z } from 'zod';
import { parseJson } from '../text/json.ts';
import { shorten } from './mrkdwn.ts';

/** A question that was put to experts. */
export interface Case {
  /** Ids of the person, and of the channel and thread in which they asked. */
  readonly asker: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly isPrivate: boolean;
  readonly question: string;
}

/** An expert's answer, to be marked as worth adding to the documents. */
export interface Finding {
  readonly asker: string;
  readonly expert: string;
  readonly question: string;
  readonly answer: string;
}

/** Version of the values below. */
const VERSION = 1;
/** Longest value of a Slack button. */
const VALUE_LIMIT = 2000;
/** A form keeps a case as text within text, where each quotation mark takes four characters of its 3,000. */
const QUESTION_LIMIT = 600;
/** Lengths that fit into a value together, unless escaping makes them longer. */
const FOUND_QUESTION_LIMIT = 400;
const ANSWER_LIMIT = 1200;

const version = z.literal(VERSION);
const caseSchema = z.object({
  v: version,
  w: z.string(),
  c: z.string(),
  t: z.string().optional(),
  p: z.literal([0, 1]),
  q: z.string(),
});
const findingSchema = z.object({ v: version, w: z.string(), e: z.string(), q: z.string(), a: z.string() });

/** A case as Slack can keep it with a message. */
export function caseRecord({ asker, channel, thread, isPrivate, question }: Case) {
  return {
    v: VERSION,
    w: asker,
    c: channel,
    ...(thread === undefined ? {} : { t: thread }),
    p: isPrivate ? 1 : 0,
    q: shorten(question, QUESTION_LIMIT),
  };
}

/** The reverse; nothing where it is none of this version. */
export function readCase(value: unknown): Case | undefined {
  const read = caseSchema.safeParse(value);
  if (!read.success) return undefined;
  const { w: asker, c: channel, t: thread, p, q: question } = read.data;
  return { asker, channel, thread, isPrivate: p === 1, question };
}

/** A case as the value of a button; nothing where it is too long for one. */
export function encodeCase(one: Case): string | undefined {
  return fitting(caseRecord(one));
}

export function decodeCase(value: string | undefined): Case | undefined {
  return readCase(parseJson(value));
}

/** A finding as the value of a button; nothing where it is too long for one. */
export function encodeFinding({ asker, expert, question, answer }: Finding): string | undefined {
  const [q, a] = [shorten(question, FOUND_QUESTION_LIMIT), shorten(answer, ANSWER_LIMIT)];
  return fitting({ v: VERSION, w: asker, e: expert, q, a });
}

export function decodeFinding(value: string | undefined): Finding | undefined {
  const read = findingSchema.safeParse(parseJson(value));
  if (!read.success) return undefined;
  const { w: asker, e: expert, q: question, a: answer } = read.data;
  return { asker, expert, question, answer };
}

function fitting(value: object): string | undefined {
  const text = JSON.stringify(value);
  return text.length <= VALUE_LIMIT ? text : undefined;
}
