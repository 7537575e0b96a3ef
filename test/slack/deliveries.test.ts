import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/workspace/json.ts';
import { afterwards, answerByWord, setStage } from './stage.ts';

describe.each(['socket', 'http'] as const)('over %s, what is delivered', (mode) => {
  it('twice is answered once', async () => {
    const staged = await setStage({ mode });
    const said = staged.workspace.say('maya', 'dm', 'salary?', { times: 3 });
    await said.acknowledged;
    expect(await afterwards(staged)).toHaveLength(1);
    expect(staged.turns).toHaveLength(1);
  });

  it('once more much later is not answered again', async () => {
    const staged = await setStage({ mode });
    const { workspace } = staged;
    const said = workspace.say('maya', '#general', '@advisor salary?');
    await said.reply();
    const delivery = (await said.acknowledged)[0];
    if (delivery === undefined) throw new Error('nothing was delivered');
    await workspace.send(delivery.envelope);
    expect(await afterwards(staged, 'maya', '#general')).toHaveLength(1);
  });

  it('as command or click twice is carried out once', async () => {
    const staged = await setStage({ mode });
    const { workspace } = staged;
    const reply = await workspace.command('maya', '#general', '/career', 'salary?', { times: 2 }).reply();
    const acted = workspace.press('maya', reply, 'ask:0');
    const delivery = await acted.acknowledged;
    await workspace.send(delivery.envelope);
    expect(await afterwards(staged, 'maya', '#general')).toHaveLength(2);
  });

  it('both as mention and as message is answered once', async () => {
    const staged = await setStage({
      mode,
      workspace: { subscriptions: ['app_mention', 'message.im', 'message.channels'] },
    });
    const { workspace } = staged;
    await workspace.say('maya', '#general', '@advisor salary?').acknowledged;
    const direct = workspace.say('maya', 'dm', 'salary?');
    await direct.acknowledged;
    const { channel, ts } = direct.message;
    await workspace.deliver({
      type: 'app_mention',
      channel,
      user: workspace.person('maya').id,
      text: 'salary?',
      ts,
    });
    await staged.app.stop(5000);
    expect(staged.turns).toHaveLength(2);
  });

  it('from bots, from itself, as edits, joins and deletions is not answered', async () => {
    const staged = await setStage({
      mode,
      workspace: { subscriptions: ['app_mention', 'message.im', 'message.channels'] },
    });
    const { workspace } = staged;
    const told = [
      workspace.botMessage('#general', '@advisor salary?'),
      workspace.say('omar', '#general', 'salary, anyone?'),
      workspace.join('lena', '#general'),
    ];
    for (const one of told) await one.acknowledged;
    const said = workspace.say('maya', 'dm', 'salary?');
    await said.reply();
    await workspace.edit('maya', said.message, 'salary in Paris?').acknowledged;
    await workspace.remove(said.message).acknowledged;
    const strange: Json[] = [
      {
        type: 'message',
        channel: said.message.channel,
        channel_type: 'im',
        bot_id: 'B9',
        user: 'U9',
        text: 'x',
        ts: '1.1',
      },
      {
        type: 'message',
        channel: said.message.channel,
        channel_type: 'im',
        user: workspace.team.botUser,
        text: 'x',
        ts: '1.2',
      },
      { type: 'app_mention', channel: 'C9', text: 'x', ts: '1.3' },
      {
        type: 'message',
        subtype: 'message_changed',
        channel: said.message.channel,
        channel_type: 'im',
        ts: '1.4',
      },
      { type: 'message' },
    ];
    for (const event of strange) await workspace.deliver(event);
    await staged.app.stop(5000);
    expect(staged.turns).toHaveLength(1);
    expect(staged.lines.filter((line) => line.level === 'error')).toEqual([]);
  });

  it('is acknowledged before it is answered', async () => {
    let answer = () => {};
    const patience = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { workspace } = await setStage({
      mode,
      converse: (turn) => patience.then(() => answerByWord(turn)),
    });
    const said = workspace.say('maya', 'dm', 'salary?');
    const typed = workspace.command('maya', '#general', '/career', 'salary?');
    expect((await said.acknowledged).every((one) => one.isAcknowledged && one.attempts === 1)).toBe(true);
    expect((await typed.acknowledged).isAcknowledged).toBe(true);
    expect(workspace.calls.filter((call) => call.method.startsWith('chat.'))).toEqual([]);
    answer();
    await said.reply();
  });
});
