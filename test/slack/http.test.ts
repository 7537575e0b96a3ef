import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../src/workspace/signature.ts';
import { gate } from './clock.ts';
import { answerByWord, type Staged, setStage } from './stage.ts';

describe('over HTTP', () => {
  async function request(staged: Staged, options: { offset?: number; body?: string; secret?: string }) {
    const { workspace, app } = staged;
    const {
      offset = 0,
      body = JSON.stringify({ type: 'event_callback' }),
      secret = workspace.signingSecret,
    } = options;
    const stamp = Math.floor(Date.now() / 1000) + offset;
    return fetch(`http://127.0.0.1:${app.health().port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(stamp),
        'x-slack-signature': signatureOf(secret, stamp, body),
      },
      body,
    });
  }

  it.each([
    ['of now', 0, 200],
    ['of four minutes ago', -240, 200],
    ['of ten minutes ago', -600, 401],
    ['of an hour ahead', 3600, 401],
  ])('a request %s gets its due', async (_, offset, status) => {
    const staged = await setStage({ mode: 'http' });
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect((await request(staged, { offset, body })).status).toBe(status);
  });

  it('a request with a wrong signature, none, or too much in it is refused', async () => {
    const staged = await setStage({ mode: 'http' });
    expect((await request(staged, { secret: 'wrong' })).status).toBe(401);
    expect((await request(staged, { body: 'x'.repeat(2 * 1024 * 1024) })).status).toBe(413);
    const url = `http://127.0.0.1:${staged.app.health().port}/slack/events`;
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(staged.turns).toEqual([]);
    // The connection with the request that was too large stays open until it is cut.
    await staged.app.stop(100);
  });

  it('says whether it lives and is ready', async () => {
    const { app } = await setStage({ mode: 'http' });
    const base = `http://127.0.0.1:${app.health().port}`;
    const [health, ready, other] = await Promise.all(
      ['/healthz', '/readyz', '/'].map((path) => fetch(base + path)),
    );
    expect([health?.status, ready?.status, other?.status]).toEqual([200, 200, 404]);
  });

  it('is not ready any more while it shuts down', async () => {
    const { passed, open } = gate();
    const { workspace, app } = await setStage({
      mode: 'http',
      converse: (turn) => passed.then(() => answerByWord(turn)),
    });
    await workspace.say('maya', 'dm', 'salary?').acknowledged;
    const stopped = app.stop(5000);
    expect(app.health().ready).toBe(false);
    open();
    await stopped;
  });
});
