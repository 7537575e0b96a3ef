import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { setStage, shown } from './stage.ts';

describe.each(['socket', 'http'] as const)('a shortcut over %s', (mode) => {
  it('asks from anywhere and answers in the direct message', async () => {
    const { workspace, turns } = await setStage({ mode });
    const modal = await workspace.shortcut('maya', 'ask_advisor').modal();
    expect(JSON.stringify(modal.content)).toContain('Career path');
    workspace.submit('maya', modal, { question: 'what do they earn?', role: 'test-lead' });
    const [root, reply] = await workspace.waitFor(() => {
      const messages = workspace.messages('dm', 'maya');
      return messages.length === 2 && messages;
    });
    expect(root?.text).toBe('You asked: what do they earn? (Test Lead)');
    expect(reply?.thread_ts).toBe(root?.ts);
    expect(turns).toMatchObject([{ text: 'what do they earn? (Test Lead)' }]);
    expect(workspace.refused()).toEqual([]);
  });

  it('answers a message in its thread, understood from what stands above', async () => {
    const { workspace, turns } = await setStage({ mode });
    const root = workspace.say('omar', '#hiring-backend', 'we open a position for a test lead');
    const said = workspace.say('lena', '#hiring-backend', 'what is the <range>?', { thread: root.message });
    const modal = await workspace.shortcut('maya', 'answer_message', said.message).modal();
    expect(JSON.stringify(modal.content)).toContain('"initial_value":"what is the <range>?"');
    workspace.submit('maya', modal, { where: 'here' });
    const reply = await workspace.waitFor(() =>
      workspace.messages('#hiring-backend').find((one) => one.app_id !== undefined),
    );
    expect(reply).toMatchObject({ thread_ts: root.message.ts });
    expect(shown(reply)).toContain(`<@${workspace.person('maya').id}> asked: what is the &lt;range&gt;?`);
    expect(turns[0]?.surroundings?.thread).toEqual([
      { user: workspace.person('omar').id, text: 'we open a position for a test lead' },
    ]);
    expect(workspace.refused()).toEqual([]);
  });

  it('answers a message for the asker alone', async () => {
    const { workspace, turns } = await setStage({ mode });
    const said = workspace.say('omar', '#general', 'what does a data engineer earn in New York?');
    const modal = await workspace.shortcut('maya', 'answer_message', said.message).modal();
    workspace.submit('maya', modal);
    const reply = await workspace.waitFor(() =>
      workspace.messages('#general', 'maya').find((one) => one.app_id !== undefined),
    );
    expect(reply).toMatchObject({ only: workspace.person('maya').id, thread_ts: said.message.ts });
    expect(turns[0]?.conversation).toBe(`command:${said.message.channel}:${workspace.person('maya').id}`);
    expect(workspace.refused()).toEqual([]);
  });

  it('answers a message where the app is not a member', async () => {
    const team = {
      name: 'Acme',
      people: [{ name: 'maya' }],
      channels: [{ name: 'secret', kind: 'private' as const, hasApp: false }],
    };
    const { workspace } = await setStage({ mode, workspace: { team } });
    const said = workspace.say('maya', '#secret', 'what does a data engineer earn?');
    const modal = await workspace.shortcut('maya', 'answer_message', said.message).modal();
    workspace.submit('maya', modal, { where: 'here' });
    const [note, answer] = await workspace.waitFor(() => {
      const messages = workspace.messages('dm', 'maya');
      return messages.length === 2 && messages;
    });
    expect(note?.text).toBe(texts.elsewhere);
    expect(shown(answer)).toContain('Data engineers in New York');
  });

  it('of an earlier version says that it is too old', async () => {
    const { workspace } = await setStage({ mode });
    const reply = await workspace.shortcut('maya', 'gone').reply();
    expect(reply.text).toBe(texts.tooOld);
  });
});
