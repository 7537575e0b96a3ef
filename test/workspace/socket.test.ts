import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call } from './client.ts';
import { connectSocket } from './socket-client.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace({ pingIntervalMs: 10 });
});
afterEach(() => workspace.close());

describe('Socket Mode', () => {
  it('greets and sends an event', async () => {
    const client = await connectSocket(workspace);
    expect(client.received[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    const said = workspace.say('maya', 'dm', 'hello');
    const envelope = await client.message(1);
    expect(envelope).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
      payload: { type: 'event_callback', event: { type: 'message', channel_type: 'im', text: 'hello' } },
    });
    client.acknowledge(envelope);
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true, attempts: 1 }]);
  });

  it('shows what comes in the acknowledgement of a command', async () => {
    const client = await connectSocket(workspace);
    const asked = workspace.command('maya', '#general', '/career', 'help');
    const envelope = await client.message(1);
    expect(envelope).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
    client.acknowledge(envelope, { text: 'Ask me' });
    expect(await asked.reply()).toMatchObject({ text: 'Ask me', only: workspace.person('maya').id });
  });

  it('gives envelopes to its connections in turn', async () => {
    const clients = [await connectSocket(workspace), await connectSocket(workspace)];
    expect(clients[1]?.received[0]).toMatchObject({ num_connections: 2 });
    workspace.say('maya', 'dm', 'one');
    workspace.say('maya', 'dm', 'two');
    const envelopes = await Promise.all(clients.map((client) => client.message(1)));
    envelopes.map((envelope, index) => clients[index]?.acknowledge(envelope));
    expect(new Set(envelopes.map((envelope) => envelope['envelope_id'])).size).toBe(2);
  });

  it('keeps an event until somebody listens', async () => {
    const said = workspace.say('maya', 'dm', 'hello');
    const client = await connectSocket(workspace);
    client.acknowledge(await client.message(1));
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true, attempts: 1 }]);
    client.socket.terminate();
    await workspace.waitFor(() => workspace.socket.open === 0);
    const asked = await workspace.command('maya', 'dm', '/career', '').acknowledged;
    expect(asked).toMatchObject({ isAcknowledged: false, attempts: 0 });
  });

  it('sends the same envelope twice', async () => {
    const client = await connectSocket(workspace);
    const said = workspace.say('maya', 'dm', 'hello', { times: 2 });
    const copies = [await client.message(1), await client.message(2)];
    expect(copies[1]).toEqual(copies[0]);
    client.acknowledge(copies[0] ?? {});
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true, attempts: 2 }]);
  });

  it('holds events back and lets them go in another order', async () => {
    const client = await connectSocket(workspace);
    const held = workspace.hold();
    workspace.say('maya', 'dm', 'one');
    workspace.say('maya', 'dm', 'two');
    expect(held.envelopes).toHaveLength(2);
    held.release((envelopes) => [...envelopes].reverse());
    expect(await client.message(1)).toMatchObject({ payload: { event: { text: 'two' } } });
    expect(await client.message(2)).toMatchObject({ payload: { event: { text: 'one' } } });
  });

  it('pings, answers pings until it goes silent, and then gives the connection up', async () => {
    const { socket } = await connectSocket(workspace);
    await once(socket, 'ping');
    socket.ping();
    await once(socket, 'pong');
    let heard = 0;
    workspace.socket.goSilent();
    for (const sign of ['ping', 'pong']) socket.on(sign, () => (heard += 1));
    socket.ping();
    const other = await connectSocket(workspace);
    await once(other.socket, 'ping');
    await once(other.socket, 'ping');
    expect(heard).toBe(0);
    await workspace.waitFor(() => workspace.socket.open === 1);
  });

  it('asks the app to leave and sends nothing more that way', async () => {
    const old = await connectSocket(workspace);
    workspace.socket.disconnect('refresh_requested');
    expect(await old.message(1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    const said = workspace.say('maya', 'dm', 'hello');
    const fresh = await connectSocket(workspace);
    fresh.acknowledge(await fresh.message(1));
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true, attempts: 1 }]);
    expect(old.received).toHaveLength(2);
  });

  it('goes on after a warning', async () => {
    const client = await connectSocket(workspace);
    workspace.socket.disconnect('warning');
    const said = workspace.say('maya', 'dm', 'hello');
    client.acknowledge(await client.message(2));
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true }]);
  });

  it('asks the eleventh connection to leave', async () => {
    const clients = await Promise.all(Array.from({ length: 10 }, () => connectSocket(workspace)));
    expect(clients.every((client) => client.received.length === 1)).toBe(true);
    const eleventh = await connectSocket(workspace);
    expect(await eleventh.message(1)).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  it('drops connections and refuses new ones', async () => {
    const client = await connectSocket(workspace);
    workspace.socket.drop();
    await once(client.socket, 'close');
    workspace.socket.isRefusing = true;
    const opened = await call(workspace, 'apps.connections.open', {}, { token: workspace.appToken });
    const [error] = await once(new WebSocket(String(opened['url'])), 'error');
    expect(String(error)).toContain('503');
  });

  it('takes an invitation once', async () => {
    const opened = await call(workspace, 'apps.connections.open', {}, { token: workspace.appToken });
    const first = new WebSocket(String(opened['url']));
    await once(first, 'open');
    const [error] = await once(new WebSocket(String(opened['url'])), 'error');
    expect(String(error)).toContain('403');
  });

  it('ignores what is not an acknowledgement', async () => {
    const client = await connectSocket(workspace);
    client.socket.send('hello?');
    client.socket.send('{"envelope_id":"of nobody"}');
    const said = workspace.say('maya', 'dm', 'hello');
    client.acknowledge(await client.message(1));
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true }]);
  });
});

describe('Socket Mode with an app that does not acknowledge', () => {
  beforeEach(async () => {
    await workspace.close();
    workspace = await startWorkspace({ retryAfterMs: 30, ackTimeoutMs: 30, retries: 2 });
  });

  it('sends an event again and then gives it up', async () => {
    const client = await connectSocket(workspace);
    const said = workspace.say('maya', 'dm', 'hello');
    const first = await client.message(1);
    const second = await client.message(2);
    expect(second).toMatchObject({
      envelope_id: first['envelope_id'],
      retry_attempt: 1,
      retry_reason: 'timeout',
    });
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: false, attempts: 3 }]);
  });

  it('loses what it sends over a dead connection, and finds the next one', async () => {
    const dead = await connectSocket(workspace);
    workspace.socket.goSilent();
    const said = workspace.say('maya', 'dm', 'hello');
    const live = await connectSocket(workspace);
    live.acknowledge(await live.message(1));
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true }]);
    expect(dead.received).toHaveLength(1);
    dead.socket.terminate();
  });

  it('takes a late acknowledgement', async () => {
    const client = await connectSocket(workspace);
    const said = workspace.say('maya', 'dm', 'hello');
    await client.message(2);
    client.acknowledge(await client.message(1));
    expect(await said.acknowledged).toMatchObject([{ isAcknowledged: true }]);
  });

  it('sends a command once', async () => {
    await connectSocket(workspace);
    const asked = workspace.command('maya', '#general', '/career', 'help');
    expect(await asked.acknowledged).toMatchObject({ isAcknowledged: false, attempts: 1 });
  });
});
