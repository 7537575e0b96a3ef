import { expect, it } from 'vitest';
import { exported, feedback, kept, question } from '../records.ts';
import type { OpenStore } from '../stores.ts';

export function questionsContract(open: OpenStore): void {
  it('gives back a question as it was kept, and replaces it', async () => {
    const store = await open();
    const full = question({ scope: 'Baker · Paris', group: 'g1', confidence: 1 / 3 });
    await store.keepQuestion(question());
    await store.keepQuestion(full);
    expect(await store.findQuestion('T1', 'q1')).toEqual(full);
    expect(await store.findQuestion('T2', 'q1')).toBeUndefined();
    await store.groupQuestion('T1', 'q1', 'g2');
    await store.groupQuestion('T2', 'q1', 'g3');
    expect(await store.findQuestion('T1', 'q1')).toEqual({ ...full, group: 'g2' });
  });

  it('lists what a person asked, newest first, and nobody else', async () => {
    const store = await open();
    for (const at of [1, 3, 2]) await store.keepQuestion(question({ id: `q${at}`, at }));
    await store.keepQuestion(question({ id: 'hello', at: 9, kind: 'chat' }));
    await store.keepQuestion(question({ id: 'other', at: 9, person: 'U2' }));
    await store.keepQuestion(question({ id: 'q9', at: 9, workspace: 'T2' }));
    const recent = await store.recentQuestions('T1', 'U1', 2);
    expect(recent.map(({ id }) => id)).toEqual(['q3', 'q2']);
  });

  it('lists what is grouped and still has a text, newest first, of one workspace', async () => {
    const store = await open();
    for (const at of [1, 3, 2]) await store.keepQuestion(question({ id: `q${at}`, at, group: `g${at}` }));
    await store.keepQuestion(question({ id: 'alone', at: 9 }));
    await store.keepQuestion(question({ id: 'other', at: 9, group: 'g9', workspace: 'T2' }));
    const { text: _, ...silent } = question({ id: 'silent', at: 9, group: 'g8' });
    await store.keepQuestion(silent);
    const grouped = await store.groupedQuestions('T1', 2);
    expect(grouped.map(({ id, group }) => [id, group])).toEqual([
      ['q3', 'g3'],
      ['q2', 'g2'],
    ]);
  });

  it('counts what was asked and how it was found', async () => {
    const store = await open();
    await store.keepQuestion(question({ id: 'q1', roles: ['baker', 'cook'] }));
    await store.keepQuestion(question({ id: 'q2', kind: 'comparison', roles: ['cook'], intent: 'compare' }));
    await store.keepQuestion(question({ id: 'q3', kind: 'unanswered', group: 'visa', text: 'a visa?' }));
    await store.keepQuestion(
      question({ id: 'q4', kind: 'unanswered', group: 'visa', at: 200, text: 'visas?' }),
    );
    await store.keepQuestion(question({ id: 'q5', kind: 'clarify', roles: [] }));
    await store.keepQuestion(question({ id: 'q6', kind: 'chat', intent: 'greeting' }));
    await store.keepQuestion(question({ id: 'q0', at: 99 }));
    await store.keepQuestion(question({ id: 'q1', workspace: 'T2' }));
    await store.keepFeedback(feedback({ questionId: 'q1', helpful: true }));
    await store.keepFeedback(feedback({ questionId: 'q1', person: 'U2', helpful: true }));
    await store.keepFeedback(feedback({ questionId: 'q2' }));
    await store.keepFeedback(feedback({ questionId: 'q0', at: 99 }));
    await store.keepFeedback(feedback({ workspace: 'T2' }));
    expect(await store.figures('T1', 100)).toEqual({
      questions: 5,
      answered: 2,
      answeredShare: 0.5,
      helpful: 2,
      unhelpful: 1,
      helpfulShare: 2 / 3,
      topRoles: [
        { name: 'baker', count: 3 },
        { name: 'cook', count: 2 },
      ],
      topTopics: [
        { name: 'salary', count: 4 },
        { name: 'compare', count: 1 },
      ],
      topGaps: [{ name: 'visa', count: 2, example: 'visas?' }],
    });
    expect(await store.workspaces()).toEqual(['T1', 'T2']);
  });

  it('has no shares of nothing', async () => {
    const store = await open();
    expect(await store.figures('T1', 0)).toEqual({
      questions: 0,
      answered: 0,
      helpful: 0,
      unhelpful: 0,
      topRoles: [],
      topTopics: [],
      topGaps: [],
    });
  });

  it('keeps only what can be counted when texts are forgotten', async () => {
    const store = await open();
    await store.keepQuestion(question({ id: 'q1', at: 99, kind: 'unanswered', group: 'g', scope: 'Paris' }));
    await store.keepQuestion(question({ id: 'q2', at: 100 }));
    await store.keepFeedback(feedback({ at: 99, reason: 'too short', person: 'U7' }));
    await store.keepFeedback(feedback({ at: 99, reason: 'wrong', person: 'U8' }));
    const before = await store.figures('T1', 0);
    expect(await store.forgetTexts(100)).toBe(1);
    expect(await store.forgetTexts(100)).toBe(0);
    const { text, scope, ...counted } = question({ id: 'q1', at: 99, kind: 'unanswered', group: 'g' });
    expect([text, scope]).toEqual(['what do bakers earn?', undefined]);
    expect(await store.findQuestion('T1', 'q1')).toEqual({ ...counted, person: '' });
    expect(await store.findQuestion('T1', 'q2')).toEqual(question({ id: 'q2', at: 100 }));
    expect(await kept(store)).not.toMatch(/U7|U8|too short|wrong|Paris/);
    const after = await store.figures('T1', 0);
    expect(after).toEqual({ ...before, topGaps: [{ name: 'g', count: 1 }] });
  });

  it('counts the last opinion of each person', async () => {
    const store = await open();
    await store.keepFeedback(feedback({ reason: 'too short', at: 1 }));
    expect(await store.findFeedback('T1', 'q1', 'U1')).toEqual(feedback({ reason: 'too short', at: 1 }));
    await store.keepFeedback(feedback({ helpful: true, at: 2 }));
    await store.keepFeedback(feedback({ person: 'U2', at: 2 }));
    expect(await store.findFeedback('T1', 'q1', 'U1')).toEqual(feedback({ helpful: true, at: 2 }));
    expect(await store.findFeedback('T2', 'q1', 'U1')).toBeUndefined();
    expect(await exported(store)).toHaveLength(2);
  });
}
