import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let workspace: Workspace;
let app: Server;
let received: Received[] = [];
let answer: (response: ServerResponse) => void = (response) => response.end();

beforeEach(async () => {
  received = [];
  answer = (response) => response.end();
  app = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(response);
  });
  app.listen(0, '127.0.0.1');
  await once(app, 'listening');
  workspace = await startWorkspace({ httpRetryDelaysMs: [0, 1] });
  workspace.deliverTo(requestUrl());
});
afterEach(async () => {
  await workspace.close();
  app.closeAllConnections();
  app.close();
});

function requestUrl(): string {
  return `http://127.0.0.1:${(app.address() as AddressInfo).port}/slack/events`;
}

function expectedSignature({ headers, body }: Received): string {
  const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
  return `v0=${createHmac('sha256', workspace.signingSecret).update(base).digest('hex')}`;
}

describe('HTTP delivery', () => {
  it('sends events as signed JSON', async () => {
    expect(await workspace.say('maya', 'dm', 'hello').acknowledged).toMatchObject([{ isAcknowledged: true }]);
    const [request] = received;
    expect(request?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      event: { text: 'hello' },
      api_app_id: workspace.state.app.id,
    });
    expect(request?.headers['x-slack-signature']).toBe(request && expectedSignature(request));
  });

  it('sends commands as a form and interactions as a form with a payload', async () => {
    await workspace.command('maya', '#general', '/career', 'salary <nurse> @omar').acknowledged;
    await workspace.shortcut('maya', 'ask_global').acknowledged;
    const [command, shortcut] = received.map(({ body }) => new URLSearchParams(body));
    expect(command?.get('command')).toBe('/career');
    expect(command?.get('text')).toBe(`salary &lt;nurse&gt; <@${workspace.person('omar').id}|omar>`);
    expect(JSON.parse(shortcut?.get('payload') ?? '')).toMatchObject({
      type: 'shortcut',
      callback_id: 'ask_global',
    });
    expect(received.map((one) => one.headers['x-slack-signature'])).toEqual(received.map(expectedSignature));
  });

  it('sends an event again with the reason, until it is taken', async () => {
    const statuses = [500, 503, 200];
    answer = (response) => response.writeHead(statuses[received.length - 1] ?? 500).end();
    expect(await workspace.say('maya', 'dm', 'hello').acknowledged).toMatchObject([
      { isAcknowledged: true, attempts: 3 },
    ]);
    const retries = received.map(({ headers }) => [
      headers['x-slack-retry-num'],
      headers['x-slack-retry-reason'],
    ]);
    expect(retries).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it('stops sending when the app asks for it', async () => {
    answer = (response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end();
    expect(await workspace.say('maya', 'dm', 'hello').acknowledged).toMatchObject([
      { isAcknowledged: false, attempts: 1 },
    ]);
  });

  it('gives the app its time and no more', async () => {
    await workspace.close();
    workspace = await startWorkspace({ ackTimeoutMs: 30, httpRetryDelaysMs: [0] });
    workspace.deliverTo(requestUrl());
    answer = () => undefined;
    expect(await workspace.command('maya', 'dm', '/career', '').acknowledged).toMatchObject({
      isAcknowledged: false,
      attempts: 1,
    });
    await workspace.say('maya', 'dm', 'hello').acknowledged;
    expect(received.at(-1)?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it('tries again when nobody listens', async () => {
    app.closeAllConnections();
    app.close();
    const [delivery] = await workspace.say('maya', 'dm', 'hello').acknowledged;
    expect(delivery).toMatchObject({ isAcknowledged: false, attempts: 3 });
  });

  it('shows what the answer to a command says', async () => {
    answer = (response) => response.end('Ask me');
    expect(await workspace.command('maya', 'dm', '/career', '').reply()).toMatchObject({ text: 'Ask me' });
    answer = (response) => response.end(JSON.stringify({ text: 'All of you', response_type: 'in_channel' }));
    const shared = await workspace.command('maya', '#general', '/career', '').reply();
    expect(shared).not.toHaveProperty('only');
  });

  it('can sign with another time or wrongly', async () => {
    const event = { type: 'app_mention', text: 'hello' };
    await workspace.deliver(event, { timestamp: 1_000 });
    await workspace.deliver(event, { signature: 'v0=forged' });
    expect(received[0]?.headers['x-slack-request-timestamp']).toBe('1000');
    expect(received[0]?.headers['x-slack-signature']).toBe(received[0] && expectedSignature(received[0]));
    expect(received[1]?.headers['x-slack-signature']).toBe('v0=forged');
  });
});
