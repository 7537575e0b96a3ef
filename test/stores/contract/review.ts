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

  it('calls each group by a number of its own, which stays', async () => {
    const store = await open();
    const numbers = async (workspace = 'T1') => {
      const items = await store.reviewItems({ workspace, limit: 10 });
      return Object.fromEntries(items.map(({ group, number }) => [group, number]));
    };
    await ask(store, 'q1', { group: 'visa', at: 2 });
    await ask(store, 'q2', { group: 'pension', at: 1 });
    await ask(store, 'q3', { group: 'visa', workspace: 'T2' });
    expect(await numbers()).toEqual({ pension: 1, visa: 2 });
    await store.forgetPerson('T1', 'U1');
    await ask(store, 'q4', { group: 'pay', at: 0 });
    await ask(store, 'q5', { group: 'visa', at: 3 });
    expect(await numbers()).toEqual({ pay: 3, visa: 2 });
    expect(await numbers('T2')).toEqual({ visa: 1 });
    const found = await store.reviewItems({ ...ASK, number: 2 });
    expect(found.map(({ group }) => group)).toEqual(['visa']);
    expect(await store.reviewItems({ ...ASK, number: 9 })).toEqual([]);
  });

  it('gives no number twice when several look at once', async () => {
    const store = await open();
    for (let n = 0; n < 20; n += 1) await ask(store, `q${n}`, { group: `g${n}`, at: n });
    const looks = await Promise.all([1, 2, 3].map(() => store.reviewItems({ workspace: 'T1', limit: 99 })));
    for (const items of looks) {
      const numbers = items.map(({ number }) => number).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    }
  });

  it('shows the first question that still has a text, and why answers were no help', async () => {
    const store = await open();
    await ask(store, 'q1', { group: 'visa', at: 1, text: 'first?' });
    await ask(store, 'q2', { group: 'visa', at: 2, text: 'second?', kind: 'answer' });
    await store.keepFeedback(feedback({ questionId: 'q2', reason: 'outdated', at: 2 }));
    await store.keepFeedback(feedback({ questionId: 'q2', person: 'U2', reason: 'unclear: why', at: 3 }));
    await store.keepFeedback(feedback({ questionId: 'q2', person: 'U3' }));
    await store.keepFeedback(feedback({ questionId: 'q1', person: 'U4', helpful: true, reason: 'nice' }));
    const [visa] = await store.reviewItems(ASK);
    expect([visa?.first?.text, visa?.reasons]).toEqual(['first?', ['unclear: why', 'outdated']]);
    await store.forgetTexts(2);
    const [later] = await store.reviewItems(ASK);
    expect([later?.first?.text, later?.number]).toEqual(['second?', visa?.number]);
    await store.forgetTexts(9);
    const [last] = await store.reviewItems(ASK);
    expect([last?.first, last?.reasons, last?.count]).toEqual([undefined, [], 2]);
  });
}
