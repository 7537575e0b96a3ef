import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call } from './client.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.close());

const message = { channel: '#general', text: 'hello' };
const post = () => call(workspace, 'chat.postMessage', message);
const send = () =>
  fetch(`${workspace.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.botToken}` },
    body: new URLSearchParams(message),
  });

describe('a fault', () => {
  it('limits the rate so often as asked', async () => {
    workspace.fault({ method: 'chat.postMessage', status: 429, retryAfter: 7, times: 2 });
    const answers = [await send(), await send(), await send()];
    expect(answers.map((answer) => answer.status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
    expect(workspace.messages('#general')).toHaveLength(1);
    expect(workspace.refused()).toEqual([]);
  });

  it('stores the message though the app sees a failure', async () => {
    workspace.fault({ method: 'chat.postMessage', dropAfterStoring: true });
    await expect(send()).rejects.toThrow();
    workspace.fault({ method: 'chat.postMessage', status: 500, dropAfterStoring: true });
    expect((await send()).status).toBe(500);
    expect(workspace.messages('#general')).toHaveLength(2);
    expect(workspace.calls.map((one) => [one.status, one.result['ok']])).toEqual([
      [0, true],
      [500, true],
    ]);
  });

  it('hangs up without doing anything', async () => {
    workspace.fault({ method: '*' });
    await expect(send()).rejects.toThrow();
    expect(workspace.messages('#general')).toEqual([]);
  });

  it('answers with an error of Slack’s, until it is lifted', async () => {
    const lift = workspace.fault({
      method: 'chat.postMessage',
      error: 'ratelimited',
      times: Number.POSITIVE_INFINITY,
    });
    expect(await post()).toMatchObject({ ok: false, error: 'ratelimited' });
    expect(await post()).toMatchObject({ ok: false, error: 'ratelimited' });
    lift();
    expect(await post()).toMatchObject({ ok: true });
  });

  it('delays a call that is carried out all the same', async () => {
    workspace.fault({ method: 'chat.postMessage', delayMs: 1 });
    expect(await post()).toMatchObject({ ok: true });
  });
});

describe('the guard', () => {
  /** Status line of a raw request; `fetch` sets the Host header by itself. */
  const status = (headers: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(workspace.url).port), '127.0.0.1');
      socket.once('data', (data) => {
        resolve(String(data).split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.once('error', reject);
      socket.write(['GET /api/auth.test HTTP/1.1', ...headers, 'Connection: close', '', ''].join('\r\n'));
    });
  const host = (): string => `Host: ${new URL(workspace.url).host}`;

  it.each([
    ['its own host', () => [host()], '200'],
    ['localhost', () => [host().replace('127.0.0.1', 'localhost')], '200'],
    ['its own origin', () => [host(), `Origin: ${workspace.url}`], '200'],
    ['a name that resolves here', () => ['Host: attacker.example'], '403'],
    ['a foreign origin', () => [host(), 'Origin: https://attacker.example'], '403'],
    ['an opaque origin', () => [host(), 'Origin: null'], '403'],
    ['a foreign site', () => [host(), 'Sec-Fetch-Site: cross-site'], '403'],
    [
      'a foreign origin on a socket',
      () => [host(), 'Origin: https://attacker.example', 'Upgrade: websocket', 'Connection: Upgrade'],
      '403',
    ],
    ['a socket without an invitation', () => [host(), 'Upgrade: websocket', 'Connection: Upgrade'], '403'],
  ])('judges %s', async (_what, headers, expected) => {
    expect(await status(headers())).toContain(` ${expected} `);
  });

  it('refuses bodies that are too large', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_000_001) });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` };
    expect(
      (await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', headers, body })).status,
    ).toBe(413);
  });

  it('serves what is mounted beside Slack, and nothing else', async () => {
    expect((await fetch(workspace.url)).status).toBe(404);
    const other = await startWorkspace({
      routes: (_request, response) => {
        response.end('a page');
        return true;
      },
    });
    expect(await (await fetch(other.url)).text()).toBe('a page');
    await other.close();
  });
});

describe('waiting', () => {
  it('resolves with what is there already', async () => {
    expect(await workspace.waitFor(() => 'now')).toBe('now');
  });

  it('resolves on a change', async () => {
    const waiting = workspace.waitFor(() => workspace.messages('#general')[0]?.text);
    await post();
    expect(await waiting).toBe('hello');
  });

  it('says what happened last when nothing comes', async () => {
    await post();
    await expect(workspace.waitFor(() => false, 1)).rejects.toThrow(
      /Nothing of the kind within 1 ms.*chat.postMessage/,
    );
  });

  it('ends when the workspace closes', async () => {
    const other = await startWorkspace();
    const waiting = expect(other.waitFor(() => false)).rejects.toThrow('closed');
    const kinds: string[] = [];
    const iterating = (async () => {
      for await (const change of other.changes) kinds.push(change.kind);
    })();
    other.say('maya', '#general', 'hello');
    await other.close();
    await waiting;
    await iterating;
    expect(kinds).toEqual(['message-posted']);
  });
});
