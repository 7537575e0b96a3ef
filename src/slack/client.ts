import type { TokenFor } from './installations.ts';
import { setNewest } from './newest.ts';

/** What calls of the Web API take; Bolt's own clients are of this shape. */
export interface Client {
  /** Ends in a slash. */
  readonly slackApiUrl: string;
  readonly token?: string | undefined;
}

/** The client of a workspace; nothing where the app is not installed there. */
export type Clients = (workspace: string, enterprise?: string) => Promise<Client | undefined>;

const SLACK = 'https://slack.com/api/';
/** Clients that are kept; the oldest go first, and with them only what is known of Slack's limits. */
const CAPACITY = 1000;

/** One client for each token, since Slack counts calls by token. */
export function createClients(tokenFor: TokenFor, apiUrl = SLACK): Clients {
  const clients = new Map<string, Client>();
  return async (workspace, enterprise) => {
    const token = (await tokenFor(workspace, enterprise))?.token;
    if (token === undefined) return undefined;
    const known = clients.get(token);
    if (known !== undefined) return known;
    const client = { slackApiUrl: apiUrl, token };
    setNewest(clients, token, client, CAPACITY);
    return client;
  };
}
