import { Gauge, type Registry } from 'prom-client';
import type { Health } from './health.ts';
import { type Looked, lookInto } from './store-watch.ts';

/** What gauges look at. */
export interface Gauged {
  readonly version: string;
  readonly mode: Health['mode'];
  readonly health: () => Health;
  readonly store: Looked;
  /** Documents that answers are taken from; `reviewed` is a date such as 2026-11-20. */
  readonly documents: readonly { readonly reviewed?: string }[];
  readonly now: () => number;
  /** How long the store may take, in milliseconds. */
  readonly patience?: number;
}

type Make = (name: string, help: string) => Gauge;

/** Gauges in the registry; what they give brings them up to date. */
export function createGauges(registry: Registry, gauged: Gauged): () => Promise<void> {
  const make: Make = (name, help) => new Gauge({ name, help, registers: [registry] });
  noteBuild(registry, gauged);
  const refreshers = [slackGauges(make, gauged), knowledgeGauges(make, gauged), storeGauges(make, gauged)];
  return async () => {
    await Promise.all(refreshers.map((refresh) => refresh()));
  };
}

function noteBuild(registry: Registry, { version, mode }: Gauged): void {
  const labelNames = ['version', 'mode'];
  const build = new Gauge({
    name: 'advisor_build_info',
    help: 'What runs',
    labelNames,
    registers: [registry],
  });
  build.set({ version, mode }, 1);
}

function slackGauges(make: Make, { mode, health }: Gauged): () => void {
  const connected =
    mode === 'socket'
      ? make('advisor_socket_connected', 'Whether the socket to Slack is open')
      : make('advisor_requests_taken', 'Whether requests of Slack are taken');
  const last = make('advisor_last_event_timestamp_seconds', 'When something last came from Slack');
  return () => {
    const { ready, lastEventAt } = health();
    connected.set(ready ? 1 : 0);
    show(last, lastEventAt === undefined ? undefined : lastEventAt / 1000);
  };
}

function knowledgeGauges(make: Make, { documents, now }: Gauged): () => void {
  const reviews = documents
    .flatMap(({ reviewed }) => (reviewed === undefined ? [] : [Date.parse(reviewed)]))
    .filter(Number.isFinite);
  make('advisor_knowledge_documents', 'Documents that answers are taken from').set(documents.length);
  const undated = make('advisor_knowledge_undated_documents', 'Documents without a date of review');
  undated.set(documents.length - reviews.length);
  const age = make('advisor_knowledge_age_seconds', 'Time since the review that is longest ago');
  const oldest = reviews.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return () => show(age, reviews.length === 0 ? undefined : secondsSince(oldest, now()));
}

function storeGauges(make: Make, { store, now, patience }: Gauged): () => Promise<void> {
  const up = make('advisor_store_up', 'Whether the store answers');
  const open = make('advisor_queue_open', 'Events of Slack that are not settled');
  const oldest = make('advisor_queue_oldest_seconds', 'Age of the oldest of them; 0 without any');
  return async () => {
    const depth = await lookInto(store, patience);
    up.set(depth === undefined ? 0 : 1);
    show(open, depth?.open);
    show(oldest, depth === undefined ? undefined : secondsSince(depth.oldestAt ?? now(), now()));
  };
}

function secondsSince(at: number, now: number): number {
  return Math.max(0, now - at) / 1000;
}

// What is not known is not shown, since a 0 would be taken for one.
function show(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
