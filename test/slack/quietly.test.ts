import { webApi } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFacts } from '../../src/slack/facts.ts';
import { createQuietly } from '../../src/slack/quietly.ts';
import type { Fault } from '../../src/workspace/faults.ts';
import { startWorkspace } from '../../src/workspace/workspace.ts';
import { collectLog } from './stage.ts';

async function asking() {
  const workspace = await startWorkspace();
  onTestFinished(() => workspace.close());
  const client = new webApi.WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl });
  let time = 0;
  const now = () => time;
  const { log, lines } = collectLog();
  const quietly = createQuietly({ log, now });
  const line = { client, workspace: workspace.team.id };
  const pass = (ms: number) => {
    time += ms;
  };
  return { workspace, quietly, line, lines, now, pass };
}

describe('a call that can be done without', () => {
  it.each<[Omit<Fault, 'method'>, number]>([
    [{ error: 'missing_scope' }, 10 * 60_000],
    [{ error: 'unknown_method' }, 10 * 60_000],
    [{ status: 429, retryAfter: 60 }, 60_000],
    [{ status: 404 }, 30_000],
    [{}, 30_000],
  ])('is left alone for a while after %j', async (fault, pause) => {
    const { workspace, quietly, line, lines, pass } = await asking();
    const user = workspace.person('maya').id;
    const ask = () => quietly(line, 'users.info', { user });
    workspace.fault({ method: 'users.info', ...fault });
    expect(await ask()).toBeUndefined();
    pass(pause - 1);
    expect(await ask()).toBeUndefined();
    expect(workspace.calls).toHaveLength(1);
    expect(await quietly({ ...line, workspace: 'T9' }, 'users.info', { user })).toMatchObject({ ok: true });
    pass(1);
    expect(await ask()).toMatchObject({ ok: true });
    expect(lines.map((one) => one.level)).toEqual(['debug']);
  });

  it('is made again at once where only this one thing was refused', async () => {
    const { workspace, quietly, line } = await asking();
    expect(await quietly(line, 'users.info', { user: 'U404' })).toBeUndefined();
    expect(await quietly(line, 'users.info', { user: workspace.person('maya').id })).toMatchObject({
      ok: true,
    });
  });
});

describe('facts', () => {
  it('are looked up once and remembered for a while', async () => {
    const { workspace, quietly, line, now, pass } = await asking();
    const facts = createFacts({ quietly, now });
    const { id } = workspace.person('maya');
    expect(await facts.person(line, id)).toEqual({ isGuest: false, isAdmin: true });
    expect(await facts.channel(line, workspace.channel('#general').id)).toEqual({
      name: 'general',
      topic: 'Company-wide announcements',
      purpose: undefined,
      creator: undefined,
    });
    await facts.person(line, id);
    expect(workspace.calls).toHaveLength(2);
    pass(60 * 60_000);
    await facts.person(line, id);
    expect(workspace.calls).toHaveLength(3);
  });

  it('are nothing where Slack tells nothing', async () => {
    const { quietly, line, now } = await asking();
    const facts = createFacts({ quietly, now });
    expect(await facts.person(line, 'U404')).toBeUndefined();
    expect(await facts.channel(line, 'C404')).toBeUndefined();
  });
});
