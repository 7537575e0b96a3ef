import { isRecord, type Json } from '../../src/workspace/json.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

interface CallOptions {
  /** The bot token unless given; empty for none. */
  readonly token?: string;
  /** Sends JSON rather than a form. */
  readonly asJson?: boolean;
}

/** Calls a method of the Web API the way clients do. */
export async function call(
  workspace: Workspace,
  method: string,
  args: Json = {},
  options: CallOptions = {},
): Promise<Json> {
  const { token = workspace.botToken, asJson = false } = options;
  const answer = await fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': asJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    body: asJson ? JSON.stringify(args) : form(args),
  });
  return record(await answer.json());
}

/** Sends a message to a response URL. */
export function respond(url: string | undefined, body: Json): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(url ?? '', { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A value that must be an object. */
export function record(value: unknown): Json {
  if (!isRecord(value)) throw new Error(`Not an object: ${JSON.stringify(value)}`);
  return value;
}

function form(args: Json): URLSearchParams {
  const texts = Object.entries(args).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(Object.fromEntries(texts));
}
