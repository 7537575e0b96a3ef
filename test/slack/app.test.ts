import { describe, expect, it } from 'vitest';
import { found } from './answers.ts';
import { setStage, shown } from './stage.ts';

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('answers a direct message in its thread, with sources', async () => {
    const { workspace, app, turns, lines } = await setStage({ mode });
    const said = workspace.say('maya', 'dm', 'what does a data engineer earn?');
    const reply = await said.reply();
    expect(reply.thread_ts).toBe(said.message.ts);
    expect(reply.text).toContain(found.lead.text);
    expect(shown(reply)).toContain('Data Engineer › Salary ranges › Part 1');
    expect(reply.metadata).toMatchObject({ event_type: 'career_answer', event_payload: { kind: 'answer' } });
    expect(turns).toMatchObject([
      { workspace: workspace.team.id, conversation: `im:${said.message.channel}`, surface: 'slack' },
    ]);
    expect((await said.acknowledged).every((delivery) => delivery.isAcknowledged)).toBe(true);
    await app.stop(2000);
    expect(lines.filter((line) => line.message === 'answered')).toMatchObject([
      {
        facts: {
          conversation: `im:${said.message.channel}`,
          intent: 'salary',
          kind: 'answer',
          confidence: 0.91,
        },
      },
    ]);
    expect(JSON.stringify(lines.filter((line) => line.level !== 'debug'))).not.toContain(
      'data engineer earn',
    );
    expect(workspace.refused()).toEqual([]);
  });

  it('answers a follow-up in a thread of a direct message there', async () => {
    const { workspace } = await setStage({ mode });
    const first = workspace.say('maya', 'dm', 'what does a data engineer earn?');
    const reply = await first.reply();
    const second = workspace.say('maya', 'dm', 'and the visa?', { thread: first.message });
    expect((await second.reply()).thread_ts).toBe(first.message.ts);
    expect(reply.ts).not.toBe((await second.reply()).ts);
  });

  it('answers a mention in its thread and keeps the thread as a conversation', async () => {
    const { workspace, turns } = await setStage({ mode });
    const root = workspace.say('omar', '#hiring-backend', 'we open a position for a data engineer');
    const said = workspace.say('maya', '#hiring-backend', '@advisor what is the range?', {
      thread: root.message,
    });
    const reply = await said.reply();
    expect(reply).toMatchObject({ thread_ts: root.message.ts, channel: root.message.channel });
    expect(turns).toMatchObject([
      { text: 'what is the range?', conversation: `${root.message.channel}:${root.message.ts}` },
    ]);
    expect(workspace.refused()).toEqual([]);
  });

  it('answers a command for the asker alone, with the question above', async () => {
    const { workspace, turns } = await setStage({ mode });
    const acted = workspace.command('maya', '#general', '/career', 'salary data engineer');
    const reply = await acted.reply();
    expect(reply.only).toBe(workspace.person('maya').id);
    expect(shown(reply)).toContain('You asked: salary data engineer');
    expect(turns).toMatchObject([{ text: 'data engineer', intent: 'salary' }]);
    expect((await acted.acknowledged).isAcknowledged).toBe(true);
    expect(workspace.messages('#general', 'omar')).toEqual([]);
    expect(workspace.refused()).toEqual([]);
  });

  it('answers a command where it is not a member', async () => {
    const { workspace } = await setStage({
      mode,
      workspace: {
        team: {
          name: 'Acme',
          people: [{ name: 'maya' }],
          channels: [{ name: 'secret', kind: 'private', hasApp: false }],
        },
      },
    });
    const reply = await workspace
      .command('maya', '#secret', '/career', 'what does a data engineer earn?')
      .reply();
    expect(reply.only).toBe(workspace.person('maya').id);
    expect(workspace.refused()).toEqual([]);
  });

  it.each(['chart', 'compare two', 'visa?', 'which one', 'roles', 'help', ''])(
    'shows every kind of answer: %j',
    async (text) => {
      const { workspace } = await setStage({ mode });
      await workspace.say('maya', 'dm', `${text}!`).reply();
      await workspace.command('maya', '#general', '/career', text).reply();
      expect(workspace.refused()).toEqual([]);
    },
  );

  it('asks the question of a button in the same thread', async () => {
    const { workspace, turns } = await setStage({ mode });
    const said = workspace.say('maya', '#general', '@advisor what does a data engineer earn?');
    const acted = workspace.press('omar', await said.reply(), 'ask:0');
    const reply = await acted.reply();
    expect(reply.thread_ts).toBe(said.message.ts);
    expect(shown(reply)).toContain(
      `<@${workspace.person('omar').id}> asked: Which skills does a data engineer need?`,
    );
    expect(turns[1]).toMatchObject({
      text: 'Which skills does a data engineer need?',
      person: workspace.person('omar').id,
    });
    expect(turns[1]?.conversation).toBe(turns[0]?.conversation);
    expect(workspace.refused()).toEqual([]);
  });

  it('asks the question of a private button privately', async () => {
    const { workspace } = await setStage({ mode });
    const first = await workspace.command('maya', '#general', '/career', 'salary data engineer').reply();
    const second = await workspace.press('maya', first, 'ask:0').reply();
    expect(second.only).toBe(workspace.person('maya').id);
    expect(shown(second)).toContain('You asked: Which skills does a data engineer need?');
    expect(workspace.refused()).toEqual([]);
  });
});
