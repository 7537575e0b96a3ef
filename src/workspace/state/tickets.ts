import { type Clock, type Ids, secret } from '../ids.ts';

/** A trigger opens one modal within three seconds. */
const TRIGGER_LIFE_MS = 3_000;

/** A response URL takes five messages within half an hour. */
const RESPONSE_LIFE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** Tickets remembered, also to tell expired ones from invented ones. */
const MOST_TICKETS = 10_000;

export interface Trigger {
  readonly id: string;
  readonly person: string;
  readonly at: number;
  isUsed: boolean;
}

/** What the holder of a response URL may answer to. */
export interface ResponseTicket {
  readonly path: string;
  readonly person: string;
  readonly channel: string;
  readonly team: string;
  readonly at: number;
  readonly source: 'command' | 'message';
  /** The message that `replace_original` and `delete_original` mean: where a button stood, or the last answer. */
  original: string | undefined;
  uses: number;
}

/** Permissions that expire: to open a modal, to answer to a response URL, to exchange a code for a token. */
export interface Tickets {
  readonly now: Clock;
  readonly ids: Ids;
  readonly triggers: Map<string, Trigger>;
  readonly responses: Map<string, ResponseTicket>;
  /** Installations in progress, by their code. */
  readonly codes: Map<string, { readonly team: string; readonly isOrgWide: boolean }>;
}

export function createTickets(now: Clock, ids: Ids): Tickets {
  return { now, ids, triggers: new Map(), responses: new Map(), codes: new Map() };
}

export function issueTrigger(tickets: Tickets, person: string): string {
  const id = `${tickets.ids.ts()}.${secret()}`;
  tickets.triggers.set(id, { id, person, at: tickets.now(), isUsed: false });
  forgetOldest(tickets.triggers);
  return id;
}

/** Uses a trigger up; an error code of Slack's when it is no longer or never was good. */
export function spendTrigger(tickets: Tickets, id: string): Trigger | string {
  const trigger = tickets.triggers.get(id);
  if (trigger === undefined) return 'invalid_trigger_id';
  if (trigger.isUsed) return 'exchanged_trigger_id';
  if (tickets.now() - trigger.at > TRIGGER_LIFE_MS) return 'expired_trigger_id';
  trigger.isUsed = true;
  return trigger;
}

/** A new response URL's path. */
export function issueResponse(
  tickets: Tickets,
  to: Pick<ResponseTicket, 'person' | 'channel' | 'team' | 'source' | 'original'>,
): string {
  const path = `/response/${to.team}/${secret()}`;
  tickets.responses.set(path, { ...to, path, at: tickets.now(), uses: 0 });
  forgetOldest(tickets.responses);
  return path;
}

/** Uses a response URL once; an error code when it is used up, too old or unknown. */
export function spendResponse(tickets: Tickets, path: string): ResponseTicket | string {
  const ticket = tickets.responses.get(path);
  if (ticket === undefined) return 'no_service';
  if (tickets.now() - ticket.at > RESPONSE_LIFE_MS) return 'expired_url';
  if (ticket.uses >= RESPONSE_USES) return 'used_url';
  ticket.uses += 1;
  return ticket;
}

function forgetOldest(tickets: Map<string, unknown>): void {
  const [oldest] = tickets.keys();
  if (tickets.size > MOST_TICKETS && oldest !== undefined) tickets.delete(oldest);
}
