import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { found } from './answers.ts';
import { setStage, shown, tellingStore } from './stage.ts';

const inferring = async (turn: { readonly text: string; readonly surroundings?: unknown }) => ({
  question: turn.text,
  answer:
    turn.surroundings === undefined
      ? found
      : {
          ...found,
          inferred: 'from this thread',
          trace: [{ step: 'memory' as const, detail: 'Role from this thread: test-lead.' }],
        },
});

describe.each(['socket', 'http'] as const)('settings over %s', (mode) => {
  it('hold a usual role and place, used where somebody asks alone', async () => {
    const { workspace, turns } = await setStage({ mode, converse: inferring });
    const modal = await workspace.command('maya', '#general', '/career', 'settings').modal();
    workspace.submit('maya', modal, { role: 'test-lead', place: 'Berlin' });
    const saved = await workspace.waitFor(() => workspace.messages('#general', 'maya')[0]);
    expect(saved).toMatchObject({ text: texts.settingsSaved, only: workspace.person('maya').id });

    const mine = await workspace.command('maya', '#general', '/career', 'salary').reply();
    const direct = await workspace.say('maya', 'dm', 'what is the range?').reply();
    const others = await workspace.say('omar', 'dm', 'what is the range?').reply();
    const open = await workspace.say('maya', '#general', '@advisor what is the range?').reply();
    const own = { thread: [{ text: 'My role: Test Lead. My place: Berlin.' }] };
    expect(turns.map((turn) => turn.surroundings)).toMatchObject([
      own,
      own,
      undefined,
      { channel: { name: 'general' } },
    ]);
    expect(shown(mine)).toContain('from your settings');
    expect(shown(direct)).toContain('Data Engineer · New York — from your settings');
    expect(shown(others)).not.toContain('from your settings');
    expect(shown(open)).toContain('from this thread');
    const why = await workspace.press('maya', direct, 'Why this answer?').modal();
    expect(JSON.stringify(why.content)).toContain('Role from your settings: test-lead.');
    expect(workspace.refused()).toEqual([]);
  });

  it('can be taken back', async () => {
    const { workspace, turns } = await setStage({ mode });
    workspace.openHome('maya');
    await workspace.waitFor(() => workspace.home('maya'));
    const fill = async (entries: Readonly<Record<string, unknown>>) => {
      const modal = await workspace.command('maya', '#general', '/career', 'settings').modal();
      const count = workspace.messages('#general', 'maya').length;
      workspace.submit('maya', modal, entries);
      await workspace.waitFor(() => workspace.messages('#general', 'maya').length > count);
      return modal;
    };
    await fill({ role: 'test-lead', place: 'Berlin' });
    const modal = await fill({ place: '' });
    expect(JSON.stringify(modal.content)).toContain('"initial_value":"Berlin"');
    await workspace.say('maya', 'dm', 'salary?').reply();
    expect(turns[0]?.surroundings?.thread).toEqual([{ text: 'My role: Test Lead.' }]);
  });

  it('of a channel are an admin’s to change, or its creator’s', async () => {
    const { workspace } = await setStage({ mode });
    const admin = await workspace.command('maya', '#general', '/career', 'settings').modal();
    expect(JSON.stringify(admin.content)).toContain(texts.threadsFollow);
    const other = await workspace.command('omar', '#general', '/career', 'settings').modal();
    expect(JSON.stringify(other.content)).toContain(texts.threadsOthers);
    expect(JSON.stringify(other.content)).not.toContain('radio_buttons');
    const direct = await workspace.command('maya', 'dm', '/career', 'settings').modal();
    expect(JSON.stringify(direct.content)).not.toContain('radio_buttons');
    expect(workspace.refused()).toEqual([]);
  });

  it('of a channel are everybody’s where Slack does not tell who is who', async () => {
    const scopes = ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'];
    const team = { name: 'Acme', scopes, people: [{ name: 'omar' }], channels: [{ name: 'general' }] };
    const { workspace } = await setStage({ mode, workspace: { team } });
    const modal = await workspace.command('omar', '#general', '/career', 'settings').modal();
    expect(JSON.stringify(modal.content)).toContain('radio_buttons');
  });
});

it('says so where the form cannot be opened any more', async () => {
  const { workspace } = await setStage();
  workspace.fault({ method: 'views.open', error: 'expired_trigger_id' });
  const reply = await workspace.command('maya', '#general', '/career', 'settings').reply();
  expect(reply).toMatchObject({ text: texts.cannotOpen, only: workspace.person('maya').id });
});

it('are done without where the store fails', async () => {
  const { store } = tellingStore();
  const settingsOf = () => Promise.reject(new Error('disk full'));
  const { workspace, lines } = await setStage({ app: { store: { ...store, settingsOf } } });
  const reply = await workspace.say('maya', 'dm', 'salary?').reply();
  expect(shown(reply)).toContain('Data engineers in New York');
  expect(lines.map((line) => line.message)).toContain('could not read settings');
});
