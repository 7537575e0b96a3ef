import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/files.ts';
import { runLine } from './shell.ts';

interface AnswerLine {
  readonly kind: string;
  readonly text: string;
  readonly roles: readonly string[];
  readonly citations: readonly {
    readonly document: string;
    readonly quote: string;
    readonly number: number;
  }[];
  readonly trace?: readonly unknown[];
}

async function askJson(question: string, ...flags: readonly string[]): Promise<AnswerLine> {
  const { code, out, err } = await runLine(['ask', '--json', ...flags, '--', question]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as AnswerLine;
}

const SALARY = 'What does a senior backend engineer earn in New York?';

it('answers in the shape that other programs read', async () => {
  expect(await askJson(SALARY)).toEqual({
    id: null,
    kind: 'answer',
    intent: 'salary',
    role: 'senior-backend-engineer',
    roles: ['senior-backend-engineer'],
    confidence: expect.any(Number),
    text: expect.stringContaining('110,112'),
    citations: expect.arrayContaining([
      {
        number: 1,
        document: 'senior-backend-engineer',
        title: 'Senior Backend Engineer',
        section: expect.arrayContaining([expect.any(String)]),
        quote: expect.any(String),
        line: expect.any(Number),
        source: expect.stringMatching(/^https:/),
        asOf: '2024',
        market: 'US',
      },
    ]),
    followUps: expect.any(Array),
    elapsedMs: expect.any(Number),
  });
});

it('says where an offer stands, in the JSON and for people', async () => {
  const question = 'i got offered 150k as senior backend engineer in new york is that good';
  const stands = /150k is above the average of \$110,112 for New York City.*\[1\]/;
  const { text } = await askJson(question);
  expect(text.split('\n')[1]).toMatch(stands);
  expect(text.length).toBeLessThanOrEqual(2500);
  const { out } = await runLine(['ask', question]);
  expect(out.replace(/\s+/g, ' ')).toMatch(stands);
});

it('quotes the documents word by word', async () => {
  const { citations } = await askJson(SALARY);
  expect(citations.length).toBeGreaterThan(0);
  for (const { document, quote } of citations) {
    expect(readFileSync(join(PACKAGE_FOLDER, 'knowledge', `${document}.md`), 'utf8')).toContain(quote);
  }
});

it('gives the same bytes for the same question, but for the time', async () => {
  const [first, second] = [await runLine(['ask', SALARY]), await runLine(['ask', SALARY])];
  expect(first).toEqual(second);
});

it('adds how the answer came about when asked to', async () => {
  expect((await askJson(SALARY)).trace).toBeUndefined();
  expect((await askJson(SALARY, '--explain')).trace?.length).toBeGreaterThan(0);
  const { out } = await runLine(['ask', '--explain', SALARY]);
  expect(out).toMatch(/\nintent {4}/);
});

it('prints sources on the terminal and no colour into a pipe', async () => {
  const { code, out } = await runLine(['ask', ...SALARY.split(' ')]);
  expect(code).toBe(0);
  expect(out).toMatch(/^\[1\] Senior Backend Engineer › /m);
  expect(out).not.toContain('\x1b');
});

const HOSTILE = [
  '',
  ' '.repeat(50),
  'a'.repeat(40_000),
  'salary '.repeat(6_000),
  '\x1b[31m\x00\u202e',
  'salary:^2 +role -x *~1 title:"',
  '<!channel> <@U123> <https://evil|x>',
  '__proto__ constructor',
  'Was verdient ein Bauingenieur?',
  '給料はいくらですか',
];

it('answers hostile text calmly', async () => {
  const input = HOSTILE.map((question, index) => `${JSON.stringify({ id: String(index), question })}\n`).join(
    '',
  );
  const { code, out } = await runLine(['ask', '--batch'], input);
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnswerLine);
  expect(lines).toHaveLength(HOSTILE.length);
  for (const { kind, text } of lines) {
    expect(['answer', 'clarify', 'unanswered', 'chat', 'comparison']).toContain(kind);
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  }
});

it.each([
  [['ask', '--json'], '--json needs a question'],
  [['ask', '--batch', 'hi'], '--batch reads its questions from stdin; leave the question out'],
])('refuses what makes no sense: %j', async (args, err) => {
  expect(await runLine(args)).toEqual({ code: 2, out: '', err: `career-advisor: ${err}\n` });
});

it('says which folder cannot be read', async () => {
  const { code, err } = await runLine(['ask', '--knowledge', 'nowhere', 'hi']);
  expect(code).toBe(1);
  expect(err).toBe(
    'career-advisor: The folder nowhere cannot be read (it does not exist); give the path of a folder.\n',
  );
});

it('chats over a pipe: picks by number, tells why, forgets', async () => {
  const input = [
    'what is the salary?',
    '2',
    '/why',
    'and in california?',
    '/forget',
    'and in california?',
    '/roles',
    '/help',
    '/nonsense',
    '/quit',
    'hi',
  ];
  const { code, out } = await runLine(['ask'], input.join('\n'));
  expect(code).toBe(0);
  const parts = out.split('Forgotten.');
  expect(parts[0]).toContain('  2) Senior Backend Engineer');
  expect(parts[0]).toContain('152,537');
  expect(parts[0]).toMatch(/\ndecision {2}/);
  expect(parts[1]).not.toContain('152,537');
  expect(parts[1]).toContain('• Structural Engineer');
  expect(parts[1]).toContain('There is no /nonsense');
  expect(parts[1]).not.toContain('Hello');
});

it('remembers a conversation in a batch', async () => {
  const lines = [
    { id: '1', question: SALARY, conversation: 'c' },
    { id: '2', question: 'and in california?', conversation: 'c' },
    { id: '3', question: 'and in california?' },
  ];
  const { out } = await runLine(['ask', '--batch'], lines.map((line) => JSON.stringify(line)).join('\n'));
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnswerLine);
  expect(answers.map(({ roles }) => roles[0])).toEqual([
    'senior-backend-engineer',
    'senior-backend-engineer',
    undefined,
  ]);
  expect(answers[1]?.text).toContain('152,537');
});
