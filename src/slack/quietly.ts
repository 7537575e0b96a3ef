import { webApi } from '@slack/bolt';
import { type Arguments, glance, type Result } from './call.ts';
import type { Client } from './client.ts';
import type { Log } from './log.ts';
import { refusalOf } from './refusal.ts';

/** A client and the workspace that its token is for. */
export interface Line {
  readonly client: Client;
  readonly workspace: string;
}

/** Asks Slack for something that can be done without; nothing where it refuses. Never throws. */
export type Quietly = (line: Line, method: string, args: Arguments) => Promise<Result | undefined>;

/** Refusals that are about the app and not about this one call. */
const ABOUT_APP = new Set([
  'missing_scope',
  'unknown_method',
  'not_allowed_token_type',
  'no_permission',
  'feature_not_enabled',
]);
/** How long a method is left alone that the app may not call, in milliseconds; scopes change seldom. */
const LEFT_ALONE = 10 * 60_000;
/** The same for one that does not answer, so that not everybody waits for it. */
const TROUBLE = 30_000;

/** Calls that may fail. A method that a workspace does not allow, or not now, is not tried again for a while. */
export function createQuietly({ log, now }: { readonly log: Log; readonly now: () => number }): Quietly {
  const closedUntil = new Map<string, number>();
  return async ({ client, workspace }, method, args) => {
    const key = `${workspace}:${method}`;
    if ((closedUntil.get(key) ?? 0) > now()) return undefined;
    try {
      return await glance(client, method, args);
    } catch (error) {
      const pause = pauseAfter(error);
      if (pause > 0) closedUntil.set(key, now() + pause);
      log.debug({ method, refused: refusalOf(error) ?? String(error) }, 'going on without');
      return undefined;
    }
  };
}

function pauseAfter(error: unknown): number {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  const refusal = refusalOf(error);
  if (refusal === undefined) return TROUBLE;
  return ABOUT_APP.has(refusal.code) ? LEFT_ALONE : 0;
}
