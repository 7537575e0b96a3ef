import { describe, expect, it } from 'vitest';
import { setStage, shown, stageIn } from './stage.ts';

const MORE = 'Bonuses add some ten percent.';

describe.each(['socket', 'http'] as const)('a button over %s', (mode) => {
  it('shares a private answer with the name of who shared it, and takes the private one away', async () => {
    const { workspace, turns } = await setStage({ mode });
    const mine = await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    const acted = workspace.press('maya', mine, 'Share in channel');
    const shared = await acted.reply();
    expect(shared.only).toBeUndefined();
    expect(shown(shared)).toContain(`salary: data engineer — shared by <@${workspace.person('maya').id}>`);
    expect(shared.text).toContain(
      mine.text.split('\n').find((line) => line.startsWith('Data engineers')) ?? 'lead',
    );
    await workspace.waitFor(() => !workspace.messages('#general', 'maya').some((one) => one.ts === mine.ts));
    expect(workspace.messages('#general', 'omar')).toHaveLength(1);
    expect(turns).toHaveLength(1);
    expect(workspace.refused()).toEqual([]);
  });

  it('shares once when it is pressed twice in a hurry', async () => {
    const { workspace, app } = await setStage({ mode });
    const mine = await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    const clicks = [workspace.press('maya', mine, 'share'), workspace.press('maya', mine, 'share')];
    for (const click of clicks) await click.acknowledged;
    await app.stop(2000);
    expect(workspace.messages('#general', 'omar')).toHaveLength(1);
  });

  it('shares at the second attempt when the first fails', async () => {
    const { workspace } = await setStage({ mode });
    const mine = await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    workspace.fault({ method: 'chat.postMessage', error: 'unheard_of' });
    expect((await workspace.press('maya', mine, 'share').reply()).text).toContain('something went wrong');
    workspace.press('maya', mine, 'share');
    await workspace.waitFor(() => workspace.messages('#general', 'omar')[0]);
  });

  it('shares where the app is not a member', async () => {
    const { workspace } = await setStage({
      mode,
      workspace: {
        team: {
          name: 'Acme',
          people: [{ name: 'maya' }, { name: 'omar' }],
          channels: [{ name: 'secret', kind: 'private', hasApp: false }],
        },
      },
    });
    const mine = await workspace.command('maya', '#secret', '/career', 'salary data engineer').reply();
    await workspace.press('maya', mine, 'share').reply();
    const seen = await workspace.waitFor(() => workspace.messages('#secret', 'omar')[0]);
    expect(shown(seen)).toContain('shared by <@');
  });

  it('shows more in the same message, in a thread and privately', async () => {
    const { workspace, turns } = await setStage({ mode });
    const open = await workspace.say('maya', '#general', '@advisor what does a data engineer earn?').reply();
    expect(shown(open)).not.toContain(MORE);
    workspace.press('omar', open, 'Show more');
    await workspace.waitFor(() =>
      shown(workspace.messages('#general').find((one) => one.ts === open.ts)).includes(MORE),
    );
    const mine = await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    workspace.press('maya', mine, 'Show more');
    const after = await workspace.waitFor(() =>
      workspace.messages('#general', 'maya').find((one) => one.ts === mine.ts && shown(one).includes(MORE)),
    );
    expect(shown(after)).toContain('You asked: salary: data engineer');
    expect(shown(after)).not.toContain('Show more');
    expect(turns).toHaveLength(2);
    expect(workspace.refused()).toEqual([]);
  });

  it('keeps the line of who asked when it shows more', async () => {
    const { workspace } = await setStage({ mode });
    const open = await workspace.say('maya', '#general', '@advisor what does a data engineer earn?').reply();
    const asked = await workspace.press('omar', open, 'ask:0').reply();
    workspace.press('maya', asked, 'Show more');
    const after = await workspace.waitFor(() =>
      workspace.messages('#general').find((one) => one.ts === asked.ts && shown(one).includes(MORE)),
    );
    expect(shown(after)).toContain(`<@${workspace.person('omar').id}> asked: Which skills`);
    expect(workspace.refused()).toEqual([]);
  });

  it('says in a modal why the answer is what it is', async () => {
    const { workspace } = await setStage({ mode });
    const reply = await workspace.say('maya', 'dm', 'what does a data engineer earn?').reply();
    const modal = await workspace.press('maya', reply, 'Why this answer?').modal();
    expect(JSON.stringify(modal.content)).toContain('The question names Data Engineer.');
    expect(workspace.refused()).toEqual([]);
  });

  it('shows the passages behind the answer', async () => {
    const { workspace } = await setStage({ mode });
    const reply = await workspace.say('maya', '#general', '@advisor what does a data engineer earn?').reply();
    const modal = await workspace.press('omar', reply, 'Sources').modal();
    expect(JSON.stringify(modal.content)).toContain('The average is $112,000.');
    workspace.fault({ method: 'views.open', error: 'expired_trigger_id' });
    const whispered = await workspace.press('omar', reply, 'Sources').reply();
    expect(whispered.only).toBe(workspace.person('omar').id);
    expect(workspace.refused()).toEqual([]);
  });

  it('says so privately where no modal opens', async () => {
    const { workspace } = await setStage({ mode });
    const reply = await workspace.say('maya', '#general', '@advisor what does a data engineer earn?').reply();
    workspace.fault({ method: 'views.open', error: 'expired_trigger_id' });
    const why = await workspace.press('omar', reply, 'why').reply();
    expect(why.only).toBe(workspace.person('omar').id);
    expect(shown(why)).toContain('The question names Data Engineer.');
  });

  it('works after a restart, by asking again without touching the conversation', async () => {
    const { workspace, app } = await setStage({ mode });
    const reply = await workspace.say('maya', 'dm', 'what does a data engineer earn?').reply();
    await app.stop(2000);
    const next = stageIn(workspace, { mode });
    await next.app.start();
    const port = next.app.health().port;
    if (port !== undefined) workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    workspace.press('maya', reply, 'Show more');
    await workspace.waitFor(() =>
      shown(workspace.messages('dm', 'maya').find((one) => one.ts === reply.ts)).includes(MORE),
    );
    expect(next.turns).toMatchObject([
      { text: 'what does a data engineer earn?', conversation: expect.stringMatching(/^again:/) },
    ]);
    await next.app.stop(2000);
  });

  it('of an earlier version says that it is too old', async () => {
    const { workspace, turns } = await setStage({ mode });
    const reply = await workspace.say('maya', 'dm', 'what does a data engineer earn?').reply();
    for (const [action_id, value] of [
      ['ask:0', 'old'],
      ['more', '{"v":0}'],
      ['gone', '{"v":1,"q":"x"}'],
    ]) {
      const payload = {
        type: 'block_actions',
        team: { id: workspace.team.id, domain: 'acme' },
        user: { id: workspace.person('maya').id, team_id: workspace.team.id },
        channel: { id: reply.channel },
        container: { type: 'message', message_ts: reply.ts, channel_id: reply.channel, is_ephemeral: false },
        actions: [{ type: 'button', action_id, block_id: 'b', action_ts: `${action_id}.1`, value }],
      };
      const before = workspace.messages('dm', 'maya').length;
      const delivery = await workspace.send({ kind: 'interactive', payload });
      expect(delivery.isAcknowledged).toBe(true);
      const last = await workspace.waitFor(() => workspace.messages('dm', 'maya')[before]);
      expect(last).toMatchObject({
        text: expect.stringContaining('earlier version'),
        only: workspace.person('maya').id,
      });
    }
    expect(turns).toHaveLength(1);
  });
});
