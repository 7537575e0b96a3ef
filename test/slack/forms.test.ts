import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { setStage, shown, stageIn } from './stage.ts';

const errorsOf = (workspace: Workspace, who: string) => workspace.modal(who)?.errors;

describe.each(['socket', 'http'] as const)('a form over %s', (mode) => {
  it('finds roles as somebody types, the likeliest first', async () => {
    const { workspace } = await setStage({ mode });
    const modal = await workspace.command('maya', '#general', '/career', 'offer').modal();
    const offered = async (typed: string) => {
      const { options } = await workspace.suggest('maya', modal, 'role', typed);
      return (options as { text: { text: string }; value: string }[]).map((one) => one.text.text);
    };
    expect(await offered('')).toEqual(['Data Engineer', 'Test Lead', 'Lead Nurse']);
    expect(await offered('LEAD')).toEqual(['Lead Nurse', 'Test Lead']);
    expect(await offered('gine')).toEqual(['Data Engineer']);
    expect(await offered('astronaut')).toEqual([]);
  });

  it('checks an offer where the command was typed, for the asker alone', async () => {
    const { workspace, turns } = await setStage({ mode });
    const modal = await workspace.command('maya', '#general', '/career', 'offer').modal();
    await workspace.submit('maya', modal, { amount: 'a lot', role: 'test-lead' }).acknowledged;
    expect(errorsOf(workspace, 'maya')).toEqual({ amount: texts.amountMissing });
    workspace.submit('maya', modal, { amount: '67 per hour', role: 'test-lead' });
    const reply = await workspace.waitFor(() => workspace.messages('#general', 'maya')[0]);
    expect(reply.only).toBe(workspace.person('maya').id);
    expect(shown(reply)).toContain('You asked: Is 67 per hour fair for a Test Lead?');
    expect(turns).toMatchObject([{ text: 'Is 67 per hour fair for a Test Lead?', intent: 'salary' }]);
    expect(workspace.modal('maya')).toBeUndefined();
    expect(workspace.refused()).toEqual([]);
  });

  it('compares from an answer, in its thread', async () => {
    const { workspace, turns } = await setStage({ mode });
    const said = workspace.say('maya', '#general', '@advisor what does a data engineer earn?');
    const modal = await workspace.press('omar', await said.reply(), 'Compare with…').modal();
    expect(JSON.stringify(modal.content)).toContain(
      '"initial_options":[{"text":{"type":"plain_text","text":"Data',
    );
    await workspace.submit('omar', modal).acknowledged;
    expect(errorsOf(workspace, 'omar')).toEqual({ roles: texts.rolesMissing });
    workspace.submit('omar', modal, {
      roles: ['data-engineer', 'test-lead'],
      topic: 'career-path',
      place: 'Berlin',
    });
    const reply = await workspace.waitFor(() =>
      workspace.messages('#general').find((one) => one.blocks?.some((block) => block.type === 'table')),
    );
    expect(reply.thread_ts).toBe(said.message.ts);
    expect(turns[1]).toMatchObject({
      text: 'Compare Data Engineer and Test Lead on career path in Berlin',
      intent: 'compare',
      conversation: turns[0]?.conversation,
    });
    expect(shown(reply)).toContain(`<@${workspace.person('omar').id}> asked: Compare Data Engineer and`);
    expect(workspace.refused()).toEqual([]);
  });

  it('checks an offer from a private answer, privately', async () => {
    const { workspace, turns } = await setStage({ mode });
    const mine = await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    const modal = await workspace.press('maya', mine, 'Check an offer').modal();
    workspace.submit('maya', modal, { amount: '150k' });
    const reply = await workspace.waitFor(() => workspace.messages('#general', 'maya')[1]);
    expect(reply.only).toBe(workspace.person('maya').id);
    expect(turns[1]).toMatchObject({
      text: 'Is 150k fair for a Data Engineer?',
      conversation: turns[0]?.conversation,
    });
    expect(workspace.messages('#general', 'omar')).toEqual([]);
    expect(workspace.refused()).toEqual([]);
  });

  it('asks by topic where nothing was written', async () => {
    const { workspace, turns } = await setStage({ mode });
    const modal = await workspace.shortcut('maya', 'ask_advisor').modal();
    await workspace.submit('maya', modal, { role: 'test-lead' }).acknowledged;
    expect(errorsOf(workspace, 'maya')).toEqual({ question: texts.questionMissing });
    workspace.submit('maya', modal, { role: 'test-lead', topic: 'career-path', place: 'Berlin' });
    await workspace.waitFor(() => workspace.messages('dm', 'maya').length === 2);
    expect(turns).toMatchObject([{ text: 'Career path (Test Lead in Berlin)', intent: 'career-path' }]);
    expect(workspace.refused()).toEqual([]);
  });

  it('works after a restart, and when its buttons are pressed on old messages', async () => {
    const { workspace, app } = await setStage({ mode });
    const reply = await workspace.say('maya', 'dm', 'what does a data engineer earn?').reply();
    const modal = await workspace.press('maya', reply, 'offer').modal();
    await app.stop(2000);
    const next = stageIn(workspace, { mode });
    await next.app.start();
    const { port } = next.app.health();
    if (port !== undefined) workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    workspace.submit('maya', modal, { amount: '150k' });
    await workspace.waitFor(() => next.turns.length === 1);
    await workspace.press('maya', reply, 'Sources').modal();
    await workspace.press('maya', reply, 'compare').modal();
    await next.app.stop(2000);
    expect(workspace.refused()).toEqual([]);
  });

  it('of an earlier version says that it is too old', async () => {
    const { workspace, turns } = await setStage({ mode });
    for (const [callback_id, private_metadata] of [
      ['gone', '{"v":1}'],
      ['offer', '{"v":0}'],
      ['offer', ''],
    ]) {
      const before = workspace.messages('dm', 'maya').length;
      const payload = {
        type: 'view_submission',
        team: { id: workspace.team.id, domain: 'acme' },
        user: { id: workspace.person('maya').id, team_id: workspace.team.id },
        view: {
          id: `V${before}`,
          type: 'modal',
          callback_id,
          private_metadata,
          state: { values: {} },
          blocks: [],
        },
      };
      expect((await workspace.send({ kind: 'interactive', payload })).isAcknowledged).toBe(true);
      const last = await workspace.waitFor(() => workspace.messages('dm', 'maya')[before]);
      expect(last.text).toBe(texts.formTooOld);
    }
    expect(turns).toEqual([]);
  });

  it('sent twice is carried out once', async () => {
    const { workspace, app, turns } = await setStage({ mode });
    const modal = await workspace.command('maya', '#general', '/career', 'ask').modal();
    const delivery = await workspace.submit('maya', modal, { question: 'salary?' }).acknowledged;
    await workspace.send(delivery.envelope);
    await app.stop(2000);
    expect(turns).toHaveLength(1);
  });
});
