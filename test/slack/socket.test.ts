import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { handClock } from './clock.ts';
import { type Staged, setStage, stageIn } from './stage.ts';

const connected = ({ app, lines, until }: Staged) =>
  until(() => app.health().ready && lines.some((line) => line.message === 'connected to Slack again'));

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
      const wait = await nextWait(staged, failures);
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
    timers.advance(await nextWait(staged, 0));
    timers.advance(30_000);
    timers.advance(await nextWait(staged, 1));
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

/** Milliseconds until the next attempt, once so many attempts have failed. */
async function nextWait(staged: Staged, failures: number): Promise<number> {
  const failed = () => staged.lines.filter((line) => line.message.startsWith('cannot connect')).length;
  const isGone = () =>
    staged.lines.some((line) => line.message.startsWith('the connection to Slack is gone'));
  await staged.until(() => isGone() && failed() === failures);
  const told = staged.lines.findLast((line) => 'wait' in line.facts)?.facts;
  return z.object({ wait: z.number() }).parse(told).wait;
}
