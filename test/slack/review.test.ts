import { setImmediate as afterTick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { QuestionRecord } from '../../src/conversation/store/questions.ts';
import type { SlackStore } from '../../src/slack/store.ts';
import { texts } from '../../src/slack/texts.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { actionIds, setStage, shown, stageIn } from './stage.ts';

const ADVICE = 'New alias for <test-lead> & co';

/** A workspace in which maya looks after the advisor, and omar does not. */
async function setReviewStage(mode: 'socket' | 'http', store: SlackStore = createMemoryStore()) {
  const people = ['U-maya'];
  const staged = await setStage({ mode, app: { store, admins: { people, adviceOn: () => ADVICE } } });
  people.push(staged.workspace.person('maya').id);
  return { ...staged, store, team: staged.workspace.team.id };
}

function question(workspace: string, more: Partial<QuestionRecord>): QuestionRecord {
  return {
    id: 'q1',
    workspace,
    person: 'U9',
    surface: 'slack',
    at: Date.now(),
    kind: 'unanswered',
    intent: 'career-path',
    roles: ['test-lead'],
    confidence: 0.5,
    text: 'visa?',
    passages: [],
    group: 'g1',
    ...more,
  };
}

/** A question is kept after its answer is there. */
async function kept(count: number, store: SlackStore, team: string): Promise<void> {
  while ((await store.figures(team, 0)).questions < count) await afterTick();
}

describe.each(['socket', 'http'] as const)('what went unanswered, over %s', (mode) => {
  it('reaches admins in groups, with reasons and the figures of the week', async () => {
    const { workspace, store, team } = await setReviewStage(mode);
    const refused = await workspace.say('omar', 'dm', 'is there a visa for <!channel> & me?').reply();
    const modal = await workspace.press('omar', refused, 'feedback', 'Not helpful').modal();
    workspace.submit('omar', modal, { reason: 'incomplete', details: 'no *visa*, ask o@acme.com' });
    await workspace.waitFor(() =>
      workspace.messages('dm', 'omar').find((one) => one.text === texts.thanksDown),
    );
    await workspace.say('omar', 'dm', 'what does a data engineer earn?').reply();
    await workspace.command('maya', '#general', '/career', 'is there a visas?').reply();
    await kept(3, store, team);
    const list = await workspace.command('maya', '#general', '/career', 'review').reply();
    expect(list.only).toBe(workspace.person('maya').id);
    expect(list.text).toBe(
      'Last 7 days: 3 questions · 33 % answered · 0 % found helpful. What went unanswered',
    );
    const content = shown(list);
    expect(content).toContain('*1* · asked 2 times: 2 unanswered, 1 no help · new');
    expect(content).toContain('is there a visas?');
    expect(content).toContain('&amp; me');
    expect(content).not.toMatch(/<!channel>|o@acme\.com/);
    expect(content).toContain('Why it was no help: Something is missing: no *visa*, ask …');
    expect(content).toContain('→ New alias for &lt;test-lead&gt; &amp; co');
    expect(content).toContain('*Unanswered most:* “is there a visas?” (2)');
    expect(actionIds({ blocks: list.blocks ?? [] })).toEqual(['review-done:1', 'review-ignore:1']);
    expect(workspace.refused()).toEqual([]);
  });

  it('is decided with a button, and comes back when it is asked again', async () => {
    const { workspace, store, team } = await setReviewStage(mode);
    await store.keepQuestion(question(team, { id: 'q1' }));
    await store.keepQuestion(question(team, { id: 'q2', group: 'g2', text: 'pension?' }));
    const list = await workspace.command('maya', '#general', '/career', 'review').reply();
    workspace.press('maya', list, 'review-done:1');
    const shorter = await workspace.waitFor(() =>
      workspace.messages('#general', 'maya').find((one) => one.only && !shown(one).includes('*1* ·')),
    );
    expect(shown(shorter)).toContain('pension?');
    workspace.press('maya', shorter, 'review-ignore:2');
    const empty = await workspace.waitFor(() =>
      workspace.messages('#general', 'maya').find((one) => shown(one).includes(texts.reviewEmpty)),
    );
    expect(empty.ts).toBe(list.ts);
    await store.keepQuestion(question(team, { id: 'q3', at: Date.now() + 1000 }));
    await store.keepQuestion(question(team, { id: 'q4', group: 'g2', at: Date.now() + 1000 }));
    const again = await workspace.command('maya', '#general', '/career', 'review').reply();
    expect(actionIds({ blocks: again.blocks ?? [] })).toEqual(['review-done:1', 'review-ignore:1']);
    expect(workspace.refused()).toEqual([]);
  });

  it('stands in the Home of admins alone', async () => {
    const { workspace, store, team } = await setReviewStage(mode);
    await store.keepQuestion(question(team, {}));
    workspace.openHome('omar');
    const others = await workspace.waitFor(() => workspace.home('omar'));
    expect(JSON.stringify(others.content)).not.toContain(texts.reviewTitle);
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    expect(JSON.stringify(home.content)).toContain('visa?');
    workspace.press('maya', home, 'review-ignore:1');
    const after = await workspace.waitFor(
      () =>
        JSON.stringify(workspace.home('maya')?.content).includes(texts.reviewEmpty) && workspace.home('maya'),
    );
    expect(JSON.stringify(after.content)).not.toContain('*1* ·');
    const [item] = await store.reviewItems({ workspace: team, limit: 1 });
    expect(item?.state).toBe('ignored');
    expect(workspace.refused()).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    const { workspace, store, team } = await setReviewStage(mode);
    await store.keepQuestion(question(team, {}));
    await store.keepQuestion(question('T-other', { group: 'g3', text: 'of another company' }));
    const told = await workspace.command('omar', '#general', '/career', 'review').reply();
    expect(told).toMatchObject({ text: texts.reviewOnlyAdmins, only: workspace.person('omar').id });
    const list = await workspace.command('maya', '#general', '/career', 'Review!').reply();
    expect(shown(list)).not.toContain('another company');
    expect(workspace.refused()).toEqual([]);
  });

  it('fits into Slack however long the texts are', async () => {
    const { workspace, store, team } = await setReviewStage(mode);
    for (let n = 0; n < 12; n += 1) {
      for (let m = 0; m < 5; m += 1) {
        const [id, text] = [`q${n}-${m}`, `${n}${m}${'<&>'.repeat(1000)}`];
        await store.keepQuestion(
          question(team, { id, text, group: `g${n}`, roles: [`${n}${'r'.repeat(500)}`] }),
        );
        const reason = `unclear: ${'&'.repeat(500)}`;
        await store.keepFeedback({
          workspace: team,
          questionId: id,
          person: 'U1',
          helpful: false,
          reason,
          at: 1,
        });
      }
    }
    const list = await workspace.command('maya', '#general', '/career', 'review').reply();
    expect(actionIds({ blocks: list.blocks ?? [] })).toHaveLength(16);
    workspace.openHome('maya');
    const home = await workspace.waitFor(() => workspace.home('maya'));
    expect(JSON.stringify(home.content)).toContain('review-done:');
    expect(workspace.refused()).toEqual([]);
  });
});

it('leaves the Home as it is where the store cannot tell', async () => {
  const broken = { ...createMemoryStore(), reviewItems: () => Promise.reject(new Error('gone')) };
  const { workspace, lines } = await setReviewStage('socket', broken);
  workspace.openHome('maya');
  const home = await workspace.waitFor(() => workspace.home('maya'));
  expect(JSON.stringify(home.content)).toContain(texts.homePrivacy);
  expect(lines.map(({ message }) => message)).toContain('could not read what went unanswered');
});

it('shows no list once somebody is no admin any more', async () => {
  const { workspace, app, store, team } = await setReviewStage('socket');
  await store.keepQuestion(question(team, {}));
  const list = await workspace.command('maya', '#general', '/career', 'review').reply();
  await app.stop(2000);
  const next = stageIn(workspace, { app: { store } });
  await next.app.start();
  const told = await workspace.press('maya', list, 'review-done:1').reply();
  expect(told.text).toBe(texts.reviewOnlyAdmins);
  await next.app.stop(2000);
  const [item] = await store.reviewItems({ workspace: team, limit: 1 });
  expect(item?.state).toBe('new');
});
