import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import {
  type CustomRoute,
  HTTPReceiver,
  type Logger,
  type ReceiverDispatchErrorHandlerArgs,
  type ReceiverProcessEventErrorHandlerArgs,
  type ReceiverUnhandledRequestHandlerArgs,
} from '@slack/bolt';
import type { HttpConnection } from './connection.ts';
import { NotTaken } from './held-acknowledgements.ts';
import { type InstallParts, installOptions } from './install.ts';
import { boltLogger, type Log } from './log.ts';
import type { Timers } from './timers.ts';

export interface HttpOptions {
  readonly connection: HttpConnection;
  /** Lets workspaces install the app by themselves. */
  readonly installs?: InstallParts | undefined;
  readonly log: Log;
  readonly timers: Timers;
  /** Whether events are taken at present. */
  readonly isReady: () => boolean;
}

/** Largest request, in bytes: a click carries the message that it was made in, some 100 kB at most. */
const BODY_LIMIT = 1024 * 1024;
/** How far the time stamp of a request may lie in the future, in seconds; Bolt checks the past only. */
const CLOCK_SKEW = 300;

/** How long, in milliseconds, a request may take to arrive; Slack's come at once, and others need not hold on. */
export const ARRIVAL = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
} as const satisfies ServerOptions;

/** Receives signed requests at /slack/events; says at /healthz and /readyz how it is. */
export function httpReceiver({ connection, installs, log, timers, isReady }: HttpOptions): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    bodyLimit: BODY_LIMIT,
    logger: receiverLogger(log),
    customRoutes: routes(isReady),
    ...(installs === undefined ? {} : installOptions(installs, connection, log)),
    ...troubleHandlers(log),
  });
  const listen = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (isFromTheFuture(request, timers.now())) return answer(response, 401, 'stale');
    return listen(request, response);
  };
  return receiver;
}

function routes(isReady: () => boolean): CustomRoute[] {
  const health = (_: IncomingMessage, response: ServerResponse) => answer(response, 200, 'ok');
  const readiness = (_: IncomingMessage, response: ServerResponse) =>
    isReady() ? answer(response, 200, 'ready') : answer(response, 503, 'not ready');
  return [
    { path: '/healthz', method: 'GET', handler: health },
    { path: '/readyz', method: 'GET', handler: readiness },
  ];
}

/** What is answered where nothing can be done; a status that is no success has Slack send an event again. */
function troubleHandlers(log: Log) {
  return {
    // Whatever strangers scan for, nobody needs to read about it.
    dispatchErrorHandler({ request, response }: ReceiverDispatchErrorHandlerArgs) {
      log.debug({ method: request.method }, 'a request for nothing of ours');
      answer(response, 404, 'unknown');
    },
    async processEventErrorHandler({ error, response }: ReceiverProcessEventErrorHandlerArgs) {
      if (!(error instanceof NotTaken)) log.error({ err: error }, 'could not take an event from Slack');
      if (!response.headersSent) answer(response, 503, 'busy');
      return true;
    },
    unhandledRequestHandler({ response }: ReceiverUnhandledRequestHandlerArgs) {
      if (response.headersSent) return;
      log.error({}, 'Slack had to wait for three seconds');
      answer(response, 500, 'late');
    },
  };
}

// An install that fails is told by its own callback; Bolt's bare repetition would let anybody fill the log.
function receiverLogger(log: Log): Logger {
  const logger = boltLogger(log);
  const error: Logger['error'] = (...parts) =>
    parts.every((part: unknown) => part instanceof Error) ? logger.debug(...parts) : logger.error(...parts);
  return { ...logger, error };
}

function isFromTheFuture(request: IncomingMessage, now: number): boolean {
  const stamp = request.headers['x-slack-request-timestamp'];
  return stamp !== undefined && Number(stamp) > now / 1000 + CLOCK_SKEW;
}

function answer(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(`${word}\n`);
}
