import { setTimeout as delay } from 'node:timers/promises';
import { type Fault, isDelayOnly } from './faults.ts';
import type { Json } from './json.ts';
import { INJECTED, logCall } from './state/calls.ts';
import { type Directory, type Installation, isGoodIn, type Team, teamOf } from './state/directory.ts';
import { assistantMethods } from './web-api/assistant.ts';
import { authMethods } from './web-api/auth.ts';
import { chatMethods } from './web-api/chat.ts';
import { conversationMethods } from './web-api/conversations.ts';
import { historyMethods } from './web-api/history.ts';
import { type Backend, type Method, Refusal, requireScope } from './web-api/method.ts';
import { reactionMethods } from './web-api/reactions.ts';
import { userMethods } from './web-api/users.ts';
import { viewMethods } from './web-api/views.ts';

const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...assistantMethods,
    ...authMethods,
    ...chatMethods,
    ...conversationMethods,
    ...historyMethods,
    ...reactionMethods,
    ...userMethods,
    ...viewMethods,
  }),
);

/** What goes back over HTTP; `hang-up` closes the connection without an answer. */
export type Answer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | 'hang-up';

/** A call as it arrives. */
export interface Request {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: Json;
}

/** Carries out one call of the Web API, with the failures that were asked for. */
export function answerCall(backend: Backend, request: Request): Promise<Answer> {
  const { token } = request;
  const team = backend.state.directory.installations.get(token ?? '')?.team;
  return withFaults({ backend, method: request.method, args: request.args, team }, () => {
    const result = decide(backend, request);
    return { result, answer: jsonAnswer(200, result) };
  });
}

interface Attempt {
  readonly backend: Backend;
  readonly method: string;
  readonly args: Json;
  readonly team: string | undefined;
}

/** What was decided, and how it is told. */
export interface Outcome {
  readonly result: Json;
  readonly answer: Answer;
}

/** Runs a call, unless a fault says otherwise, and logs it with what the app saw of it. */
export async function withFaults(attempt: Attempt, run: () => Outcome): Promise<Answer> {
  const { backend, method, args, team } = attempt;
  const fault = backend.faults.take(method);
  if (fault?.delayMs !== undefined) await delay(fault.delayMs);
  const isCarriedOut = fault === undefined || fault.dropAfterStoring === true || isDelayOnly(fault);
  const { result, answer } = isCarriedOut ? run() : NOT_CARRIED_OUT;
  const told = fault === undefined || isDelayOnly(fault) ? answer : failure(fault);
  const status = told === 'hang-up' ? 0 : told.status;
  const at = backend.state.now();
  logCall(backend.state.calls, { method, args: readable(args), result, status, team, at });
  return told;
}

/** An answer in JSON. */
export function jsonAnswer(
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

const NOT_CARRIED_OUT: Outcome = { result: { ok: false, error: INJECTED }, answer: 'hang-up' };

/** Arguments that forms carry as JSON text. */
const NESTED = ['attachments', 'blocks', 'loading_messages', 'metadata', 'prompts', 'view'];

function readable(args: Json): Json {
  const entries = Object.entries(args).map(([key, value]) => [
    key,
    NESTED.includes(key) ? unpacked(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function failure(fault: Fault): Answer {
  const { status, error, retryAfter = 1 } = fault;
  if (status === 429) {
    return jsonAnswer(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(retryAfter) });
  }
  if (status !== undefined)
    return { status, headers: { 'content-type': 'text/plain' }, body: 'Injected fault' };
  return error === undefined ? 'hang-up' : jsonAnswer(200, { ok: false, error });
}

function decide(backend: Backend, request: Request): Json {
  try {
    const method = METHODS.get(request.method);
    if (method === undefined) throw new Refusal('unknown_method', { req_method: request.method });
    return { ok: true, ...run(backend, method, request) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error, ...error.details };
    throw error;
  }
}

function run(backend: Backend, method: Method, { token, args }: Request): Json {
  if (method.access === 'open') return method.run(backend, args);
  if (token === undefined || token === '') throw new Refusal('not_authed');
  const { app, directory } = backend.state;
  const installation = directory.installations.get(token);
  const isAppToken = token === app.appToken;
  if (installation === undefined && !isAppToken) throw new Refusal('invalid_auth');
  if (isAppToken !== (method.access === 'app')) throw new Refusal('not_allowed_token_type');
  if (method.access === 'app') return method.run(backend, args);
  if (installation === undefined) throw new Refusal('invalid_auth');
  if (installation.isRevoked) throw new Refusal('token_revoked');
  requireScope(installation, method.scopes);
  return method.run({ ...backend, installation, team: teamOfCall(directory, installation, args) }, args);
}

const WHOSE = ['team_id', 'channel', 'channel_id', 'user', 'user_id'];

/** An organisation's token acts in the team that a call names, or whose channel or person it names. */
function teamOfCall(directory: Directory, installation: Installation, args: Json): Team {
  const { channels, people } = directory;
  const ids = WHOSE.map((name) => args[name]).filter((id) => typeof id === 'string');
  const named = ids.map((id) => channels.get(id)?.team ?? people.get(id)?.team ?? id);
  return teamOf(directory, named.find((id) => isGoodIn(directory, installation, id)) ?? installation.team);
}
