import { describe, expect, it } from 'vitest';
import { readIntents } from '../../src/question/intents.ts';
import { intentsFrom } from '../support/build.ts';

const file = (name: string, text: string | Uint8Array) => ({
  path: `intents/${name}.yml`,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
const PAY = 'title: Pay\nutterances:\n  - what does it pay\n';

describe('intents', () => {
  it('are called after their files, in the order of their names', () => {
    const { intents, problems } = readIntents([
      file(
        'travel',
        `title: Travel\nutterances: [trips]\nsections: [trips]\nfollowUps: ["Trips of {role}s?"]\n`,
      ),
      file('pay', PAY),
    ]);
    expect(problems).toEqual([]);
    expect(intents).toEqual([
      { name: 'pay', title: 'Pay', utterances: ['what does it pay'], sections: [], followUps: [] },
      {
        name: 'travel',
        title: 'Travel',
        utterances: ['trips'],
        sections: ['trips'],
        followUps: ['Trips of {role}s?'],
      },
    ]);
  });

  it.each<[fault: string, content: string | Uint8Array, id: string, line: number, says: RegExp]>([
    ['no title', 'utterances: [pay]\n', 'bad-value', 1, /"title"/],
    ['no utterances', 'title: Pay\n', 'bad-value', 1, /needs a list of utterances/],
    ['an empty list', 'title: Pay\nutterances: []\n', 'bad-value', 2, /needs a list of utterances/],
    ['a number among texts', 'title: Pay\nutterances:\n  - pay\n  - 7\n', 'bad-value', 4, /put it in quotes/],
    [
      'a colon that makes a text a key',
      'title: Pay\nutterances:\n  - pay: how much\n',
      'bad-value',
      3,
      /put it in quotes/,
    ],
    ['an unknown key', `${PAY}examples: [x]\n`, 'unknown-key', 4, /"examples".*the keys are title/],
    ['broken YAML', 'title: Pay\nutterances: [pay\n', 'broken-yaml', 3, /not valid YAML/],
    ['the same key twice', `${PAY}title: Wages\n`, 'broken-yaml', 4, /not valid YAML/],
    ['a word that begins with a star', 'title: Pay\nutterances:\n  - *pay*\n', 'broken-yaml', 3, /YAML/],
    ['another encoding', Uint8Array.of(0xe9, 0x21), 'not-utf8', 1, /save it again with the encoding UTF-8/],
  ])('with a fault are left out, the others stay: %s', (_, content, id, line, says) => {
    const { intents, problems } = readIntents([file('wages', content), file('pay', PAY)]);
    expect(intents.map(({ name }) => name)).toEqual(['pay']);
    expect(problems).toMatchObject([{ id, level: 'error', location: { file: 'intents/wages.yml', line } }]);
    expect(problems[0]?.message).toMatch(says);
  });

  it('that share an utterance are warned of, however it is written', () => {
    const { intents, problems } = readIntents([
      file('pay', PAY),
      file('wages', 'title: Wages\nutterances: ["What does it PAY"]\n'),
    ]);
    expect(intents).toHaveLength(2);
    expect(problems).toMatchObject([{ id: 'shared-utterance', level: 'warning' }]);
    expect(problems[0]?.message).toMatch(/also an utterance of pay/);
  });

  it('may repeat their own utterances', () => {
    expect(readIntents([file('pay', 'title: Pay\nutterances: [pay, Pay]\n')]).problems).toEqual([]);
  });
});

describe('the intents that come with the package', () => {
  const { intents, problems } = intentsFrom();

  it('have no faults', () => {
    expect(problems).toEqual([]);
  });

  it('are those that other programs rely on', () => {
    const names = intents.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'overview',
        'responsibilities',
        'requirements',
        'skills',
        'soft-skills',
        'career-path',
        'market-demand',
        'salary',
        'trends',
        'best-practices',
        'challenges',
        'compare',
        'list-roles',
        'help',
        'greeting',
        'thanks',
        'out-of-scope',
      ]),
    );
  });

  it('have enough utterances to be learnt from, each once', () => {
    for (const { name, utterances } of intents) {
      expect([name, utterances.length]).toEqual([name, expect.toSatisfy((count: number) => count >= 30)]);
      expect(new Set(utterances).size).toBe(utterances.length);
    }
  });

  it('have a question to go on with wherever a document answers them', () => {
    const silent = intents.filter(({ sections, followUps }) => sections.length > 0 && followUps.length === 0);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
