import { expect, it } from 'vitest';
import type { Store } from '../../../src/conversation/store.ts';
import { feedback, question } from '../records.ts';
import type { OpenStore } from '../stores.ts';

const ASK = { workspace: 'T1', limit: 10 };

async function ask(store: Store, id: string, more: Parameters<typeof question>[0]) {
  await store.keepQuestion(question({ id, kind: 'unanswered', ...more }));
}

async function summary(store: Store, query: Partial<Parameters<Store['reviewItems']>[0]> = {}) {
  const items = await store.reviewItems({ ...ASK, ...query });
  return items.map(
    ({ group, state, unanswered, unhelpful }) => `${group} ${state} ${unanswered} ${unhelpful}`,
  );
}

export function reviewContract(open: OpenStore): void {
  it('groups what went unanswered or was unhelpful, the most frequent first', async () => {
    const store = await open();
    await ask(store, 'q1', { group: 'visa', at: 1 });
    await ask(store, 'q2', { group: 'visa', at: 2 });
    await ask(store, 'q3', { group: 'pension', at: 3 });
    await ask(store, 'q4', { group: 'pension', at: 4, kind: 'answer' });
    await ask(store, 'q5', { group: 'pay', at: 5, kind: 'answer' });
    await ask(store, 'q6', { group: 'pay', at: 6 });
    await ask(store, 'q7', { at: 7 });
    await ask(store, 'q8', { group: 'visa', workspace: 'T2' });
    await store.keepFeedback(feedback({ questionId: 'q5' }));
    await store.keepFeedback(feedback({ questionId: 'q5', person: 'U2' }));
    await store.keepFeedback(feedback({ questionId: 'q6' }));
    await store.keepFeedback(feedback({ questionId: 'q1', workspace: 'T2' }));
    expect(await summary(store)).toEqual(['pay new 1 2', 'visa new 2 0', 'pension new 1 0']);
    expect(await summary(store, { limit: 1 })).toEqual(['pay new 1 2']);
    expect(await summary(store, { workspace: 'T2' })).toEqual(['visa new 1 0']);
    const [pay, visa] = await store.reviewItems(ASK);
    expect(pay?.examples.map(({ id }) => id)).toEqual(['q6', 'q5']);
    expect([visa?.count, visa?.lastAt, visa?.examples[0]?.text]).toEqual([2, 2, 'what do bakers earn?']);
  });

  it('drops what a person found helpful after all', async () => {
    const store = await open();
    await ask(store, 'q1', { group: 'pay', kind: 'answer' });
    await store.keepFeedback(feedback());
    expect(await summary(store)).toEqual(['pay new 0 1']);
    await store.keepFeedback(feedback({ helpful: true }));
    expect(await summary(store)).toEqual([]);
  });

  it('keeps what was decided, and brings back what was done and asked again', async () => {
    const store = await open();
    for (const group of ['a', 'b', 'c', 'd']) await ask(store, group, { group, at: 1 });
    await store.setReviewState('T1', 'a', 'pending', 2);
    await store.setReviewState('T1', 'a', 'done', 3);
    await store.setReviewState('T1', 'b', 'ignored', 2);
    await store.setReviewState('T1', 'c', 'pending', 2);
    await store.setReviewState('T2', 'd', 'done', 2);
    expect(await summary(store)).toEqual(['a done 1 0', 'b ignored 1 0', 'c pending 1 0', 'd new 1 0']);
    expect(await summary(store, { states: ['new', 'pending'] })).toEqual(['c pending 1 0', 'd new 1 0']);
    for (const group of ['a', 'b', 'c']) await ask(store, `${group}2`, { group, at: 4 });
    expect(await summary(store)).toEqual(['a new 2 0', 'b ignored 2 0', 'c pending 2 0', 'd new 1 0']);
  });

  it('shows the newest five questions of a group', async () => {
    const store = await open();
    for (const at of [1, 2, 3, 4, 5, 6, 7]) await ask(store, `q${at}`, { group: 'visa', at });
    const [visa] = await store.reviewItems(ASK);
    expect(visa?.examples.map(({ id }) => id)).toEqual(['q7', 'q6', 'q5', 'q4', 'q3']);
  });
}
