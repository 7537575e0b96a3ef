import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSlackApp } from '../../src/slack/app.ts';
import { systemTimers, type Timers } from '../../src/slack/timers.ts';
import { signatureOf } from '../../src/workspace/signature.ts';
import { startWorkspace } from '../../src/workspace/workspace.ts';
import {
  answerByWord,
  collectLog,
  connectionTo,
  INTENTS,
  type Staged,
  setStage,
  shown,
  stageIn,
} from './stage.ts';

/** A clock that moves when told; what is due is called back then. */
function handClock(
  start = Date.now(),
): Timers & { advance(ms: number): void; readonly waiting: readonly number[] } {
  let time = start;
  let due: { at: number; callback: () => void }[] = [];
  return {
    now: () => time,
    after(ms, callback) {
      const entry = { at: time + ms, callback };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
    advance(ms) {
      time += ms;
      const ready = due.filter((one) => one.at <= time);
      due = due.filter((one) => one.at > time);
      for (const { callback } of ready) callback();
    },
    get waiting() {
      return due.map((one) => one.at - time);
    },
  };
}

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

const connected = ({ app, lines, until }: Staged) =>
  until(() => app.health().ready && lines.some((line) => line.message === 'connected to Slack again'));

describe('a start', () => {
  it.each(['socket', 'http'] as const)(
    'over %s tells that the bot token is bad, in one line',
    async (mode) => {
      const workspace = await startWorkspace();
      onTestFinished(() => workspace.close());
      const config = { ...connectionTo(workspace, mode), botToken: 'xoxb-wrong' };
      const { app } = stageIn(workspace, { app: { config } });
      await expect(app.start()).rejects.toMatchObject({
        code: 'bad-token',
        message: expect.stringMatching(/^SLACK_BOT_TOKEN: [^\n]+ refuses this token \(invalid_auth\)[^\n]+$/),
      });
      expect(app.health().ready).toBe(false);
    },
  );

  it('tells that the app token is bad, in one line', async () => {
    const workspace = await startWorkspace();
    onTestFinished(() => workspace.close());
    const config = {
      kind: 'socket',
      botToken: workspace.botToken,
      appToken: 'xapp-wrong',
      apiUrl: workspace.apiUrl,
    } as const;
    await expect(stageIn(workspace, { app: { config } }).app.start()).rejects.toMatchObject({
      code: 'bad-token',
      message: expect.stringMatching(/^SLACK_APP_TOKEN: [^\n]+$/),
    });
  });

  it('tells that Slack cannot be reached', async () => {
    const workspace = await startWorkspace();
    const { app } = stageIn(workspace);
    await workspace.close();
    await expect(app.start()).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('tells that the port is taken', async () => {
    const workspace = await startWorkspace();
    onTestFinished(() => workspace.close());
    const server = createServer().listen(0);
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const config = { ...connectionTo(workspace, 'http'), port };
    const { app } = stageIn(workspace, { app: { config } });
    await expect(app.start()).rejects.toMatchObject({ message: `PORT: ${port} is in use; choose another` });
  });
});

describe('a shutdown', () => {
  it.each(['socket', 'http'] as const)('over %s waits for what is under way', async (mode) => {
    const { passed, open } = gate();
    const { workspace, app, until } = await setStage({
      mode,
      converse: (turn) => passed.then(() => answerByWord(turn)),
    });
    const said = workspace.say('maya', 'dm', 'salary?');
    await said.acknowledged;
    await until(() => app.health().underWay === 1);
    const stopped = app.stop(5000);
    expect(app.health().ready).toBe(false);
    open();
    expect(await stopped).toEqual({ leftUndone: 0 });
    expect(shown(await said.reply())).toContain('Data engineers');
  });

  it('does not wait longer than its deadline', async () => {
    const timers = handClock();
    const { workspace, app, lines, until } = await setStage({
      converse: () => new Promise(() => {}),
      app: { timers },
    });
    await workspace.say('maya', 'dm', 'salary?').acknowledged;
    await until(() => app.health().underWay === 1);
    const stopped = app.stop(3000);
    await workspace.waitFor(() => workspace.socket.open === 0);
    timers.advance(3000);
    expect(await stopped).toEqual({ leftUndone: 1 });
    expect(lines.map((line) => line.message)).toContain('shutting down with work under way');
  });

  it('can be asked for twice, and before a start', async () => {
    const { app } = await setStage({ mode: 'http' });
    await app.stop(1000);
    expect(await app.stop(1000)).toEqual({ leftUndone: 0 });
    const workspace = await startWorkspace();
    onTestFinished(() => workspace.close());
    expect(await stageIn(workspace).app.stop(1000)).toEqual({ leftUndone: 0 });
  });
});

describe('an answer that does not come', () => {
  it('is apologised for', async () => {
    const timers = handClock();
    const { workspace, app, until } = await setStage({
      converse: () => new Promise(() => {}),
      app: { timers },
    });
    const said = workspace.say('maya', 'dm', 'salary?');
    await said.acknowledged;
    await until(() => app.health().underWay === 1);
    timers.advance(20_000);
    expect((await said.reply()).text).toContain('taking me longer');
  });
});

describe('a socket', () => {
  it('that is cut is opened again at once', async () => {
    const staged = await setStage();
    const { workspace } = staged;
    workspace.socket.drop();
    await connected(staged);
    await workspace.say('maya', 'dm', 'salary?').reply();
  });

  it.each(['warning', 'refresh_requested', 'too_many_websockets'] as const)(
    'that Slack wants refreshed (%s) is opened again, and nothing is lost',
    async (reason) => {
      const staged = await setStage({ workspace: { retryAfterMs: 200 } });
      const { workspace } = staged;
      workspace.socket.disconnect(reason);
      const said = workspace.say('maya', 'dm', 'salary?');
      await said.reply();
      await connected(staged);
      expect(workspace.socket.open).toBe(1);
    },
  );

  it('is tried again ever more slowly while Slack is away, and found again', async () => {
    const timers = handClock();
    const staged = await setStage({ app: { timers } });
    const { workspace, lines } = staged;
    const mend = workspace.fault({
      method: 'apps.connections.open',
      status: 503,
      times: Number.POSITIVE_INFINITY,
    });
    workspace.socket.drop();
    const waits: number[] = [];
    for (let failures = 0; failures <= 8; failures += 1) {
      const wait = await nextWait(staged, timers, failures);
      waits.push(wait);
      if (failures === 8) mend();
      timers.advance(wait);
    }
    expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    await connected(staged);
    expect(lines.filter((line) => line.message.startsWith('cannot connect'))).toHaveLength(8);
    await workspace.say('maya', 'dm', 'salary?').reply();
  });

  it('whose attempt hangs is given up for a new one', async () => {
    const timers = handClock();
    const staged = await setStage({ app: { timers } });
    const { workspace } = staged;
    const mend = workspace.fault({ method: 'apps.connections.open', delayMs: 60_000 });
    onTestFinished(mend);
    workspace.socket.drop();
    timers.advance(await nextWait(staged, timers, 0));
    timers.advance(30_000);
    timers.advance(await nextWait(staged, timers, 1));
    await connected(staged);
  });

  it('that goes silent is noticed and opened again', async () => {
    const staged = await setStage({ app: { pingTimeoutMs: 300 } });
    const { workspace } = staged;
    workspace.socket.goSilent();
    await connected(staged);
    expect((await workspace.say('maya', 'dm', 'salary?').reply(10_000)).text).toContain('Data engineers');
  }, 30_000);

  it('that others share is warned of', async () => {
    const { workspace, lines } = await setStage();
    const second = stageIn(workspace);
    await second.app.start();
    await second.app.stop(1000);
    const warned = second.lines.find((line) => line.level === 'warn');
    expect(warned).toMatchObject({
      facts: { connections: 2 },
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
    expect(lines.filter((line) => line.level === 'warn')).toEqual([]);
  });

  it('says when it was last used', async () => {
    const { workspace, app } = await setStage();
    expect(app.health()).toMatchObject({ mode: 'socket', ready: true, underWay: 0 });
    expect(app.health().lastEventAt).toBeUndefined();
    await workspace.say('maya', 'dm', 'salary?').reply();
    expect(app.health().lastEventAt).toBeGreaterThan(0);
  });
});

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

  it('workspaces install the app by themselves, and are forgotten when they remove it', async () => {
    const workspace = await startWorkspace();
    onTestFinished(() => workspace.close());
    const { signingSecret, apiUrl, state } = workspace;
    const { clientId, clientSecret } = state.app;
    const gone: string[] = [];
    const { log, lines } = collectLog();
    const app = createSlackApp({
      config: {
        kind: 'http',
        signingSecret,
        apiUrl,
        port: 0,
        install: { clientId, clientSecret, stateSecret: 'state-secret' },
      },
      converse: answerByWord,
      log,
      intents: INTENTS,
      roles: [],
      onUninstall: (id) => void gone.push(id),
    });
    await app.start();
    onTestFinished(async () => void (await app.stop(1000)));
    const base = `http://127.0.0.1:${app.health().port}`;
    workspace.deliverTo(`${base}/slack/events`);
    const page = await fetch(`${base}/slack/install`);
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const stateParameter = /[?&](?:amp;)?state=([^&"]+)/.exec(await page.text())?.[1] ?? '';
    const back = `${base}/slack/oauth_redirect?code=${workspace.issueCode()}&state=${stateParameter}`;
    expect((await fetch(back)).status).not.toBe(200);
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
    expect(shown(await workspace.say('maya', 'dm', 'salary?').reply())).toContain('Data engineers');
    await workspace.uninstall();
    await workspace.waitFor(() => gone.includes(workspace.team.id));
    expect(lines.some((line) => line.message.startsWith('a workspace removed'))).toBe(true);
  });
});

/** Milliseconds until the next attempt, once so many attempts have failed. */
async function nextWait(
  staged: Staged,
  timers: ReturnType<typeof handClock>,
  failures: number,
): Promise<number> {
  const failed = () => staged.lines.filter((line) => line.message.startsWith('cannot connect')).length;
  const isGone = () =>
    staged.lines.some((line) => line.message.startsWith('the connection to Slack is gone'));
  await staged.until(() => isGone() && failed() === failures && timers.waiting.length > 0);
  return Math.min(...timers.waiting);
}

it('runs on the system clock unless told otherwise', async () => {
  const { passed, open } = gate();
  systemTimers.after(0, open);
  await passed;
  expect(Math.abs(systemTimers.now() - Date.now())).toBeLessThan(1000);
});
