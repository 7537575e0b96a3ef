import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import type { Probes } from './probes.ts';

export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface Listening {
  readonly port: number;
  close(): void;
}

/** What is shown to those who run the advisor. */
export interface Shown {
  readonly probes: Probes;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
}

/** How long somebody may take to ask, in milliseconds. */
const REQUEST_TIMEOUT = 5000;
/** Who looks comes every few seconds, one or two of them. */
const CONNECTIONS_AT_MOST = 50;

/** Answers GET and HEAD of /healthz, /readyz and /metrics. Rejects where the address cannot be had. */
export async function listen(address: Address, shown: Shown): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    answer(request, shown).then(
      (reply) => send(response, reply),
      () => send(response, { status: 500, body: 'failed\n' }),
    );
  });
  server.maxConnections = CONNECTIONS_AT_MOST;
  await opened(server, address);
  // An unheard error, such as too many open files, would end the program.
  server.on('error', () => {});
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

async function answer({ method, url }: IncomingMessage, { probes, metrics }: Shown): Promise<Reply> {
  const path = url?.split('?')[0];
  const isKnown = path === '/healthz' || path === '/readyz' || path === '/metrics';
  if (!isKnown) return { status: 404, body: 'not found\n' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'only GET and HEAD\n' };
  switch (path) {
    case '/healthz':
      return verdict('ok', probes.sick());
    case '/readyz':
      return verdict('ready', await probes.busy());
    case '/metrics':
      return { status: 200, body: await metrics.text(), type: metrics.contentType };
    default:
      return path satisfies never;
  }
}

function verdict(well: string, amiss: string | undefined): Reply {
  return amiss === undefined ? { status: 200, body: `${well}\n` } : { status: 503, body: `${amiss}\n` };
}

// Node leaves the body out of the answer to HEAD by itself.
function send(response: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(body);
}

function opened(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
