import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { setStage, shown, tellingStore } from './stage.ts';

describe.each(['socket', 'http'] as const)('the App Home over %s', (mode) => {
  it('tells what is known, since when, and what may be out of date', async () => {
    const { workspace } = await setStage({ mode });
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    const content = JSON.stringify(home.content);
    expect(content).toContain('Data Engineer · 12 sections · as of 2024');
    expect(content).toContain(
      'Test Lead · 1 section · as of 2019 · reviewed 2020-02-01 · _may be out of date_',
    );
    expect(content).toContain('None yet.');
    expect(content).not.toContain('You asked lately');
    expect(workspace.refused()).toEqual([]);
  });

  it('asks its questions in the direct message', async () => {
    const { workspace } = await setStage({ mode });
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    workspace.press('maya', home, 'ask:0');
    const [root, reply] = await workspace.waitFor(() => {
      const messages = workspace.messages('dm', 'maya');
      return messages.length === 2 && messages;
    });
    expect(root?.text).toBe('You asked: Which skills does the Data Engineer role need?');
    expect(reply?.thread_ts).toBe(root?.ts);
    expect(workspace.refused()).toEqual([]);
  });

  it('shows everybody their own questions alone, each once, and asks them again', async () => {
    const { workspace, app, turns } = await setStage({ mode });
    for (const question of ['what does a data engineer earn?', 'visa?', 'visa?'])
      await workspace.say('maya', 'dm', question).reply();
    await workspace.say('omar', 'dm', 'which one?').reply();
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    const content = JSON.stringify(home.content);
    expect(content.match(/"text":"visa\?"/g)).toHaveLength(1);
    expect(content).toContain('what does a data engineer earn?');
    expect(content).not.toContain('which one?');
    workspace.press('maya', home, 'ask:20');
    await workspace.waitFor(() => turns.length === 5);
    await app.stop(2000);
    expect(turns[4]?.text).toBe('visa?');
    expect(workspace.refused()).toEqual([]);
  });

  it('keeps a usual role and place, and forgets it all when told to', async () => {
    const { store, forgotten } = tellingStore();
    const { workspace } = await setStage({ mode, app: { store } });
    await workspace.say('maya', 'dm', 'visa?').reply();
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    const modal = await workspace.press('maya', home, 'settings').modal();
    expect(JSON.stringify(modal.content)).not.toContain('In this channel');
    workspace.submit('maya', modal, { role: 'test-lead', place: 'Berlin' });
    const changed = await workspace.waitFor(
      () =>
        JSON.stringify(workspace.home('maya')?.content).includes('Test Lead · Berlin') &&
        workspace.home('maya'),
    );
    workspace.press('maya', changed, 'Forget everything about me');
    const after = await workspace.waitFor(
      () => JSON.stringify(workspace.home('maya')?.content).includes('None yet') && workspace.home('maya'),
    );
    expect(JSON.stringify(after.content)).not.toContain('visa?');
    expect(forgotten).toEqual([[workspace.team.id, workspace.person('maya').id]]);
    expect(workspace.refused()).toEqual([]);
  });

  it('says in the direct message that all is forgotten where it cannot be shown', async () => {
    const { workspace } = await setStage({ mode });
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    workspace.fault({ method: 'views.publish', error: 'not_enabled' });
    const said = await workspace.press('maya', home, 'Forget everything about me').reply();
    expect(said.text).toBe(texts.forgotAll);
  });

  it('does without what cannot be filled', async () => {
    const { workspace, app, lines } = await setStage({ mode });
    workspace.fault({ method: 'views.publish', error: 'not_enabled' });
    await workspace.openHome('maya').acknowledged;
    await app.stop(2000);
    expect(lines.some((line) => line.level === 'warn' && line.message.includes('could not fill'))).toBe(true);
  });
});

describe('the forms of the Home', () => {
  it('answer in the direct message, below the question', async () => {
    const { workspace, turns } = await setStage();
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    const modal = await workspace.press('maya', home, 'Check an offer').modal();
    workspace.submit('maya', modal, { amount: '150k', role: 'test-lead', place: 'New York' });
    const [root, reply] = await workspace.waitFor(() => {
      const messages = workspace.messages('dm', 'maya');
      return messages.length === 2 && messages;
    });
    expect(root?.text).toBe('You asked: Is 150k fair for a Test Lead in New York?');
    expect(shown(reply)).toContain('Data engineers in New York');
    expect(turns).toMatchObject([{ text: 'Is 150k fair for a Test Lead in New York?', intent: 'salary' }]);
    expect(workspace.refused()).toEqual([]);
  });
});
