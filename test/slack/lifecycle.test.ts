import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemTimers } from '../../src/slack/timers.ts';
import { startWorkspace } from '../../src/workspace/workspace.ts';
import { gate, handClock } from './clock.ts';
import { answerByWord, connectionTo, type Line, setStage, shown, stageIn } from './stage.ts';

/** What is written at the usual level. */
function loud(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ level }) => level !== 'debug');
}

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
    const { app, lines } = stageIn(workspace, { app: { config } });
    await expect(app.start()).rejects.toMatchObject({
      code: 'bad-token',
      message: expect.stringMatching(/^SLACK_APP_TOKEN: [^\n]+$/),
    });
    expect(loud(lines)).toEqual([]);
  });

  it('tells that Slack cannot be reached', async () => {
    const workspace = await startWorkspace();
    const { app, lines } = stageIn(workspace);
    await workspace.close();
    await expect(app.start()).rejects.toMatchObject({ code: 'unreachable' });
    expect(lines).not.toEqual([]);
    expect(loud(lines)).toEqual([]);
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
    const { workspace, turns, until } = await setStage({
      converse: () => new Promise(() => {}),
      app: { timers },
    });
    const said = workspace.say('maya', 'dm', 'salary?');
    await until(() => turns.length === 1);
    timers.advance(20_000);
    expect((await said.reply()).text).toContain('taking me longer');
  });
});

it('runs on the system clock unless told otherwise', async () => {
  const { passed, open } = gate();
  systemTimers.after(0, open);
  await passed;
  expect(Math.abs(systemTimers.now() - Date.now())).toBeLessThan(1000);
});
