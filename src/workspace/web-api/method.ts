import { z } from 'zod';
import type { Faults } from '../faults.ts';
import { isRecord, type Json } from '../json.ts';
import { violationLine, violationsOf } from '../limits/violations.ts';
import type { Refused } from '../limits.ts';
import type { Installation, Team } from '../state/directory.ts';
import type { State } from '../state.ts';

/** What methods reach beyond the state. */
export interface Backend {
  readonly state: State;
  readonly faults: Faults;
  /** Address of the workspace, without a slash at the end. */
  readonly baseUrl: string;
  /** A one-time address for a Socket Mode connection. */
  readonly openSocket: () => string;
  /** Tells the app that a team's tokens are gone. */
  readonly onRevoked: (team: string) => void;
}

/** Who calls with a bot token. */
export interface Caller extends Backend {
  readonly team: Team;
  readonly installation: Installation;
}

/** One method of the Web API. */
export type Method =
  | {
      readonly access: 'bot';
      readonly scopes: readonly string[];
      readonly run: (caller: Caller, args: Json) => Json;
    }
  | { readonly access: 'app'; readonly run: (backend: Backend, args: Json) => Json }
  | { readonly access: 'open'; readonly run: (backend: Backend, args: Json) => Json };

/** An answer with `ok: false`; thrown by methods, turned into JSON in one place. */
export class Refusal extends Error {
  readonly error: string;
  readonly details: Json;

  constructor(error: string, details: Json = {}) {
    super(error);
    this.error = error;
    this.details = details;
  }
}

interface BotMethod<Args extends z.ZodType> {
  /** The call needs any one of these. */
  readonly scopes?: readonly string[];
  readonly args: Args;
  readonly run: (caller: Caller, args: z.output<Args>) => Json;
}

/** A method that a bot token may call. */
export function botMethod<Args extends z.ZodType>({ scopes = [], args, run }: BotMethod<Args>): Method {
  return { access: 'bot', scopes, run: (caller, raw) => run(caller, parseArguments(args, raw)) };
}

/** Throws what {@link checkMessage} and its kind found. */
export function refuseIf(refused: Refused | undefined): void {
  if (refused !== undefined) throw refusalOf(refused);
}

/** The answer to a payload that breaks Slack's limits, with the places as JSON pointers. */
export function refusalOf({ error, violations }: Refused): Refusal {
  if (violations.length === 0) return new Refusal(error);
  const messages = violations.map(violationLine);
  return new Refusal(error, {
    errors: messages.map((line) => line.replace('[ERROR] ', '')),
    response_metadata: { messages },
  });
}

/** Throws missing_scope unless the token has one of the scopes. */
export function requireScope(installation: Installation, scopes: readonly string[]): void {
  const { scopes: granted } = installation;
  if (granted === undefined || scopes.length === 0 || scopes.some((scope) => granted.includes(scope))) return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: granted.join(',') });
}

/** Reads arguments as they come in a form (all strings) or in JSON. */
export function parseArguments<Args extends z.ZodType>(schema: Args, raw: Json): z.output<Args> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw refusalOf({ error: 'invalid_arguments', violations: violationsOf(schema, raw, '') });
}

/** `true`, `"true"` or `"1"`. */
export const flag = z.unknown().transform((value) => value === true || value === 'true' || value === '1');

/** A whole number, as such or in digits. */
export const count = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(Number);

/** A message's timestamp. */
export const timestamp = z
  .string()
  .regex(/^\d{1,12}\.\d{6}$/, { error: 'must be a timestamp such as 1.000001' });

/** An array, as such or as JSON text; anything else is answered with the given error code. */
export function list(error: string) {
  return z
    .unknown()
    .transform((value): readonly unknown[] | undefined => {
      const parsed = fromText(value, error);
      if (parsed === undefined || Array.isArray(parsed)) return parsed;
      throw new Refusal(error);
    })
    .optional();
}

/** An object, as such or as JSON text; anything else is answered with the given error code. */
export function record(error: string) {
  return z
    .unknown()
    .transform((value): Json | undefined => {
      const parsed = fromText(value, error);
      if (parsed === undefined || isRecord(parsed)) return parsed;
      throw new Refusal(error);
    })
    .optional();
}

function fromText(value: unknown, error: string): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(error);
  }
}
