import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { type StageOptions, setStage, stageIn } from './stage.ts';

const subscriptions = ['app_mention', 'message.im', 'message.channels', 'message.groups'] as const;

/** A workspace in which follow-ups need no mention in #general, and a thread that was answered in. */
async function following(mode: 'socket' | 'http', options: StageOptions = {}) {
  const staged = await setStage({ mode, workspace: { subscriptions }, ...options });
  const { workspace } = staged;
  const modal = await workspace.command('maya', '#general', '/career', 'settings').modal();
  workspace.submit('maya', modal, { threads: 'follow' });
  await workspace.waitFor(() => workspace.messages('#general', 'maya')[0]);
  const said = workspace.say('maya', '#general', '@advisor what does a data engineer earn?');
  await said.reply();
  return { ...staged, thread: said.message };
}

describe.each(['socket', 'http'] as const)('a follow-up over %s', (mode) => {
  it('without a mention is left alone unless the channel wants it', async () => {
    const { workspace, app, turns } = await setStage({ mode, workspace: { subscriptions } });
    const said = workspace.say('maya', '#general', '@advisor what does a data engineer earn?');
    await said.reply();
    await workspace.say('maya', '#general', 'and in Berlin?', { thread: said.message }).acknowledged;
    await app.stop(2000);
    expect(turns).toHaveLength(1);
  });

  it('in a thread that was answered in is answered where the channel wants it', async () => {
    const { workspace, turns, thread } = await following(mode);
    const reply = await workspace.say('omar', '#general', 'and in Berlin?', { thread }).reply();
    expect(reply.thread_ts).toBe(thread.ts);
    expect(turns[1]).toMatchObject({ text: 'and in Berlin?', conversation: turns[0]?.conversation });
    expect(workspace.refused()).toEqual([]);
  });

  it('is answered once when it mentions us as well', async () => {
    const { workspace, app, turns, thread } = await following(mode);
    await workspace.say('maya', '#general', '@advisor and in Berlin?', { thread }).reply();
    await app.stop(2000);
    expect(turns).toHaveLength(2);
  });

  it.each(['@omar what do you think?', '@here any news?'])(
    'that is for somebody else is theirs: %j',
    async (text) => {
      const { workspace, app, turns, thread } = await following(mode);
      await workspace.say('maya', '#general', text, { thread }).acknowledged;
      await app.stop(2000);
      expect(turns).toHaveLength(1);
    },
  );

  it('outside that thread, in another channel or below others is left alone', async () => {
    const { workspace, app, turns } = await following(mode);
    const other = workspace.say('omar', '#general', 'lunch?');
    await workspace.say('maya', '#general', 'yes!', { thread: other.message }).acknowledged;
    await workspace.say('maya', '#hiring-backend', 'and in Berlin?').acknowledged;
    await app.stop(2000);
    expect(turns).toHaveLength(1);
  });

  it.each(['thanks, what about the visa', 'which one?', 'help'])(
    'that has no answer of its own is passed over in silence: %j',
    async (text) => {
      const { workspace, app, thread } = await following(mode);
      const before = workspace.messages('#general', 'maya').length;
      await workspace.say('maya', '#general', text, { thread }).acknowledged;
      await app.stop(2000);
      expect(workspace.messages('#general', 'maya')).toHaveLength(before + 1);
    },
  );

  it('is known after a restart by what the store remembers', async () => {
    const passing = createMemoryStore();
    const recalled: string[] = [];
    const store = {
      ...passing,
      recall: async ({ conversation }: { readonly conversation: string }) => {
        recalled.push(conversation);
        return { at: 0, memory: { profile: {}, shown: [], choices: [] } };
      },
    };
    const { workspace, app, thread } = await following(mode, { app: { store } });
    await app.stop(2000);
    const next = stageIn(workspace, { mode, app: { store } });
    await next.app.start();
    const { port } = next.app.health();
    if (port !== undefined) workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    await workspace.say('omar', '#general', 'and in Berlin?', { thread }).reply();
    expect(recalled).toEqual([`${thread.channel}:${thread.ts}`]);
    await next.app.stop(2000);
  });
});
