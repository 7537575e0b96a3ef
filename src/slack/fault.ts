import { webApi } from '@slack/bolt';
import { refusalOf } from './refusal.ts';

/** The app cannot start. The message is one line that says what to do; `code` is stable. */
export interface StartFault extends Error {
  readonly code: string;
}

/** Slack's codes for a token that is wrong, revoked or of another app. */
export const BAD_TOKEN: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'no_permission',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
]);

/** Says in one line why Slack could not be used, naming the variable to look at. */
export function startFault(variable: string, apiUrl: string | undefined, cause: unknown): StartFault {
  const code = refusalOf(cause)?.code;
  const whom = apiUrl ?? 'Slack';
  if (code !== undefined && BAD_TOKEN.has(code)) {
    return fault(
      'bad-token',
      `${variable}: ${whom} refuses this token (${code}); copy it again from the app's settings`,
      cause,
    );
  }
  if (code !== undefined) return fault('refused', `${variable}: ${whom} answers ${code}`, cause);
  if (cause instanceof webApi.WebAPIRequestError || cause instanceof webApi.WebAPIHTTPError) {
    return fault('unreachable', `${whom} cannot be reached; check the network and SLACK_API_URL`, cause);
  }
  return fault('no-connection', `${whom} did not open a connection; try again, and check the network`, cause);
}

/** Says in one line why the port could not be opened. */
export function portFault(port: number, cause: unknown): StartFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${code})`;
  return fault('port', `PORT: ${port} ${why}; choose another`, cause);
}

function fault(code: string, message: string, cause: unknown): StartFault {
  return Object.assign(new Error(message, { cause }), { code });
}
