import { z } from 'zod';
import { parseJson } from '../text/json.ts';
import { ResponseUrlError } from './refusal.ts';
import type { Block } from './render/blocks.ts';

/** What can be done with the address that comes with a command or a click, five times within 30 minutes. */
export interface UrlMessage {
  readonly text?: string;
  readonly blocks?: readonly Block[];
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
}

/** How long Slack may take, in milliseconds. */
const TIMEOUT = 10_000;

const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  response_metadata: z.object({ messages: z.array(z.string()).optional() }).optional(),
});

/**
 * Sends a message to a response_url. Throws a `ResponseUrlError` with Slack's code where it is refused;
 * unlike Bolt's `respond` it reads the answer, so that a refused message is not taken for a dead address.
 */
export async function sendToUrl(url: string, message: UrlMessage): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...message,
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    }),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const answer = (await response.text()).trim();
  const read = answerSchema.safeParse(parseJson(answer));
  if (response.ok && (!read.success || read.data.ok)) return;
  if (read.success) {
    throw new ResponseUrlError(
      read.data.error ?? `status_${response.status}`,
      read.data.response_metadata?.messages,
    );
  }
  // Slack also answers with the bare code, such as `expired_url`.
  throw new ResponseUrlError(/^[a-z_]{3,60}$/.test(answer) ? answer : `status_${response.status}`);
}
