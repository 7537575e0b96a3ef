import { webApi } from '@slack/bolt';
import { request } from 'undici';
import { z } from 'zod';
import type { Client } from './client.ts';
import { createGate, type Gate } from './gate.ts';
import { callCode, type Meter, noMeter } from './meter.ts';
import { isPassing } from './passing.ts';
import { systemTimers, type Timers } from './timers.ts';

/** What Slack answers when it has done what was asked. */
export type Result = z.output<typeof resultSchema>;

export type Arguments = Readonly<Record<string, unknown>>;

/** How long Slack may take for one attempt, in milliseconds. */
const TIMEOUT = 10_000;
/** How long it may take for something that the answer can do without, in milliseconds. */
const GLANCE_TIMEOUT = 2000;
/** A person waits: two attempts more, after these milliseconds. */
const RETRY_WAITS = [300, 900];
/** Slack asks for a pause of a second or two as a rule; for one longer than this, in seconds, nobody waits. */
const LONGEST_PAUSE = 30;
/** Calls of one workspace at the same time. */
const AT_ONCE = 50;

const resultSchema = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional(),
  channel: z.unknown().optional(),
  ts: z.string().optional(),
});

export interface CallOptions {
  readonly timers?: Timers;
  /** How long Slack may take for one attempt, in milliseconds. */
  readonly timeout?: number;
  /** Looks whether an attempt whose outcome is unknown went through after all, and gives its result if so. */
  readonly lookUp?: (() => Promise<Result | undefined>) | undefined;
  /** Whether there was such an attempt before this call. */
  readonly isRepeat?: boolean | undefined;
}

/**
 * Calls a method of the Web API, at a fraction of the cost of Bolt's client: that one copies and encodes a message
 * several times, mostly for a log that nobody writes. Faults of the network and of Slack are tried again, and so
 * is what came too fast, after the pause that Slack asks for. Throws the client's own errors.
 */
export async function call(
  client: Client,
  method: string,
  args: Arguments,
  { timers = systemTimers, timeout = TIMEOUT, lookUp, isRepeat = false }: CallOptions = {},
): Promise<Result> {
  const sent = { body: encode(args), timeout };
  const lane = laneOf(client);
  let isUnsure = isRepeat;
  for (let attempt = 0; ; attempt += 1) {
    await lane.pause;
    const found = isUnsure && lookUp !== undefined ? await lookedUp(lookUp) : undefined;
    const outcome = found ?? (await lane.gate.pass(() => tryOnce(client, method, sent)));
    if (outcome.kind === 'done') return outcome.result;
    if (outcome.kind === 'failed') isUnsure = true;
    const wait = outcome.kind === 'paused' ? outcome.ms : RETRY_WAITS[attempt];
    if (wait === undefined || attempt >= RETRY_WAITS.length) throw outcome.error;
    const over = new Promise<void>((resolve) => void timers.after(wait, resolve));
    if (outcome.kind === 'paused') lane.pause = over;
    await over;
  }
}

/** The same for what an answer can do without: one attempt, at once and briefly, and no pause for the others. */
export async function glance(client: Client, method: string, args: Arguments): Promise<Result> {
  const sent = { body: encode(args), timeout: GLANCE_TIMEOUT };
  const outcome = await laneOf(client).gate.pass(() => tryOnce(client, method, sent));
  if (outcome.kind === 'done') return outcome.result;
  throw outcome.error;
}

/** The outcome where it is known; nothing where the call did not go through. Where that cannot be seen, a failure. */
async function lookedUp(lookUp: () => Promise<Result | undefined>): Promise<Outcome | undefined> {
  try {
    const result = await lookUp();
    return result === undefined ? undefined : { kind: 'done', result };
  } catch (error) {
    // Without the right to look, sending again is better than not sending.
    return isPassing(error) ? { kind: 'failed', error: asError(error) } : undefined;
  }
}

/** Whom the client's calls that fail are told to, from now on. */
export function meterCalls(client: Client, meter: Meter): void {
  laneOf(client).meter = meter;
}

/** What the calls of one workspace share, since Slack counts them together. */
interface Lane {
  readonly gate: Gate;
  pause: Promise<void> | undefined;
  meter: Meter;
}

const lanes = new WeakMap<Client, Lane>();

function laneOf(client: Client): Lane {
  const lane = lanes.get(client) ?? { gate: createGate(AT_ONCE), pause: undefined, meter: noMeter };
  lanes.set(client, lane);
  return lane;
}

type Outcome =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'paused'; readonly ms: number; readonly error: Error }
  | { readonly kind: 'failed'; readonly error: Error };

interface Sent {
  readonly body: string;
  /** In milliseconds. */
  readonly timeout: number;
}

async function tryOnce(client: Client, method: string, sent: Sent): Promise<Outcome> {
  const tell = (error: unknown) => laneOf(client).meter.refused({ method, code: callCode(error) });
  try {
    const outcome = await send(client, method, sent);
    if (outcome.kind !== 'done') tell(outcome.error);
    return outcome;
  } catch (error) {
    tell(error);
    throw error;
  }
}

async function send(client: Client, method: string, { body, timeout }: Sent): Promise<Outcome> {
  try {
    const answer = await request(`${client.slackApiUrl}${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.token}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      headersTimeout: timeout,
      bodyTimeout: timeout,
      body,
    });
    return outcomeOf(answer.statusCode, answer.headers['retry-after'], await answer.body.text());
  } catch (error) {
    if (isSlacksOwn(error)) throw error;
    return { kind: 'failed', error: new webApi.WebAPIRequestError(asError(error)) };
  }
}

/** What Slack said, which another attempt now would not change. */
function isSlacksOwn(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError;
}

function outcomeOf(status: number, retryAfter: unknown, text: string): Outcome {
  if (status === 429) return paused(Number(retryAfter ?? 1));
  if (status !== 200) return { kind: 'failed', error: new webApi.WebAPIHTTPError(status, '', {}) };
  const result = resultSchema.parse(JSON.parse(text));
  if (result.ok) return { kind: 'done', result };
  throw new webApi.WebAPIPlatformError({ ...result, error: result.error ?? 'unknown_error' });
}

function paused(seconds: number): Outcome {
  const error = new webApi.WebAPIRateLimitedError(seconds);
  if (seconds > LONGEST_PAUSE) throw error;
  return { kind: 'paused', ms: seconds * 1000, error };
}

// As Slack's client encodes: a form, in which everything that has parts is JSON.
function encode(args: Arguments): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return given.map(([name, value]) => `${name}=${encodeURIComponent(text(value))}`).join('&');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
