import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalReason } from './guard.ts';
import { isRecord, type Json } from './json.ts';
import { answerResponse } from './responses.ts';
import type { Backend } from './web-api/method.ts';
import { type Answer, answerCall, jsonAnswer } from './web-api.ts';

/** Slack takes bodies of about this size, in bytes. */
const MOST_BODY = 1_000_000;

/** Serves what is neither the Web API nor a response URL; false when the path is not its own. */
export type ExtraRoutes = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Takes a WebSocket that is not the app's; false when it is not its own. */
export type ExtraUpgrades = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

interface Routes {
  readonly port: () => number;
  readonly backend: () => Backend;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly extra: ExtraRoutes | undefined;
}

/** The HTTP side of a workspace: the Web API, response URLs, WebSocket upgrades and whatever else is mounted. */
export function createWorkspaceServer(routes: Routes): Server {
  const server = createServer((request, response) => {
    serve(routes, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    if (refusalReason(request, routes.port()) === undefined) routes.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  return server;
}

async function serve(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reason = refusalReason(request, routes.port());
  if (reason !== undefined) return send(response, { status: 403, headers: {}, body: reason });
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/api/')) return send(response, await answerApi(routes, request, url));
  if (url.pathname.startsWith('/response/') && request.method === 'POST') {
    const body = await readBody(request);
    if (body === undefined) return send(response, TOO_LARGE);
    const args = argumentsOf(request, body);
    return send(response, await answerResponse(routes.backend(), url.pathname, args));
  }
  if (routes.extra?.(request, response) === true) return;
  send(response, { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' });
}

const TOO_LARGE: Answer = jsonAnswer(413, { ok: false, error: 'request_too_large' });

async function answerApi(routes: Routes, request: IncomingMessage, url: URL): Promise<Answer> {
  const body = await readBody(request);
  if (body === undefined) return TOO_LARGE;
  const args = {
    ...Object.fromEntries(url.searchParams),
    ...argumentsOf(request, body),
    ...basicAuth(request),
  };
  const { token, ...rest } = args as Json & { token?: unknown };
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return answerCall(routes.backend(), {
    method: url.pathname.slice('/api/'.length),
    token: bearer ?? (typeof token === 'string' ? token : undefined),
    args: rest,
  });
}

function argumentsOf(request: IncomingMessage, body: string): Json {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return jsonObject(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return typeof form['payload'] === 'string' ? jsonObject(form['payload']) : form;
}

function jsonObject(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** OAuth clients may send their credentials as HTTP basic authentication. */
function basicAuth(request: IncomingMessage): Json {
  const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return {};
  const [id, key] = Buffer.from(encoded, 'base64').toString().split(':');
  return { client_id: id, client_secret: key };
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size <= MOST_BODY) chunks.push(part);
  }
  return size > MOST_BODY ? undefined : Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'hang-up') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}
