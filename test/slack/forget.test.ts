import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { setStage, shown, tellingStore } from './stage.ts';

describe.each(['socket', 'http'] as const)('/career forget over %s', (mode) => {
  it('forgets what was talked about in a channel privately', async () => {
    const { store, forgotten } = tellingStore();
    const { workspace, turns } = await setStage({ mode, app: { store } });
    await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    const reply = await workspace.command('maya', '#general', '/career', 'forget').reply();
    expect(reply).toMatchObject({ text: texts.forgot, only: workspace.person('maya').id });
    expect(forgotten).toEqual([{ workspace: workspace.team.id, conversation: turns[0]?.conversation }]);
    expect(workspace.refused()).toEqual([]);
  });

  it('forgets the direct message as a whole', async () => {
    const { store, forgotten } = tellingStore();
    const { workspace, turns } = await setStage({ mode, app: { store } });
    await workspace.say('maya', 'dm', 'salary?').reply();
    await workspace.command('maya', 'dm', '/career', 'forget').reply();
    expect(forgotten).toContainEqual({ workspace: workspace.team.id, conversation: turns[0]?.conversation });
  });

  it('forgets everything about a person once they confirm it', async () => {
    const { store, forgotten } = tellingStore();
    const { workspace } = await setStage({ mode, app: { store } });
    await workspace.say('maya', 'dm', 'salary?').reply();
    const reply = await workspace.command('maya', '#general', '/career', 'forget').reply();
    expect(shown(reply)).toContain('"confirm":{"title"');
    const done = await workspace.press('maya', reply, 'Forget everything about me').reply();
    expect(done).toMatchObject({ text: texts.forgotAll, only: workspace.person('maya').id });
    expect(forgotten.at(-1)).toEqual([workspace.team.id, workspace.person('maya').id]);
    expect(await store.recentQuestions(workspace.team.id, workspace.person('maya').id, 9)).toEqual([]);
    expect(workspace.refused()).toEqual([]);
  });
});
