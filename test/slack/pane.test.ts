import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { gate, handClock } from './clock.ts';
import { answerByWord, setStage } from './stage.ts';

describe('the pane', () => {
  it.each([undefined, [{ title: 'Pay', message: 'What does a test lead earn?' }]])(
    'offers prompts when it is opened: %j',
    async (prompts) => {
      const { workspace } = await setStage({ app: { prompts } });
      workspace.openMessagesTab('maya');
      const call = await workspace.waitFor(() =>
        workspace.calls.find((one) => one.method.endsWith('setSuggestedPrompts')),
      );
      expect(call.args).not.toHaveProperty('thread_ts');
      expect(JSON.stringify(call.args)).toContain(
        prompts?.[0]?.message ?? 'Which skills does the Data Engineer role need?',
      );
      expect(call.result).toEqual({ ok: true });
    },
  );

  it('offers prompts about the role that the person asked for last', async () => {
    const { workspace, lines, until } = await setStage({
      converse: async (turn) => {
        const { answer } = await answerByWord(turn);
        return { question: turn.text, answer: { ...answer, roles: ['lead-nurse', 'test-lead'] } };
      },
    });
    workspace.say('maya', 'dm', 'what does a lead nurse earn?');
    await until(() => lines.some((line) => line.message === 'answered'));
    const prompts = async (who: string) => {
      const before = workspace.calls.length;
      workspace.openMessagesTab(who);
      const call = await workspace.waitFor(() =>
        workspace.calls.slice(before).find((one) => one.method.endsWith('setSuggestedPrompts')),
      );
      return JSON.stringify(call.args);
    };
    expect(await prompts('maya')).toContain('How much do Lead Nurses earn?');
    expect(await prompts('omar')).toContain('Which skills does the Data Engineer role need?');
  });

  it('gives a new thread its question as title, and an old one none', async () => {
    const { workspace, app } = await setStage();
    const said = workspace.say('maya', 'dm', 'what does a data engineer earn?');
    await said.reply();
    await workspace.say('maya', 'dm', 'and the visa?', { thread: said.message }).reply();
    await workspace.say('maya', '#general', '@advisor salary?').reply();
    await app.stop(2000);
    expect([...workspace.state.panes.titles.values()]).toEqual(['what does a data engineer earn?']);
    expect(workspace.refused()).toEqual([]);
  });

  it('goes on without titles where Slack has none', async () => {
    const { workspace, app, lines, until } = await setStage();
    workspace.fault({ method: 'assistant.threads.setTitle', error: 'unknown_method', times: 5 });
    await workspace.say('maya', 'dm', 'salary?').reply();
    await until(() => app.health().underWay === 0);
    for (const text of ['visa?', 'roles?']) await workspace.say('maya', 'dm', text).reply();
    await app.stop(2000);
    expect(workspace.calls.filter((call) => call.method.endsWith('setTitle'))).toHaveLength(1);
    expect(lines.filter((line) => line.level === 'error' || line.level === 'warn')).toEqual([]);
  });

  it('says that an answer takes its time, only when it does', async () => {
    const timers = handClock();
    const { passed, open } = gate();
    const { workspace, turns, until } = await setStage({
      converse: (turn) => passed.then(() => answerByWord(turn)),
      app: { timers },
    });
    const said = workspace.say('maya', 'dm', 'salary?');
    await until(() => turns.length === 1);
    timers.advance(700);
    const status = await workspace.waitFor(() => [...workspace.state.panes.statuses.values()][0]);
    expect(status.status).toBe(texts.looking);
    open();
    await said.reply();
    await workspace.waitFor(() => [...workspace.state.panes.statuses.values()][0]?.status === '');
    const calls = workspace.calls.filter((call) => call.method.endsWith('setStatus'));
    await workspace.say('maya', 'dm', 'visa?').reply();
    expect(workspace.calls.filter((call) => call.method.endsWith('setStatus')).length).toBeLessThanOrEqual(
      calls.length + 1,
    );
  });
});
