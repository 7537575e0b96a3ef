import { z } from 'zod';
import { parseJson } from '../../text/json.ts';
import { isDirect } from '../incoming.ts';
import type { Spot } from '../spot.ts';

/** What a form keeps while it is filled in. */
export interface Memo {
  /** Where the answer goes; absent for the direct message. */
  readonly spot?: Spot | undefined;
  readonly question?: string | undefined;
  readonly intent?: string | undefined;
  /** Id of what the form is about, such as a question or a message. */
  readonly about?: string | undefined;
}

/** Version of the values below. A form with another version is too old to be understood. */
const VERSION = 1;
/** Longest memo that Slack keeps. */
const MEMO_LIMIT = 3000;

const memoSchema = z.object({
  v: z.literal(VERSION),
  c: z.string().optional(),
  t: z.string().optional(),
  e: z.boolean().optional(),
  u: z.string().optional(),
  q: z.string().optional(),
  i: z.string().optional(),
  a: z.string().optional(),
});

/** A memo as text; what is too long for Slack loses the address, which half an hour makes useless anyway. */
export function encodeMemo({ spot, question, intent, about }: Memo): string {
  const whole = {
    v: VERSION,
    c: spot?.channel,
    t: spot?.thread,
    e: spot?.ephemeral === true ? true : undefined,
    u: spot?.url,
    q: question,
    i: intent,
    a: about,
  };
  const text = JSON.stringify(whole);
  return text.length <= MEMO_LIMIT ? text : JSON.stringify({ ...whole, u: undefined });
}

/** The reverse; nothing where the text is not of this version. */
export function decodeMemo(text: string): Memo | undefined {
  const read = memoSchema.safeParse(parseJson(text));
  if (!read.success) return undefined;
  const { c: channel, t: thread, e = false, u: url, q: question, i: intent, a: about } = read.data;
  const spot =
    channel === undefined ? undefined : { channel, thread, ephemeral: e, direct: isDirect(channel), url };
  return { spot, question, intent, about };
}
