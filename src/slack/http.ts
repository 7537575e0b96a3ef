import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import { callOptions, type HttpConnection, SCOPES } from './connection.ts';
import { NotTaken } from './held-acknowledgements.ts';
import { boltLogger, type Log } from './log.ts';
import type { Timers } from './timers.ts';

export interface HttpOptions {
  readonly connection: HttpConnection;
  /** Keeps the tokens of workspaces that install the app. */
  readonly installations: InstallationStore;
  readonly log: Log;
  readonly timers: Timers;
  /** Whether events are taken at present. */
  readonly isReady: () => boolean;
}

/** Largest request, in bytes: a click carries the message that it was made in, some 100 kB at most. */
const BODY_LIMIT = 1024 * 1024;
/** How far the time stamp of a request may lie in the future, in seconds; Bolt checks the past only. */
const CLOCK_SKEW = 300;

/** Receives signed requests at /slack/events; says at /healthz and /readyz how it is. */
export function httpReceiver({ connection, installations, log, timers, isReady }: HttpOptions): HTTPReceiver {
  const { botToken, signingSecret } = connection;
  // A token of ours is for one workspace; Bolt takes either a token or installs.
  const install = botToken === undefined ? connection.install : undefined;
  const receiver = new HTTPReceiver({
    signingSecret,
    bodyLimit: BODY_LIMIT,
    logger: boltLogger(log),
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: (_, response) => answer(response, 200, 'ok') },
      {
        path: '/readyz',
        method: 'GET',
        handler: (_, response) =>
          isReady() ? answer(response, 200, 'ready') : answer(response, 503, 'not ready'),
      },
    ],
    ...(install === undefined ? {} : { ...install, scopes: SCOPES, installationStore: installations }),
    installerOptions: { clientOptions: callOptions(connection) },
    // Anything but a 2xx makes Slack send the event again.
    async processEventErrorHandler({ error, response }) {
      if (!(error instanceof NotTaken)) log.error({ err: error }, 'could not take an event from Slack');
      if (!response.headersSent) answer(response, 503, 'busy');
      return true;
    },
  });
  const listen = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (isFromTheFuture(request, timers.now())) return answer(response, 401, 'stale');
    return listen(request, response);
  };
  return receiver;
}

function isFromTheFuture(request: IncomingMessage, now: number): boolean {
  const stamp = request.headers['x-slack-request-timestamp'];
  return stamp !== undefined && Number(stamp) > now / 1000 + CLOCK_SKEW;
}

function answer(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(`${word}\n`);
}
