import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ARRIVAL, httpReceiver } from '../../src/slack/http.ts';
import { systemTimers } from '../../src/slack/timers.ts';
import { signatureOf } from '../../src/workspace/signature.ts';
import { collectLog, type Staged, setStage } from './stage.ts';

const QUESTION = JSON.stringify({
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'hi', ts: '1.000001' },
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Seconds by which the clock of the sender is off. */
  readonly offset?: number;
  readonly secret?: string;
}

/** Sends exactly this, signed unless the headers say otherwise. */
async function send({ workspace, app }: Staged, sent: Sent) {
  const { method = 'POST', path = '/slack/events', body = QUESTION, offset = 0 } = sent;
  const stamp = Math.floor(Date.now() / 1000) + offset;
  const signed = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signatureOf(sent.secret ?? workspace.signingSecret, stamp, body),
  };
  const headers = Object.fromEntries(
    Object.entries({ ...signed, ...sent.headers }).filter(([, value]) => value !== ''),
  );
  const outgoing = httpRequest({ port: app.health().port, host: '127.0.0.1', method, path, headers });
  outgoing.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  const [response] = await once(outgoing, 'response');
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode as number, headers: response.headers as object, text };
}

const bare = { 'x-slack-signature': '', 'x-slack-request-timestamp': '' };

describe('a request', () => {
  it.each([
    ['without a signature', { headers: { 'x-slack-signature': '' } }, 401],
    ['without a time', { headers: { 'x-slack-request-timestamp': '' } }, 401],
    ['without either', { headers: bare }, 401],
    ['with a wrong signature', { secret: 'wrong' }, 401],
    ['with half a signature', { headers: { 'x-slack-signature': 'v0=' } }, 401],
    ['with a signature of another version', { headers: { 'x-slack-signature': 'v1=00' } }, 401],
    ['with a time that is none', { headers: { 'x-slack-request-timestamp': 'NaN' } }, 401],
    ['with an endless time', { headers: { 'x-slack-request-timestamp': 'Infinity' } }, 401],
    ['of 301 seconds ago', { offset: -301 }, 401],
    ['of 301 seconds ahead', { offset: 302 }, 401],
    ['that is too long', { body: 'x'.repeat(1024 * 1024 + 1) }, 413],
    [
      'that only says it checks',
      { headers: { ...bare, 'content-type': 'application/json' }, body: 'ssl_check=1' },
      401,
    ],
    [
      'that smuggles an event into a check',
      {
        headers: { ...bare, 'content-type': 'application/x-www-form-urlencoded' },
        body: `ssl_check=1&payload=${encodeURIComponent(QUESTION)}`,
      },
      200,
    ],
  ] as const)('%s is not from Slack and changes nothing', async (_, sent, status) => {
    const staged = await setStage({ mode: 'http' });
    expect((await send(staged, sent)).status).toBe(status);
    await staged.app.stop(100);
    expect(staged.turns).toEqual([]);
  });

  it.each([
    ['just in time', { offset: -298 }],
    ['just not too early', { offset: 298 }],
  ])('that is %s is taken', async (_, sent) => {
    const staged = await setStage({ mode: 'http' });
    expect((await send(staged, sent)).status).toBe(200);
    await staged.until(() => staged.turns.length === 1);
  });

  it.each([
    ['text/plain', 'x=1', 400],
    ['application/xml', '<x/>', 400],
    ['application/json', '{"unfinished', 400],
    ['application/x-www-form-urlencoded; charset=utf-8', 'payload=%7B%7D', 400],
    ['application/x-www-form-urlencoded', 'payload=no+json', 400],
  ])('signed, as %s with %s, is answered calmly', async (type, body, status) => {
    const staged = await setStage({ mode: 'http' });
    expect((await send(staged, { headers: { 'content-type': type }, body })).status).toBe(status);
    await staged.app.stop(100);
    expect(staged.turns).toEqual([]);
  });
});

describe('a request for nothing of ours', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/slack/events'],
    ['PUT', '/slack/events'],
    ['DELETE', '/healthz'],
    ['POST', '/slack/install'],
    ['GET', '/slack/install'],
    ['GET', '/slack/events/../../etc/passwd'],
    ['GET', '//'],
    ['GET', '/%ff'],
    ['POST', '/slack/events/'],
    ['PROPFIND', '/'],
    ['OPTIONS', '*'],
  ])('%s %s is told so in a word, and not written down', async (method, path) => {
    const staged = await setStage({ mode: 'http' });
    const before = staged.lines.length;
    const { status, headers, text } = await send(staged, { method, path, headers: bare });
    expect([status, text]).toEqual([404, 'unknown\n']);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(staged.lines.slice(before).filter(({ level }) => level !== 'debug')).toEqual([]);
  });
});

describe('a connection that says nothing', () => {
  it.each([
    ['without its headers', 'POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['without its body', 'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{'],
  ])('%s is cut', async (_, words) => {
    const staged = await setStage({ mode: 'http' });
    const { signingSecret } = staged.workspace;
    const receiver = httpReceiver({
      connection: { kind: 'http', signingSecret, port: 0 },
      log: collectLog().log,
      timers: systemTimers,
      isReady: () => true,
    });
    const short = { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 };
    const server = await receiver.start(0, { ...ARRIVAL, ...short });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}).resume();
    socket.write(words);
    await once(socket, 'close');
    await receiver.stop();
  });

  it('is cut within seconds by the app itself', () => {
    expect(ARRIVAL.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(ARRIVAL.requestTimeout).toBeLessThanOrEqual(15_000);
  });
});
