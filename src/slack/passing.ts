import { webApi } from '@slack/bolt';
import { BAD_TOKEN } from './fault.ts';
import { refusalOf } from './refusal.ts';

/** Slack's codes for trouble of its own. */
const SLACKS_TROUBLE = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'accesslimited',
]);

/** Something that has to wait for something else. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
  readonly code = 'postponed';
}

/**
 * Whether what failed will work later without a change of ours: Slack or the network is in trouble, the token
 * waits to be replaced, or the store cannot be reached.
 */
export function isPassing(error: unknown): boolean {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return SLACKS_TROUBLE.has(refusal.code) || BAD_TOKEN.has(refusal.code);
  return isNetwork(error) || isOfTheSurroundings(error);
}

/** How long Slack wants to be left alone, in milliseconds. */
export function pauseWanted(error: unknown): number {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
}

function isNetwork(error: unknown): boolean {
  return (
    error instanceof webApi.WebAPIRequestError ||
    error instanceof webApi.WebAPIHTTPError ||
    error instanceof webApi.WebAPIRateLimitedError
  );
}

/** Errors of stores and of the system carry a code of their own; those of Node's checks are faults of ours. */
function isOfTheSurroundings(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && !code.startsWith('ERR_') && !code.startsWith('slack_');
}
