import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { type EchoApp, startEchoApp } from './echo-app.ts';

describe.each(['socket', 'http'] as const)('a Bolt app over %s', (mode) => {
  let workspace: Workspace;
  let app: EchoApp;

  beforeEach(async () => {
    workspace = await startWorkspace({ retryAfterMs: 100, httpRetryDelaysMs: [0, 0] });
    app = await startEchoApp(workspace, mode);
  });
  afterEach(async () => {
    const refused = workspace.refused();
    await app.stop();
    await workspace.close();
    expect(refused).toEqual([]);
  });

  it('answers a direct message in its thread', async () => {
    const said = workspace.say('maya', 'dm', 'salary of a nurse & a cook?');
    const [delivery] = await said.acknowledged;
    expect(delivery).toMatchObject({ isAcknowledged: true, attempts: 1 });
    const reply = await said.reply();
    expect(reply).toMatchObject({
      text: 'You said: salary of a nurse &amp; a cook?',
      thread_ts: said.message.ts,
    });
  });

  it('answers a mention in a thread of a channel', async () => {
    const opening = workspace.say('omar', '#hiring-backend', 'What should we offer?');
    const said = workspace.say('maya', '#hiring-backend', '@advisor any idea?', { thread: opening.message });
    const reply = await said.reply();
    expect(reply.thread_ts).toBe(opening.message.ts);
    expect(reply.text).toBe(`You said: <@${workspace.team.botUser}> any idea?`);
  });

  it('answers a command through its response URL, for the asker alone', async () => {
    const asked = workspace.command('lena', '#general', '/career', 'salary nurse');
    const reply = await asked.reply();
    expect((await asked.acknowledged).isAcknowledged).toBe(true);
    expect(reply).toMatchObject({ text: 'Career: salary nurse', only: workspace.person('lena').id });
    expect(workspace.messages('#general', 'omar')).toEqual([]);
  });

  it('lets a button be pressed', async () => {
    const reply = await workspace.say('maya', 'dm', 'hello').reply();
    const pressed = workspace.press('maya', reply, 'More');
    expect(await pressed.reply()).toMatchObject({ text: 'More of 7', only: workspace.person('maya').id });
  });

  it('opens a modal, shows its errors and closes it when it is taken', async () => {
    const asked = workspace.command('maya', 'dm', '/career', 'modal');
    const modal = await asked.modal();
    await workspace.submit('maya', modal, { Role: 'astronaut' }).acknowledged;
    expect(workspace.modal('maya')?.errors).toEqual({ role: 'Unknown role' });
    await workspace.submit('maya', modal, { Role: 'nurse' }).acknowledged;
    expect(workspace.modal('maya')).toBeUndefined();
  });

  it('hears of its own messages and ignores them', async () => {
    const said = workspace.say('maya', 'dm', 'hello');
    const reply = await said.reply();
    await workspace.waitFor(() => workspace.deliveries.length === 2);
    expect(app.seen).toHaveLength(1);
    expect(workspace.messages('dm', 'maya').at(-1)).toBe(reply);
  });

  it('gets a lost reply through on the second try', async () => {
    workspace.fault({ method: 'chat.postMessage', status: 500 });
    const reply = await workspace.say('maya', 'dm', 'hello').reply();
    expect(reply.text).toBe('You said: hello');
    expect(
      workspace.calls.filter((call) => call.method === 'chat.postMessage').map((call) => call.status),
    ).toEqual([500, 200]);
  });
});
