import type { webApi } from '@slack/bolt';

/** How this instance is connected to Slack. */
export type Connection = SocketConnection | HttpConnection;

export interface SocketConnection {
  readonly kind: 'socket';
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl?: string;
}

export interface HttpConnection {
  readonly kind: 'http';
  readonly signingSecret: string;
  readonly port: number;
  /** Of the one workspace; absent where workspaces install the app themselves. */
  readonly botToken?: string;
  readonly install?: Install;
  readonly apiUrl?: string;
}

/** What Slack's "Add to Slack" needs. */
export interface Install {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Keys of 32 bytes, in base64 or hex, that tokens are encrypted with; the first is for new ones. */
  readonly tokenKeys: readonly string[];
  /** Ids of the workspaces and organisations that may install the app; any may where there are none. */
  readonly teams?: readonly string[];
}

/** Scopes without which the app does not work. */
const NEEDED_SCOPES = ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'];

/**
 * Scopes that a workspace may withhold. With them the app reads the thread and the topic around a mention, hears
 * follow-ups and experts' replies, and knows guests and admins.
 */
export const OPTIONAL_SCOPES = [
  'channels:history',
  'channels:read',
  'groups:history',
  'groups:read',
  'users:read',
];

/** Scopes that the app asks for when a workspace installs it; the manifest names the same. */
export const SCOPES = [...NEEDED_SCOPES, ...OPTIONAL_SCOPES];

/** How long Slack may take for one call, in milliseconds; without it a call can hang for ever. */
const CALL_TIMEOUT = 10_000;
/** A person waits for the answer: two quick attempts more, not Slack's ten within half an hour. */
const CALL_RETRIES = { retries: 2, minTimeout: 300, maxTimeout: 2000 };

/** Options of the client that answers. A new object each time, since Slack's packages write into it. */
export function callOptions({ apiUrl }: Pick<Connection, 'apiUrl'>): webApi.WebClientOptions {
  return { ...base(apiUrl), retryConfig: { ...CALL_RETRIES } };
}

/** Options of the client that opens sockets: it fails fast, since the socket has its own patience. */
export function socketOptions({ apiUrl }: Pick<Connection, 'apiUrl'>): webApi.WebClientOptions {
  return { ...base(apiUrl), retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
}

function base(apiUrl: string | undefined): webApi.WebClientOptions {
  return { timeout: CALL_TIMEOUT, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) };
}
