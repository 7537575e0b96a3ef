import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { setStage, stageIn, tellingStore } from './stage.ts';

describe.each(['socket', 'http'] as const)('feedback over %s', (mode) => {
  it('is kept with the question that was answered, and thanked for privately', async () => {
    const { store, kept } = tellingStore();
    const { workspace, app } = await setStage({ mode, app: { store } });
    const reply = await workspace.say('maya', '#general', '@advisor what does a data engineer earn?').reply();
    const thanks = await workspace.press('omar', reply, 'feedback', 'Helpful').reply();
    expect(thanks).toMatchObject({ text: texts.thanksUp, only: workspace.person('omar').id });
    await app.stop(2000);
    const [question] = await store.recentQuestions(workspace.team.id, workspace.person('maya').id, 1);
    expect(question).toMatchObject({
      text: 'what does a data engineer earn?',
      kind: 'answer',
      intent: 'salary',
      roles: ['data-engineer'],
      passages: ['data-engineer:11', 'data-engineer:12', 'data-engineer:13'],
    });
    expect(kept).toEqual([
      {
        workspace: workspace.team.id,
        person: workspace.person('omar').id,
        questionId: question?.id,
        helpful: true,
        at: expect.any(Number),
      },
    ]);
    expect(workspace.refused()).toEqual([]);
  });

  it('asks why an answer was no help, and keeps that too', async () => {
    const { store, kept } = tellingStore();
    const { workspace, app } = await setStage({ mode, app: { store } });
    const reply = await workspace.say('maya', '#general', '@advisor what does a data engineer earn?').reply();
    const modal = await workspace.press('omar', reply, 'feedback', 'Not helpful').modal();
    const sent = workspace.submit('omar', modal, { reason: 'outdated', details: ' from 2019 & <old> ' });
    expect((await sent.acknowledged).isAcknowledged).toBe(true);
    const thanks = await workspace.waitFor(() =>
      workspace.messages('#general', 'omar').find((one) => one.text === texts.thanksDown),
    );
    expect(thanks).toMatchObject({ only: workspace.person('omar').id, thread_ts: reply.thread_ts });
    await app.stop(2000);
    expect(kept.map(({ helpful, reason }) => ({ helpful, reason }))).toEqual([
      { helpful: false, reason: undefined },
      { helpful: false, reason: 'outdated: from 2019 & <old>' },
    ]);
    expect(workspace.modal('omar')).toBeUndefined();
    expect(workspace.refused()).toEqual([]);
  });

  it('thanks where it cannot ask why', async () => {
    const { store, kept } = tellingStore();
    const { workspace, app } = await setStage({ mode, app: { store } });
    const reply = await workspace.say('maya', 'dm', 'what does a data engineer earn?').reply();
    workspace.fault({ method: 'views.open', error: 'expired_trigger_id' });
    const thanks = await workspace.press('maya', reply, 'feedback', 'Not helpful').reply();
    expect(thanks.text).toBe(texts.thanksDown);
    await app.stop(2000);
    expect(kept).toHaveLength(1);
  });

  it.each(['salary?', 'visa?'])('is taken below private answers too: %j', async (question) => {
    const { store, kept } = tellingStore();
    const { workspace, app } = await setStage({ mode, app: { store } });
    const mine = await workspace.command('maya', '#general', '/career', question).reply();
    const thanks = await workspace.press('maya', mine, 'Helpful').reply();
    expect(thanks).toMatchObject({ text: texts.thanksUp, only: workspace.person('maya').id });
    await workspace.press('maya', mine, 'Not helpful').modal();
    await app.stop(2000);
    expect(kept.map((one) => one.helpful)).toEqual([true, false]);
    expect(workspace.refused()).toEqual([]);
  });

  it('is kept after a restart', async () => {
    const { store, kept } = tellingStore();
    const { workspace, app } = await setStage({ mode, app: { store } });
    const reply = await workspace.say('maya', 'dm', 'what does a data engineer earn?').reply();
    await app.stop(2000);
    const next = stageIn(workspace, { mode, app: { store } });
    await next.app.start();
    const { port } = next.app.health();
    if (port !== undefined) workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    await workspace.press('maya', reply, 'feedback', 'Helpful').reply();
    await next.app.stop(2000);
    const [question] = await store.recentQuestions(workspace.team.id, workspace.person('maya').id, 1);
    expect(kept).toMatchObject([{ questionId: question?.id }]);
  });
});

it('of a store that fails costs nobody an answer', async () => {
  const { store } = tellingStore();
  const keepQuestion = () => Promise.reject(new Error('disk full'));
  const { workspace, app, lines } = await setStage({ app: { store: { ...store, keepQuestion } } });
  await workspace.say('maya', 'dm', 'salary?').reply();
  await app.stop(2000);
  expect(workspace.messages('dm', 'maya')).toHaveLength(2);
  expect(lines.map((line) => line.message)).toContain('could not keep a question');
});
