import { describe, expect, it, onTestFinished } from 'vitest';
import { SOCKET_DEAD_AFTER } from '../../src/operations/probes.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { setStage } from '../slack/stage.ts';
import { startPostgres } from '../stores/postgres-server.ts';
import { connected, lookedAt, NOW, silentStore } from './looked.ts';

async function asked(get: (path: string) => Promise<Response>, path: string): Promise<[number, string]> {
  const response = await get(path);
  return [response.status, (await response.text()).trim()];
}

describe('/healthz', () => {
  it.each([
    ['socket', 0, 200],
    ['socket', SOCKET_DEAD_AFTER, 200],
    ['socket', SOCKET_DEAD_AFTER + 1, 503],
    ['http', SOCKET_DEAD_AFTER * 10, 200],
  ] as const)('over %s, %d ms after the connection went, is %d', async (mode, ms, status) => {
    const health = () => ({ mode, ready: false, since: NOW });
    const { get } = await lookedAt({ health, now: () => NOW + ms });
    expect((await asked(get, '/healthz'))[0]).toBe(status);
  });

  it('does not mind a store that is away, which no new start would bring back', async () => {
    const { get } = await lookedAt({ store: silentStore });
    expect(await asked(get, '/healthz')).toEqual([200, 'ok']);
  });
});

describe('/readyz', () => {
  it('follows the socket of a real app, away, back and at the end', async () => {
    const { workspace, app, lines, until } = await setStage();
    const { get } = await lookedAt({ health: () => app.health(), now: Date.now });
    expect(await asked(get, '/readyz')).toEqual([200, 'ready']);
    const mend = workspace.fault({ method: 'apps.connections.open', status: 503, times: 1 });
    onTestFinished(mend);
    workspace.socket.drop();
    await until(() => lines.some(({ message }) => message.startsWith('cannot connect')));
    expect(await asked(get, '/readyz')).toEqual([503, 'the socket is not connected']);
    expect((await asked(get, '/healthz'))[0]).toBe(200);
    await until(() => lines.some(({ message }) => message === 'connected to Slack again'));
    expect(await asked(get, '/readyz')).toEqual([200, 'ready']);
    await app.stop(1000);
    expect((await asked(get, '/readyz'))[0]).toBe(503);
  });

  it('follows an app over HTTP', async () => {
    const { app } = await setStage({ mode: 'http' });
    const { get } = await lookedAt({ health: () => app.health(), now: Date.now });
    expect(await asked(get, '/readyz')).toEqual([200, 'ready']);
    await app.stop(1000);
    expect(await asked(get, '/readyz')).toEqual([503, 'no requests are taken']);
  });

  it('says that the store does not answer', async () => {
    const { get } = await lookedAt({ store: silentStore, health: () => connected });
    expect(await asked(get, '/readyz')).toEqual([503, 'the store does not answer']);
  });

  it('notices a PostgreSQL server that is gone', async () => {
    const server = await startPostgres();
    if (server?.crash === undefined) return;
    onTestFinished(() => server.stop());
    const store = await openStore(await server.fresh(), { now: Date.now });
    onTestFinished(() => store.close());
    const { get, scrape } = await lookedAt({ store });
    expect((await asked(get, '/readyz'))[0]).toBe(200);
    await server.crash();
    expect(await asked(get, '/readyz')).toEqual([503, 'the store does not answer']);
    expect((await scrape()).get('advisor_store_up')).toBe(0);
  });
});
