import { describe, expect, it } from 'vitest';
import { found } from './answers.ts';
import { handClock } from './clock.ts';
import { setStage, shown } from './stage.ts';

/** Answers as the advisor does where it had to look around. */
const inferring = async (turn: { readonly text: string; readonly surroundings?: unknown }) => ({
  question: turn.text,
  answer: turn.surroundings === undefined ? found : { ...found, inferred: 'from this thread' },
});

const SCOPES = ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'];

function reads(
  workspace: { readonly calls: readonly { readonly method: string }[] },
  method: string,
): number {
  return workspace.calls.filter((call) => call.method === method).length;
}

describe.each(['socket', 'http'] as const)('a mention over %s', (mode) => {
  it('is understood from the thread and the channel', async () => {
    const { workspace, turns, lines } = await setStage({ mode });
    const root = workspace.say('omar', '#hiring-backend', 'we open a <position> for a data engineer');
    workspace.say('lena', '#hiring-backend', 'in New York, up to 130k', { thread: root.message });
    workspace.botMessage('#hiring-backend', 'standup in 5 minutes');
    const said = workspace.say('maya', '#hiring-backend', '@advisor what is the market range?', {
      thread: root.message,
    });
    await said.reply();
    expect(turns).toMatchObject([
      {
        text: 'what is the market range?',
        surroundings: {
          channel: {
            name: 'hiring-backend',
            topic: 'Senior backend engineer, New York',
            purpose: 'Opening, candidates and offers for the backend team',
          },
          thread: [
            { user: workspace.person('omar').id, text: 'we open a <position> for a data engineer' },
            { user: workspace.person('lena').id, text: 'in New York, up to 130k' },
          ],
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('130k');
    expect(workspace.refused()).toEqual([]);
  });

  it('outside a thread is understood from the channel alone', async () => {
    const { workspace, turns } = await setStage({ mode });
    await workspace.say('maya', '#hiring-backend', '@advisor what is the market range?').reply();
    expect(turns[0]?.surroundings).toMatchObject({ channel: { name: 'hiring-backend' }, thread: [] });
    expect(reads(workspace, 'conversations.replies')).toBe(0);
  });

  it('that says role and place is not looked around for', async () => {
    const { workspace, turns } = await setStage({ mode });
    const root = workspace.say('omar', '#hiring-backend', 'hello');
    const text = '@advisor what does a data engineer earn in New York?';
    await workspace.say('maya', '#hiring-backend', text, { thread: root.message }).reply();
    expect(turns[0]).not.toHaveProperty('surroundings');
    expect(workspace.calls.filter((call) => call.method.startsWith('conversations.'))).toEqual([]);
  });

  it('without the optional scopes is answered all the same, and does not keep asking for them', async () => {
    const team = {
      name: 'Acme',
      scopes: SCOPES,
      people: [{ name: 'maya' }],
      channels: [{ name: 'hiring-backend' }],
    };
    const { workspace, turns, lines } = await setStage({ mode, workspace: { team } });
    const root = workspace.say('maya', '#hiring-backend', 'we open a position for a data engineer');
    for (const text of ['@advisor what is the range?', '@advisor and the skills?'])
      await workspace.say('maya', '#hiring-backend', text, { thread: root.message }).reply();
    expect(turns).toHaveLength(2);
    expect(turns[0]).not.toHaveProperty('surroundings');
    expect(reads(workspace, 'conversations.replies')).toBe(1);
    expect(reads(workspace, 'conversations.info')).toBe(1);
    expect(lines.filter((line) => line.level === 'warn' || line.level === 'error')).toEqual([]);
  });

  it.each([
    { error: 'not_in_channel' },
    { error: 'thread_not_found' },
    { status: 429, retryAfter: 60 },
    { status: 503 },
    {},
  ])('is answered all the same after %j', async (fault) => {
    const { workspace, turns } = await setStage({ mode });
    workspace.fault({ method: 'conversations.replies', ...fault });
    workspace.fault({ method: 'conversations.info', ...fault });
    const root = workspace.say('omar', '#hiring-backend', 'hello');
    await workspace.say('maya', '#hiring-backend', '@advisor salary?', { thread: root.message }).reply();
    expect(turns[0]).not.toHaveProperty('surroundings');
  });

  it('shows what was taken from the thread, to be changed and asked again there', async () => {
    const { workspace, turns } = await setStage({ mode, converse: inferring });
    const root = workspace.say('omar', '#hiring-backend', 'we open a position for a data engineer');
    const said = workspace.say('maya', '#hiring-backend', '@advisor what is the market range?', {
      thread: root.message,
    });
    const reply = await said.reply();
    expect(shown(reply)).toContain('Data Engineer · New York — from this thread');
    const modal = await workspace.press('omar', reply, 'Change').modal();
    expect(JSON.stringify(modal.content)).toContain('You asked: what is the market range?');
    expect(JSON.stringify(modal.content)).toContain('"initial_value":"New York"');
    expect(JSON.stringify(modal.content)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"Data',
    );
    workspace.submit('omar', modal, { role: 'test-lead', place: 'Berlin' });
    const again = await workspace.waitFor(() =>
      workspace.messages('#hiring-backend').find((one) => one.ts > reply.ts && one.app_id !== undefined),
    );
    expect(again.thread_ts).toBe(root.message.ts);
    expect(turns[1]).toMatchObject({
      text: 'what is the market range? (Test Lead in Berlin)',
      conversation: turns[0]?.conversation,
    });
    expect(shown(again)).toContain(
      `<@${workspace.person('omar').id}> asked: what is the market range? (Test`,
    );
    expect(workspace.refused()).toEqual([]);
  });
});

describe('a thread', () => {
  it('is read once in a while, and its newest messages count', async () => {
    const timers = handClock();
    const { workspace, turns } = await setStage({ app: { timers } });
    const root = workspace.say('omar', '#general', 'message 0');
    for (let n = 1; n < 70; n += 1)
      workspace.say('omar', '#general', `message ${n}`, { thread: root.message });
    const mention = () =>
      workspace.say('maya', '#general', '@advisor salary?', { thread: root.message }).reply();
    await mention();
    const [first] = turns;
    expect(first?.surroundings?.thread).toHaveLength(50);
    expect(first?.surroundings?.thread?.at(-1)?.text).toBe('message 69');
    const before = reads(workspace, 'conversations.replies');
    expect(before).toBe(2);
    await mention();
    expect(reads(workspace, 'conversations.replies')).toBe(before);
    timers.advance(30_000);
    workspace.say('omar', '#general', 'for the test lead now', { thread: root.message });
    await mention();
    expect(reads(workspace, 'conversations.replies')).toBeGreaterThan(before);
    expect(turns[2]?.surroundings?.thread?.map((one) => one.text)).toContain('for the test lead now');
  });

  it('counts as it was read before where it may not be read again so soon', async () => {
    const timers = handClock();
    const { workspace, turns } = await setStage({ app: { timers } });
    const root = workspace.say('omar', '#general', 'about the test lead');
    const mention = () =>
      workspace.say('maya', '#general', '@advisor salary?', { thread: root.message }).reply();
    await mention();
    timers.advance(30_000);
    workspace.fault({ method: 'conversations.replies', status: 429, retryAfter: 60 });
    await mention();
    expect(turns[1]?.surroundings?.thread?.[0]?.text).toBe('about the test lead');
  });
});
