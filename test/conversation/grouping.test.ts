import { describe, expect, it } from 'vitest';
import { grouped, groupUnhelpful } from '../../src/conversation/grouping.ts';
import type { QuestionRecord } from '../../src/conversation/store/questions.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';

const ENGINEER = ['senior-backend-engineer'];

type Asked = readonly [text: string, more?: Partial<QuestionRecord>];

/** The groups of questions that went unanswered one after the other, as numbers in the order of their founding. */
async function groupsOf(asked: readonly Asked[]): Promise<readonly number[]> {
  const store = createMemoryStore();
  const groups: string[] = [];
  for (const [at, [text, more]] of asked.entries()) {
    const question = await grouped(unanswered(`q${at}`, { at, text, ...more }), store);
    await store.keepQuestion(question);
    groups.push(question.group ?? '');
  }
  const founded = [...new Set(groups)];
  return groups.map((group) => founded.indexOf(group) + 1);
}

function unanswered(id: string, more: Partial<QuestionRecord>): QuestionRecord {
  return {
    id,
    workspace: 'T1',
    person: 'U1',
    surface: 'slack',
    at: 1,
    kind: 'unanswered',
    intent: 'requirements',
    roles: [],
    confidence: 0.3,
    passages: [],
    ...more,
  };
}

/** Each list asks for one thing, no two lists for the same. */
const SAME_THINGS: readonly (readonly Asked[])[] = [
  [
    ['Is there a pension for senior backend engineers?', { roles: ENGINEER }],
    ['do backend engineers get a pension scheme', { roles: ENGINEER, intent: 'salary' }],
    ['any pensoin plan for a backend enginer??', { roles: ENGINEER, intent: 'out-of-scope' }],
    ['what about pensions', { roles: ENGINEER }],
  ],
  [
    ['does a senior backend engineer get parental leave', { roles: ENGINEER }],
    ['parental leave senior backend engineer', { roles: ENGINEER, intent: 'overview' }],
    ['How long is parantal leave?', { roles: ENGINEER }],
  ],
  [
    ['what does a data scientist earn', { intent: 'salary' }],
    ['data scientist pay', { intent: 'salary' }],
    ['how much do data scientsts earn?', { intent: 'salary' }],
  ],
  [['what does a nurse earn', { intent: 'salary' }]],
  [
    ['do you sponsor work visas?', { roles: ENGINEER, intent: 'out-of-scope' }],
    ['visa sponsorship?', { roles: ENGINEER }],
  ],
  [
    ['is there a dress code', { roles: ['project-coordinator'], intent: 'skills' }],
    ["what's the dress code for a project coordinator", { roles: ['project-coordinator'] }],
  ],
  [['is there a pension', { roles: ['project-coordinator'] }]],
  [['can I bring my dog to the office', { intent: 'out-of-scope' }]],
  [['tell me a joke', { intent: 'out-of-scope' }]],
];

describe('grouping', () => {
  it.each(SAME_THINGS.map((list) => [list[0]?.[0] ?? '', list] as const))(
    'finds what asks the same as %j',
    async (_, list) => {
      expect(await groupsOf(list)).toEqual(list.map(() => 1));
    },
  );

  it('keeps different subjects apart, whatever the order', async () => {
    const all = SAME_THINGS.flatMap((list, index) => list.map((asked) => ({ asked, group: index })));
    for (const order of [all, [...all].reverse()]) {
      const groups = await groupsOf(order.map(({ asked }) => asked));
      const pairs = new Set(order.map(({ group }, at) => `${group} ${groups[at]}`));
      expect([...pairs]).toHaveLength(SAME_THINGS.length);
      expect(new Set(groups).size).toBe(SAME_THINGS.length);
    }
  });

  it('takes texts without a word, and endless ones', async () => {
    const endless = 'pension '.repeat(100_000);
    expect(await groupsOf([['???'], ['🙂'], ['what about it'], [endless], [endless]])).toEqual([
      1, 2, 3, 4, 4,
    ]);
  });

  it('names a group without a word of the question, and the same each time', async () => {
    const question = unanswered('q1', { text: 'pension?' });
    const [first, second] = await Promise.all(
      [1, 2].map(() => grouped(question, createMemoryStore()).then(({ group }) => group)),
    );
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toBe(first);
  });

  it('keeps workspaces apart, and leaves answers alone', async () => {
    const [first, second] = [['pension?'], ['pension?', { workspace: 'T2' }]] as const;
    expect(await groupsOf([first, second])).toEqual([1, 2]);
    const answer = unanswered('q1', { kind: 'answer' });
    expect(await grouped(answer, createMemoryStore())).toBe(answer);
  });

  it('groups an answer once somebody found it no help', async () => {
    const store = createMemoryStore();
    const first = await grouped(unanswered('q1', { text: 'pension?' }), store);
    await store.keepQuestion(first);
    await store.keepQuestion(unanswered('q2', { kind: 'answer', text: 'a pension?' }));
    await groupUnhelpful('T1', 'q2', store);
    expect((await store.findQuestion('T1', 'q2'))?.group).toBe(first.group);
    await store.groupQuestion('T1', 'q2', 'elsewhere');
    await groupUnhelpful('T1', 'q2', store);
    expect((await store.findQuestion('T1', 'q2'))?.group).toBe('elsewhere');
    await groupUnhelpful('T1', 'nothing', store);
  });
});
