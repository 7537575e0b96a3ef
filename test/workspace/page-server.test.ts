import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Act, Outcome, Snapshot, Update } from '../../src/workspace/live/seen.ts';
import { PAGE_FOLDER } from '../../src/workspace/page-files.ts';
import { type PageWorkspace, startPage } from '../../src/workspace/page-server.ts';
import { call } from './client.ts';
import { connectSocket } from './socket-client.ts';

let workspace: PageWorkspace;

beforeEach(async () => {
  workspace = await startPage({ playable: ['maya', 'omar'] });
  await connectSocket(workspace);
});
afterEach(() => workspace.close());

interface Seen {
  readonly snapshot: Snapshot;
  readonly updates: readonly Update[];
  readonly next: <K extends Update['kind']>(kind: K) => Promise<Extract<Update, { kind: K }>>;
}

/** Follows the workspace as somebody's page does. */
async function follow(handle: string): Promise<Seen> {
  const socket = new WebSocket(`${workspace.url.replace('http', 'ws')}/live?as=${handle}`);
  const updates: Update[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    updates.push(JSON.parse(String(data)) as Update);
    for (const look of [...waiting]) look();
  });
  const next: Seen['next'] = (kind) =>
    new Promise((resolve) => {
      const look = (): void => {
        const place = updates.findIndex((one) => one.kind === kind);
        if (place === -1) return;
        waiting.delete(look);
        resolve(updates.splice(place, 1)[0] as never);
      };
      waiting.add(look);
      look();
    });
  const { snapshot } = await next('snapshot');
  return { snapshot, updates, next };
}

async function act(handle: string, what: Act): Promise<Outcome & { readonly status: number }> {
  const answer = await fetch(`${workspace.url}/live/act?as=${handle}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
  return { status: answer.status, ...((await answer.json()) as Outcome) };
}

/** Status of a request with headers that a browser would not let a page set. */
async function statusOf(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<number> {
  const sent = request(`${workspace.url}${path}`, { method, headers });
  sent.end(method === 'POST' ? '{}' : undefined);
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

describe('the server of the page', () => {
  it.each([
    ['/', 'GET'],
    ['/live/act?as=maya', 'POST'],
  ])('refuses other hosts, origins and sites: %s', async (path, method) => {
    expect(await statusOf(path, { host: 'evil.example' }, method)).toBe(403);
    expect(await statusOf(path, { origin: 'http://evil.example' }, method)).toBe(403);
    expect(await statusOf(path, { 'sec-fetch-site': 'cross-site' }, method)).toBe(403);
  });

  it('refuses foreign pages the stream', async () => {
    const url = `${workspace.url.replace('http', 'ws')}/live?as=maya`;
    const socket = new WebSocket(url, { origin: 'http://evil.example' });
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('403');
  });

  it('lets nothing in but its own files', async () => {
    const answer = await fetch(workspace.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await statusOf('/../package.json', {})).toBe(404);
    expect(await statusOf('/%2e%2e/page-server.js', {})).toBe(404);
  });

  it('takes nothing but JSON that makes sense', async () => {
    const say = JSON.stringify({ kind: 'say', channel: workspace.channel('#general').id, text: 'hi' });
    const post = (body: string, type: string) =>
      fetch(`${workspace.url}/live/act?as=maya`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await post(say, 'text/plain')).status).toBe(422);
    expect((await post('{"kind":"explode"}', 'application/json')).status).toBe(422);
    expect((await post('not json', 'application/json')).status).toBe(422);
    expect(workspace.messages('#general')).toEqual([]);
  });

  it('is built without source maps, foreign addresses and traces of the machine', () => {
    const names = readdirSync(PAGE_FOLDER, { recursive: true, encoding: 'utf8' });
    const texts = names.filter((name) => /\.(js|css|html)$/.test(name));
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    for (const name of texts) {
      const text = readFileSync(join(PAGE_FOLDER, name), 'utf8');
      expect(text).not.toMatch(/sourceMappingURL|node_modules|@import|url\(["']?https?:/);
      expect(text).not.toContain(process.cwd());
    }
  });
});

describe('what a page sees', () => {
  it('is what its person sees, and no more', async () => {
    workspace.say('omar', 'dm', 'private to Omar');
    const whispered = { user: workspace.person('omar').id, channel: workspace.channel('#general').id };
    await call(workspace, 'chat.postEphemeral', { ...whispered, text: 'only for Omar' });
    workspace.say('omar', '#general', 'for all');
    const maya = await follow('maya');
    expect(maya.snapshot.messages.map(({ text }) => text)).toEqual(['for all']);
    await call(workspace, 'chat.postEphemeral', { ...whispered, text: 'still only for Omar' });
    workspace.say('omar', 'dm', 'still private');
    workspace.say('omar', '#general', 'for all again');
    expect((await maya.next('message')).message.text).toBe('for all again');
  });

  it('follows changes, deletions, marks and the app', async () => {
    const maya = await follow('maya');
    const { message } = workspace.say('maya', '#general', 'one');
    workspace.edit('maya', message, 'two');
    expect((await maya.next('message')).message).toMatchObject({ text: 'one', isEdited: false });
    expect((await maya.next('message')).message).toMatchObject({ text: 'two', isEdited: true });
    workspace.remove(message);
    expect(await maya.next('message-gone')).toMatchObject({ ts: message.ts });
    await act('maya', { kind: 'read', channel: message.channel, ts: message.ts });
    expect(await maya.next('mark')).toMatchObject({ ts: message.ts });
    workspace.socket.drop();
    expect(await maya.next('app')).toMatchObject({ isConnected: false });
  });

  it('leaves a tombstone where a message with replies was', async () => {
    const maya = await follow('maya');
    const root = workspace.say('maya', '#general', 'root').message;
    workspace.say('omar', '#general', 'reply', { thread: root });
    await maya.next('message');
    await maya.next('message');
    workspace.remove(root);
    expect((await maya.next('message')).message).toMatchObject({ ts: root.ts, subtype: 'tombstone' });
  });
});

describe('what a page does', () => {
  it('is done as its person', async () => {
    const { ts } = await act('omar', {
      kind: 'say',
      channel: workspace.channel('#general').id,
      text: 'hello',
    });
    expect(workspace.messages('#general').at(-1)).toMatchObject({ ts, user: workspace.person('omar').id });
  });

  it('does not touch what others see alone', async () => {
    const channel = workspace.channel('#general').id;
    const blocks = [
      {
        type: 'actions',
        block_id: 'b',
        elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Go' } }],
      },
    ];
    await call(workspace, 'chat.postEphemeral', {
      user: workspace.person('omar').id,
      channel,
      text: 'x',
      blocks,
    });
    const ts = workspace.messages('#general', 'omar').at(-1)?.ts ?? '';
    const on = { channel, ts, block: 'b', action: 'a' };
    expect(await act('maya', { kind: 'press', on })).toMatchObject({
      status: 422,
      problem: 'That message is gone.',
    });
    expect(await act('maya', { kind: 'dismiss', channel, ts })).toMatchObject({ status: 422 });
    expect(await act('omar', { kind: 'dismiss', channel, ts })).toMatchObject({ status: 200 });
    expect(workspace.messages('#general', 'omar')).toEqual([]);
  });

  it('says in plain words what cannot be done', async () => {
    const general = workspace.channel('#general').id;
    const press: Act = { kind: 'press', on: { channel: general, ts: '1.000001', block: 'b', action: 'a' } };
    expect(await act('maya', press)).toMatchObject({ problem: 'That message is gone.' });
    const submit: Act = { kind: 'submit', view: 'V0', entries: {} };
    expect(await act('maya', submit)).toMatchObject({ problem: 'That window is closed already.' });
  });
});

describe('what was said before', () => {
  it('is there in its order and time, and the app never hears of it', async () => {
    const past = await startPage({
      past: [
        { minutesAgo: 5, who: 'omar', where: '#general', text: 'reply', thread: 'root' },
        { minutesAgo: 90, who: 'maya', where: '#general', text: 'root', key: 'root' },
      ],
    });
    const [root, reply] = past.messages('#general');
    expect([root?.text, reply?.text]).toEqual(['root', 'reply']);
    expect(reply?.thread_ts).toBe(root?.ts);
    expect(Date.now() / 1000 - Number(root?.ts)).toBeCloseTo(90 * 60, -1);
    expect(past.marks.of(past.person('omar').id)).toEqual({ [root?.channel ?? '']: root?.ts });
    expect(past.deliveries).toEqual([]);
    expect(Number(past.say('maya', '#general', 'now').message.ts)).toBeGreaterThan(Number(reply?.ts));
    await past.close();
  });
});
