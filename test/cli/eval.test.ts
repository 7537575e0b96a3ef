import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BAKER, folderWith, PAY } from './folders.ts';
import { runLine } from './shell.ts';

const CASES = [
  {
    question: 'what does a senior backend engineer earn in New York?',
    intent: 'salary',
    role: 'senior-backend-engineer',
    facts: [['110,112']],
  },
  { question: 'hello', intent: 'greeting', kind: 'chat' },
  { question: 'hello', intent: 'salary' },
];

function casesFile(lines: readonly object[]): string {
  const folder = folderWith({ 'cases.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
  return join(folder, 'cases.jsonl');
}

it('prints one JSON object of the measures that the labels allow', async () => {
  const { code, out } = await runLine(['eval', '--json', casesFile(CASES)]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    intents: { accuracy: 0.666667 },
    roles: { accuracy: 1 },
    kinds: { accuracy: 1 },
    facts: { recall: 1 },
    elapsedMs: { p50: expect.any(Number), p99: expect.any(Number) },
    n: 3,
  });
});

it('prints a table, what was confused and what failed', async () => {
  const { out } = await runLine(['eval', casesFile(CASES), '--failures', '9']);
  expect(out).toMatch(/cases\.jsonl:3 {2}hello\n {4}intent: expected salary, got greeting/);
  expect(out).toMatch(/ {2}intents\.accuracy +0\.667\n/);
  expect(out).toMatch(/ {2}salary → greeting +1\n/);
});

it('prints as many failures as asked for', async () => {
  const wrong = { question: 'hello', intent: 'salary' };
  const { out } = await runLine(['eval', '--failures', '2', casesFile([wrong, wrong, wrong])]);
  expect(out.match(/jsonl:\d/g)).toHaveLength(2);
});

it('exits with 1 and names the measures below their floor', async () => {
  const floors = ['--floor', 'roles.accuracy=1', '--floor', 'intents.accuracy=0.9'];
  const { code, err } = await runLine(['eval', casesFile(CASES), ...floors]);
  expect(code).toBe(1);
  expect(err).toBe('career-advisor: intents.accuracy is 0.666667, below the floor of 0.9\n');
});

it('measures the search of other people’s documents for the bare question', async () => {
  const folder = folderWith({
    'baker.md': BAKER,
    'miller.md': '# Miller\n\nA miller grinds corn between stones.\n',
    'smith.md': '# Smith\n\nA smith forges iron on the anvil.\n',
  });
  const file = casesFile([
    { question: 'who grinds corn?', document: 'miller' },
    { question: 'iron on an anvil', documents: { smith: 2, miller: 1 } },
  ]);
  const { code, out } = await runLine(['eval', '--json', '--search', '--knowledge', folder, file]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ retrieval: { recallAt1: 0.75, mrrAt10: 1 }, n: 2 });
});

it('measures the classifier alone, without any knowledge', async () => {
  const folder = folderWith({
    'intents/pay.yml': PAY,
    'intents/thanks.yml': 'title: Thanks\nutterances: [thank you, thanks a lot, great thanks]\n',
    'utterances.jsonl':
      '{"text":"how much does a baker earn","intent":"pay"}\n{"text":"thanks","intent":"thanks"}\n',
  });
  const args = [
    'eval',
    '--json',
    '--utterances',
    join(folder, 'utterances.jsonl'),
    '--intents',
    join(folder, 'intents'),
    '--knowledge',
    'nowhere',
  ];
  const { code, out } = await runLine(args);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    intents: {
      accuracy: expect.any(Number),
      macroF1: expect.any(Number),
      trainMs: expect.any(Number),
      perSecond: expect.any(Number),
    },
    n: 2,
  });
});

it('refuses a file with a line that it cannot use', async () => {
  const folder = folderWith({ 'cases.jsonl': '{"question":"fine"}\n{"question":\n[]\n' });
  const { code, err } = await runLine(['eval', join(folder, 'cases.jsonl')]);
  expect(code).toBe(1);
  expect(err).toMatch(/cases\.jsonl:2: error: .* \(bad-json\) \(and 1 more\)\n$/);
});

it.each([
  [['eval'], 2, 'eval needs a FILE of labelled questions'],
  [
    ['eval', 'nowhere.jsonl'],
    1,
    'nowhere.jsonl cannot be read (it does not exist); give the path of a file.',
  ],
  [
    ['eval', '--floor', 'facts.recall', 'x'],
    2,
    '--floor must be NAME=VALUE, such as facts.recall=0.93, not "facts.recall"',
  ],
  [['eval', '--utterances', 'u', 'x'], 2, 'give either --utterances or files of questions'],
])('says what is wrong with %j', async (args, code, err) => {
  expect(await runLine(args)).toEqual({ code, out: '', err: `career-advisor: ${err}\n` });
});
