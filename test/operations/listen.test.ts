import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { lookedAt } from './looked.ts';

const PATHS = ['/healthz', '/readyz', '/metrics'];

describe('the port that operators look at', () => {
  it.each(PATHS)('answers GET and HEAD of %s, and keeps neither', async (path) => {
    const { get } = await lookedAt();
    const [got, headed] = [await get(`${path}?probe=1`), await get(path, 'HEAD')];
    expect([got.status, headed.status]).toEqual([200, 200]);
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect((await got.text()).length).toBeGreaterThan(0);
    expect(await headed.text()).toBe('');
  });

  it.each(PATHS)('refuses to be told anything at %s', async (path) => {
    const { get } = await lookedAt();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await get(path, method);
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it.each(['/', '/metrics/', '/healthz/x', '/slack/events', '//metrics', '/__proto__'])(
    'has nothing at %s',
    async (path) => {
      expect((await (await lookedAt()).get(path)).status).toBe(404);
    },
  );

  it('says what kind of text the metrics are', async () => {
    const { get } = await lookedAt();
    expect((await get('/metrics')).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('stays up when somebody sends what is no request', async () => {
    const { shown, get } = await lookedAt();
    const socket = connect(shown.port, '127.0.0.1').on('error', () => {});
    socket.end('nonsense\r\n\r\n');
    await new Promise((resolve) => socket.resume().once('close', resolve));
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is gone at once when it is closed, whoever is still connected', async () => {
    const { shown, get } = await lookedAt();
    await get('/healthz');
    shown.close();
    await expect(get('/healthz')).rejects.toThrow();
  });
});
