import { expect, it } from 'vitest';
import { checkLabels, readCases } from '../../src/evaluation/cases.ts';
import { readUtterances } from '../../src/evaluation/utterances.ts';

function read(...lines: readonly unknown[]) {
  return readCases(
    'some.jsonl',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
}

it('takes every label of the contract, and tolerates others', () => {
  const { cases, problems } = read({
    question: 'what does a baker earn?',
    id: 7,
    intent: ['salary', 'overview'],
    role: 'baker',
    kind: 'answer',
    documents: { baker: 2, miller: 1 },
    section: 'Pay',
    facts: [['31,000', '31k'], ['oslo']],
    answerable: true,
    conversation: 'c',
    channel: { name: 'hiring', topic: null },
    thread: [{ user: 'U1', text: 'hello' }],
    search: true,
    'a colleague’s own': 1,
  });
  expect(problems).toEqual([]);
  expect(cases[0]).toMatchObject({
    line: 1,
    intents: ['salary', 'overview'],
    role: 'baker',
    kinds: ['answer'],
    grades: new Map([
      ['baker', 2],
      ['miller', 1],
    ]),
    facts: [[/31,000/i, /31k/i], [/oslo/i]],
    isAnswerable: true,
    isSearch: true,
    surroundings: { channel: { name: 'hiring' }, thread: [{ user: 'U1', text: 'hello' }] },
  });
});

it('reads one document and a list of documents as equally relevant', () => {
  const { cases } = read({ question: 'a', document: 'x' }, { question: 'b', documents: ['x', 'y'] });
  expect(cases.map(({ grades }) => [...(grades ?? [])])).toEqual([
    [['x', 1]],
    [
      ['x', 1],
      ['y', 1],
    ],
  ]);
});

it.each([
  ['{"question":', 'bad-json'],
  ['[1]', 'bad-value'],
  ['{"intent":"salary"}', 'bad-value'],
  ['{"question":"q","answerable":"yes"}', 'bad-value'],
  ['{"question":"q","facts":[["("]]}', 'bad-pattern'],
])('says where %s is wrong and goes on', (line, id) => {
  const { cases, problems } = read({ question: 'fine' }, '', line, { question: 'fine too' });
  expect(cases.map((each) => each.line)).toEqual([1, 4]);
  expect(problems).toMatchObject([{ id, level: 'error', location: { file: 'some.jsonl', line: 3 } }]);
});

it('finds labels that name nothing', () => {
  const { cases } = read(
    { question: 'a', intent: 'salry', role: 'baker' },
    { question: 'b', intent: 'salary', role: 'cook', documents: ['soup'] },
    { question: 'c', role: null },
  );
  const known = { intents: new Set(['salary']), documents: new Set(['baker']) };
  expect(checkLabels(cases, known).map(({ id, location }) => [id, location.line])).toEqual([
    ['unknown-intent', 1],
    ['unknown-role', 2],
    ['unknown-document', 2],
  ]);
});

it('reads utterances, those out of scope without an intent', () => {
  const { utterances, problems } = readUtterances(
    'u.jsonl',
    '{"text":"pay?","intent":"salary"}\n{"text":"weather?","intent":null}\n{"intent":"salary"}\n',
  );
  expect(utterances.map(({ text, intent }) => [text, intent])).toEqual([
    ['pay?', 'salary'],
    ['weather?', undefined],
  ]);
  expect(problems).toMatchObject([{ location: { file: 'u.jsonl', line: 3 } }]);
});
