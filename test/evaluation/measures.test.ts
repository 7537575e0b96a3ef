import { expect, it } from 'vitest';
import type { Advisor } from '../../src/advisor.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { EMPTY_MEMORY, type Memory } from '../../src/answer/memory.ts';
import { readCases } from '../../src/evaluation/cases.ts';
import { failuresOf } from '../../src/evaluation/failures.ts';
import { brokenFloors } from '../../src/evaluation/floors.ts';
import { judge } from '../../src/evaluation/judge.ts';
import { confusions, intentPairs, measure } from '../../src/evaluation/measures.ts';
import { runCases } from '../../src/evaluation/outcomes.ts';
import { classifyAll, measureClassifier, readUtterances } from '../../src/evaluation/utterances.ts';
import { plainText } from '../../src/terminal/plain-text.ts';
import { citation, clarify, found, unanswered } from '../terminal/answers.ts';

const outOfScope: Answer = {
  kind: 'chat',
  intent: 'out-of-scope',
  roles: [],
  confidence: 1,
  trace: [],
  message: 'That is none of my business.',
  items: [],
  followUps: [],
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  pay: found(),
  quoted: found({
    citations: [citation(1, { quote: 'A baker earns $31,000 a year in Oslo, with free bread.' })],
  }),
  later: found({ points: [{ text: 'Free bread.', citation: 2 }] }),
  unsure: clarify,
  nothing: unanswered,
  weather: outOfScope,
};

/** Gives set answers, and remembers how many turns it has had. */
const advisor: Pick<Advisor, 'advise' | 'search'> = {
  advise({ text }, memory = EMPTY_MEMORY) {
    const turns = memory.shown.length;
    const answer = ANSWERS[text] ?? found({ lead: { text: `turn ${turns}`, citation: 1 } });
    const next: Memory = { ...memory, shown: [...memory.shown, text] };
    return { answer, memory: next };
  },
  search: () => [
    { document: 'other', score: 2 },
    { document: 'baker', score: 1 },
  ],
};

function run(lines: readonly object[], isSearch = false) {
  const { cases, problems } = readCases('some.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(problems).toEqual([]);
  let time = 0;
  return runCases(cases, { advisor, textOf: plainText, clock: () => ++time, isSearch });
}

it('measures only what the labels allow', () => {
  expect(measure(run([{ question: 'pay' }]))).toEqual({
    citations: { missing: 0 },
    elapsedMs: { p50: 1, p99: 1 },
    n: 1,
  });
});

it('tells facts shown from facts quoted and facts in the first snippet', () => {
  const measures = measure(
    run([
      { question: 'pay', facts: [['31,000'], ['half as much']] },
      { question: 'quoted', facts: [['free bread']] },
      { question: 'later', facts: [['free bread']] },
      { question: 'nothing', facts: [['31,000']] },
    ]),
  );
  expect(measures['facts']).toEqual({ recall: 0.5, at1: 0.5, quoted: 0.75 });
});

it('counts who was declined wrongly, who was asked back, and who was declined rightly', () => {
  const measures = measure(
    run([
      { question: 'pay', answerable: true },
      { question: 'nothing', answerable: true },
      { question: 'unsure', facts: [['x']] },
      { question: 'pay', answerable: true },
      { question: 'nothing', answerable: false },
      { question: 'unsure', answerable: false },
      { question: 'weather', answerable: false },
      { question: 'pay', answerable: false },
    ]),
  );
  expect(measures['abstention']).toEqual({ declined: 0.75, wronglyDeclined: 0.25, clarified: 0.25 });
});

it('takes any of several labels as right and lists what was confused', () => {
  const outcomes = run([
    { question: 'pay', intent: ['skills', 'salary'], role: 'baker', kind: 'answer', section: 'by city' },
    { question: 'pay', intent: 'skills', role: 'miller', kind: ['clarify', 'unanswered'] },
    { question: 'unsure', role: null },
  ]);
  expect(measure(outcomes)).toMatchObject({
    intents: { accuracy: 0.5 },
    roles: { accuracy: 0.666667 },
    kinds: { accuracy: 0.5 },
    sections: { at1: 1, cited: 1 },
  });
  expect(confusions(intentPairs(outcomes.map(judge)))).toEqual([
    { expected: 'skills', got: 'salary', count: 1 },
  ]);
  expect(failuresOf(outcomes).map(({ faults }) => faults)).toEqual([
    [
      'intent: expected skills, got salary (0.90)',
      'role: expected miller, got baker',
      'kind: expected clarify or unanswered, got answer',
    ],
  ]);
});

it('asks the turns of a conversation in order, each conversation for itself', () => {
  const outcomes = run([
    { question: 'a', conversation: '1' },
    { question: 'b', conversation: '2' },
    { question: 'c', conversation: '1' },
    { question: 'd' },
  ]);
  expect(outcomes.map(({ answer }) => answer?.kind === 'answer' && answer.lead.text)).toEqual([
    'turn 0',
    'turn 0',
    'turn 1',
    'turn 0',
  ]);
});

it('ranks the cited documents, or those of the bare search', () => {
  const line = { question: 'pay', document: 'baker' };
  expect(measure(run([line]))['retrieval']).toEqual({ recallAt1: 1, recallAt5: 1, mrrAt10: 1, ndcgAt10: 1 });
  expect(measure(run([line], true))['retrieval']).toEqual({
    recallAt1: 0,
    recallAt5: 1,
    mrrAt10: 0.5,
    ndcgAt10: 0.63093,
  });
  const [searched] = run([{ ...line, search: true }]);
  expect(searched?.answer).toBeUndefined();
  const [both] = run([{ ...line, search: true, intent: 'salary' }]);
  expect([both?.answer?.intent, both?.ranked[0]]).toEqual(['salary', 'other']);
});

it('names the measures that are below their floor, and those above it where less is better', () => {
  const measures = { facts: { recall: 0.9 }, abstention: { wronglyDeclined: 0.05 }, n: 3 };
  expect(brokenFloors(measures, [{ name: 'facts.recall', value: 0.9 }])).toEqual([]);
  const floors = [
    { name: 'facts.recall', value: 0.93 },
    { name: 'abstention.wronglyDeclined', value: 0.04 },
    { name: 'roles.accuracy', value: 0.5 },
  ];
  expect(brokenFloors(measures, floors)).toEqual([
    'facts.recall is 0.9, below the floor of 0.93',
    'abstention.wronglyDeclined is 0.05, above the most of 0.04',
    'roles.accuracy was not measured: no label asks for it',
  ]);
});

it('measures the classifier alone', () => {
  const { utterances } = readUtterances(
    'u.jsonl',
    ['salary', 'salary', 'skills', null, null]
      .map((intent, index) => JSON.stringify({ text: String(index), intent }))
      .join('\n'),
  );
  const guesses = [
    ['salary', 0.1],
    ['out-of-scope', 0.6],
    ['skills', 0.2],
    ['out-of-scope', 0.9],
    ['skills', 0.4],
  ] as const;
  const results = classifyAll(utterances, {
    classify(text) {
      const [intent, rejection] = guesses[Number(text)] ?? ['', 0];
      const others = [{ intent: 'out-of-scope', confidence: rejection }];
      return intent === 'out-of-scope' ? others : [{ intent, confidence: 1 - rejection }, ...others];
    },
  });
  expect(measureClassifier(results, { trainMs: 30, classifyMs: 10 })).toEqual({
    intents: {
      accuracy: 0.666667,
      accuracyOfAll: 0.6,
      // salary 2·1/(2·1+0+1), skills 2·1/(2·1+1+0), out-of-scope 2·1/(2·1+1+1)
      macroF1: 0.611111,
      // 0.9 beats 0.1, 0.6, 0.2; 0.4 beats 0.1, 0.2.
      outOfScope: { recall: 0.5, precision: 0.5, auroc: 0.833333 },
      trainMs: 30,
      perSecond: 500,
    },
    n: 5,
  });
});
