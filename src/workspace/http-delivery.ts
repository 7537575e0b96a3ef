import { setTimeout as delay } from 'node:timers/promises';
import type { Delivery, DeliveryOptions, Envelope, Transport } from './deliveries.ts';
import type { Clock } from './ids.ts';
import { isRecord, type Json } from './json.ts';
import { signatureOf } from './signature.ts';

export interface HttpTarget {
  /** Where the app listens, such as `http://127.0.0.1:3000/slack/events`. */
  readonly url: string;
  readonly signingSecret: string;
  readonly now: Clock;
  /** Milliseconds that the app has for its answer. */
  readonly ackTimeoutMs: number;
  /** Milliseconds before each retry of an event; commands and interactions are not retried. */
  readonly retryDelaysMs: readonly number[];
  /** Ends retries when the workspace closes. */
  readonly closed: AbortSignal;
}

/** Reaches the app with signed requests to its request URL. */
export function httpTransport(target: HttpTarget): Transport {
  return { deliver: (envelope, options) => deliver(target, envelope, options) };
}

async function deliver(target: HttpTarget, envelope: Envelope, options: DeliveryOptions): Promise<Delivery> {
  const delays = envelope.kind === 'events_api' ? target.retryDelaysMs : [];
  let reason: string | undefined;
  for (let attempt = 0; attempt <= delays.length; attempt += 1) {
    const isOpen = attempt === 0 || (await waited(delays[attempt - 1] ?? 0, target.closed));
    if (!isOpen) return { envelope, attempts: attempt, isAcknowledged: false, response: undefined };
    const retry = reason === undefined ? {} : retryHeaders(attempt, reason);
    const outcome = await post(target, envelope, { ...options, retry });
    const attempts = attempt + 1;
    if (outcome.isTaken) return { envelope, attempts, isAcknowledged: true, response: outcome.response };
    if (outcome.isFinal) return { envelope, attempts, isAcknowledged: false, response: undefined };
    reason = outcome.reason;
  }
  return { envelope, attempts: delays.length + 1, isAcknowledged: false, response: undefined };
}

type Outcome =
  | { readonly isTaken: true; readonly response: unknown }
  | { readonly isTaken: false; readonly isFinal: boolean; readonly reason: string };

type PostOptions = DeliveryOptions & { readonly retry: Readonly<Record<string, string>> };

async function post(target: HttpTarget, envelope: Envelope, options: PostOptions): Promise<Outcome> {
  const { type, body } = bodyOf(envelope);
  const timestamp = options.timestamp ?? Math.floor(target.now() / 1000);
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': options.signature ?? signatureOf(target.signingSecret, timestamp, body),
    ...options.retry,
  };
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, target.ackTimeoutMs);
  target.closed.addEventListener('abort', end);
  try {
    const answer = await fetch(target.url, { method: 'POST', headers, body, signal: ending.signal });
    const text = await answer.text();
    if (answer.ok) return { isTaken: true, response: parsed(text) };
    return { isTaken: false, isFinal: answer.headers.get('x-slack-no-retry') === '1', reason: 'http_error' };
  } catch {
    const reason = ending.signal.aborted ? 'http_timeout' : 'connection_failed';
    return { isTaken: false, isFinal: target.closed.aborted, reason };
  } finally {
    clearTimeout(timer);
    target.closed.removeEventListener('abort', end);
  }
}

/** Events travel as JSON, commands as a form, interactions as a form with one field of JSON. */
function bodyOf({ kind, payload }: Envelope): { readonly type: string; readonly body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : strings(payload);
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
}

function strings(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

function retryHeaders(attempt: number, reason: string): Readonly<Record<string, string>> {
  return { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason };
}

/** An acknowledgement may be empty, plain text or JSON. */
function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : text;
  } catch {
    return text;
  }
}

async function waited(ms: number, closed: AbortSignal): Promise<boolean> {
  if (ms > 0) await delay(ms, undefined, { signal: closed }).catch(() => undefined);
  return !closed.aborted;
}
