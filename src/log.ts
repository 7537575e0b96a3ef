import { createRequire } from 'node:module';
import { pino } from 'pino';
import type { prettyFactory } from 'pino-pretty';

/** Facts first, then a short sentence. */
export interface Log {
  readonly level: string;
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  /** The same log, with these facts on every line. */
  child(facts: object): Log;
}

export interface LogOptions {
  /** One of pino's levels. */
  readonly level: string;
  /** Values that must never be written, such as the signing secret. */
  readonly secrets?: readonly string[];
  /** Where lines go; the process's stderr where absent. */
  readonly out?: LogTarget;
}

/** What a log writes to. */
export interface LogTarget {
  readonly isTTY?: boolean;
  write(line: string): unknown;
}

/** Slack's tokens of every kind: bot, user, app-level, refresh. */
const TOKEN = /\bx(?:ox[a-z]|oxe\.xox[bp]|app)-[\w-]+/g;
const REDACTED = '[secret]';

/** A log of JSON lines, or of readable lines on a terminal. Tokens and secrets never get into it. */
export function createLog({ level, secrets = [], out = process.stderr }: LogOptions): Log {
  const known = secrets.filter((secret) => secret !== '');
  const scrub = (line: string) => known.reduce((text, secret) => text.replaceAll(secret, REDACTED), line);
  const pretty = out.isTTY === true ? readable() : (line: string) => line;
  const write = (line: string) => void out.write(scrub(pretty(line).replace(TOKEN, REDACTED)));
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}

// Loaded on a terminal only: a service has no use for it, and it takes time and memory.
function readable(): (line: string) => string {
  const load: (name: 'pino-pretty') => { readonly prettyFactory: typeof prettyFactory } = createRequire(
    import.meta.url,
  );
  const { prettyFactory: factory } = load('pino-pretty');
  return factory({ colorize: process.env['NO_COLOR'] === undefined, translateTime: 'HH:MM:ss' });
}
