import { webApi } from '@slack/bolt';
import { request } from 'undici';
import { systemTimers, type Timers } from './timers.ts';

type Client = webApi.WebClient;
type Result = webApi.WebAPICallResult & { readonly [key: string]: unknown };

/** How long Slack may take for one attempt, in milliseconds. */
const TIMEOUT = 10_000;
/** A person waits: two attempts more, soon. */
const RETRY_WAITS = [300, 900];
/** Slack asks for a second or two as a rule; whoever has to wait longer than this, in seconds, is told. */
const LONGEST_PAUSE = 30;

/**
 * Calls a method of the Web API that posts, with the token and the address of Bolt's client but at a fraction of
 * its cost: that client copies and encodes every message several times, mostly for a log that is not written.
 * Faults of the network and of Slack are tried again, and so is a call that came too fast, after the pause that
 * Slack asks for; everything else throws the client's own errors.
 */
export async function call(
  client: Client,
  method: string,
  args: Readonly<Record<string, unknown>>,
  timers: Timers = systemTimers,
): Promise<Result> {
  const body = JSON.stringify(args);
  for (let attempt = 0; ; attempt += 1) {
    await pauses.get(client);
    const outcome = await tryOnce(client, method, body);
    if (outcome.kind === 'done') return outcome.result;
    const wait = outcome.kind === 'paused' ? outcome.ms : RETRY_WAITS[attempt];
    if (wait === undefined || attempt >= RETRY_WAITS.length) throw outcome.error;
    const pause = new Promise<void>((resolve) => timers.after(wait, resolve));
    if (outcome.kind === 'paused') pauses.set(client, pause);
    await pause;
  }
}

/** What a workspace has to wait for, since Slack counts the calls of all who post there. */
const pauses = new WeakMap<Client, Promise<void>>();

type Outcome =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'paused'; readonly ms: number; readonly error: Error }
  | { readonly kind: 'failed'; readonly error: Error };

async function tryOnce(client: Client, method: string, body: string): Promise<Outcome> {
  let answer: Awaited<ReturnType<typeof request>>;
  let text: string;
  try {
    answer = await request(`${client.slackApiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json; charset=utf-8' },
      headersTimeout: TIMEOUT,
      bodyTimeout: TIMEOUT,
      body,
    });
    text = await answer.body.text();
  } catch (error) {
    return { kind: 'failed', error: new webApi.WebAPIRequestError(error instanceof Error ? error : new Error(String(error))) };
  }
  if (answer.statusCode === 429) return paused(Number(answer.headers['retry-after'] ?? 1));
  if (answer.statusCode !== 200) {
    return { kind: 'failed', error: new webApi.WebAPIHTTPError(answer.statusCode, '', {}) };
  }
  const result: Result = JSON.parse(text);
  if (!result.ok) throw new webApi.WebAPIPlatformError(result as Result & { error: string });
  return { kind: 'done', result };
}

function paused(seconds: number): Outcome {
  const error = new webApi.WebAPIRateLimitedError(seconds);
  return seconds <= LONGEST_PAUSE ? { kind: 'paused', ms: seconds * 1000, error } : { kind: 'failed', error };
}
