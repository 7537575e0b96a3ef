import { expect, it } from 'vitest';
import type { Store } from '../../../src/conversation/store.ts';
import { claim, event, exported, feedback, kept, names, question, remembered } from '../records.ts';
import type { OpenStore } from '../stores.ts';

const TEAM = { kind: 'team', botToken: 'secret', details: '{}', at: 1 } as const;

/** Something of everything for a person; each text tells whose it is. */
async function fill(store: Store, workspace: string, person: string): Promise<void> {
  const whose = `${workspace}-${person}`;
  const id = `question-${whose}`;
  await store.remember({ workspace, conversation: `im:${person}`, person }, remembered(1));
  await store.remember({ workspace, conversation: 'thread', person }, remembered(1));
  await store.keepQuestion(question({ workspace, person, id, text: `text of ${whose}`, group: 'g' }));
  await store.keepFeedback(feedback({ workspace, person, questionId: id, reason: `reason of ${whose}` }));
  await store.setReviewState(workspace, 'g', 'pending', 1);
  await store.saveSetting({ workspace, kind: 'person', id: person }, 'role', `role of ${whose}`);
  await store.saveSetting({ workspace, kind: 'channel', id: 'C1' }, 'mode', `mode of ${workspace}`);
  await store.saveInstallation({ ...TEAM, id: workspace });
  await store.countQuestion(workspace, person, 1, 100);
  await store.seen({ workspace, key: `told-${person}`, person, now: 1, ttlMs: 100 });
  await store.receive(event(`done-${whose}`, { workspace, person, payload: `"payload of ${whose}"` }));
  const [held] = await claim(store);
  await store.done(held?.id ?? 0);
}

async function filled(open: OpenStore): Promise<Store> {
  const store = await open();
  for (const workspace of ['T1', 'T2'])
    for (const person of ['U1', 'U2']) await fill(store, workspace, person);
  return store;
}

export function privacyContract(open: OpenStore): void {
  it('shows nobody what belongs to another person or workspace', async () => {
    const store = await filled(open);
    const recent = await store.recentQuestions('T1', 'U1', 99);
    expect(recent.map(({ text }) => text)).toEqual(['text of T1-U1']);
    expect(await store.recentQuestions('T3', 'U1', 99)).toEqual([]);
    expect(await store.findQuestion('T2', 'question-T1-U1')).toBeUndefined();
    expect(await store.findFeedback('T1', 'question-T1-U1', 'U2')).toBeUndefined();
    expect(await store.settingsOf({ workspace: 'T1', kind: 'person', id: 'U2' })).toEqual(
      new Map([['role', 'role of T1-U2']]),
    );
    expect((await store.figures('T1', 0)).questions).toBe(2);
    expect(JSON.stringify(await store.reviewItems({ workspace: 'T1', limit: 9 }))).not.toContain('T2');
    expect(JSON.stringify(await store.reviewItems({ workspace: 'T3', limit: 9 }))).toBe('[]');
    expect(await store.recall({ workspace: 'T3', conversation: 'thread' })).toBeUndefined();
  });

  it('forgets a person everywhere, and nobody else', async () => {
    const store = await filled(open);
    const others = (rows: Awaited<ReturnType<typeof exported>>) =>
      rows.filter(({ row }) => !/U1/.test(JSON.stringify(row)) || row['workspace'] === 'T2');
    const before = await exported(store);
    await store.forgetPerson('T1', 'U1');
    const after = await exported(store);
    const ofT1 = JSON.stringify(
      after.filter(({ row }) => row['workspace'] === 'T1' && row['state'] !== 'done'),
    );
    expect(ofT1).not.toMatch(/U1/);
    // The thread is gone too, since what it is about may have come from either of those who took part.
    expect(await store.recall({ workspace: 'T1', conversation: 'thread' })).toBeUndefined();
    expect(await store.recall({ workspace: 'T1', conversation: 'im:U2' })).toBeDefined();
    const lost = others(before).filter(
      (row) => !after.some((each) => JSON.stringify(each) === JSON.stringify(row)),
    );
    expect(lost).toEqual([]);
  });

  it('answers what a person had sent before, and keeps none of it', async () => {
    const store = await open();
    await store.receive(event('e1', { person: 'U1', payload: '"forget me"', lane: 'im:U1' }));
    await store.forgetPerson('T1', 'U1');
    const held = await claim(store);
    expect(names(held)).toEqual(['e1']);
    await store.done(held[0]?.id ?? 0);
    expect(await kept(store)).not.toMatch(/U1|forget me/);
    expect(await store.receive(event('e1'))).toBe('known');
  });

  it('forgets a workspace whole, and no other', async () => {
    const store = await filled(open);
    await store.receive(event('open', { workspace: 'T1', person: 'U1' }));
    await store.saveInstallation({ ...TEAM, kind: 'enterprise', id: 'T1' });
    const before = (await exported(store)).filter(({ row }) => !/T1/.test(JSON.stringify(row)));
    await store.forgetWorkspace('T1');
    const after = await exported(store);
    expect(after.filter(({ row }) => row['kind'] !== 'enterprise')).toEqual(before);
    expect(await store.findInstallation({ kind: 'enterprise', id: 'T1' })).toBeDefined();
    expect(await claim(store)).toEqual([]);
    await store.done(1);
  });
}
