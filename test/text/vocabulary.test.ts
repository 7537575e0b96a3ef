import { describe, expect, it } from 'vitest';
import { buildVocabulary, correct } from '../../src/text/vocabulary.ts';

const vocabulary = buildVocabulary(
  new Map([
    ['salary', 40],
    ['salad', 2],
    ['skill', 30],
    ['skills', 60],
    ['engineer', 20],
    ['responsibilities', 9],
    ['cat', 5],
    ['form', 3],
    ['from', 3],
    ['constructor', 1],
  ]),
);

describe('correct', () => {
  it.each<[string, string | undefined, string]>([
    ['salary', 'salary', 'known'],
    ['salery', 'salary', 'one letter replaced'],
    ['slaary', 'salary', 'neighbours swapped'],
    ['aslary', 'salary', 'first two letters swapped'],
    ['enginer', 'engineer', 'one letter missing'],
    ['responsibilites', 'responsibilities', 'one missing in a long word'],
    ['responsabilitys', undefined, 'three edits'],
    ['resposibilites', 'responsibilities', 'two edits in a long word'],
    ['skil', 'skill', 'one edit before two'],
    ['skilks', 'skills', 'nearest'],
    ['frm', undefined, 'too short'],
    ['fxrm', 'form', 'one match only'],
    ['cta', undefined, 'short'],
    ['zalary', undefined, 'another first letter'],
    ['salar1', undefined, 'holds a digit'],
    ['toString', undefined, 'a name of every object'],
    ['', undefined, 'nothing'],
  ])('takes %j for %j: %s', (word, expected) => {
    expect(correct(word, vocabulary)).toBe(expected);
  });

  it('prefers the more frequent, then the alphabetically first of equally near words', () => {
    const near = buildVocabulary(
      new Map([
        ['baked', 1],
        ['baker', 9],
        ['bakes', 9],
      ]),
    );
    expect(correct('bakex', near)).toBe('baker');
  });

  it('looks no more than a moment among 50,000 words', () => {
    const syllables = [
      'sal',
      'ar',
      'man',
      'age',
      'ment',
      'en',
      'gin',
      'eer',
      'ing',
      'tion',
      'de',
      'vel',
      'op',
    ];
    const words = new Map<string, number>();
    for (let number = 0; words.size < 50_000; number++) {
      let word = '';
      for (let rest = number + 13; rest > 0; rest = Math.floor(rest / 13)) word += syllables[rest % 13];
      words.set(word, number % 7);
    }
    const large = buildVocabulary(words);
    const start = performance.now();
    for (let number = 0; number < 100; number++) correct(`managxment${'abc'[number % 3]}`, large);
    expect((performance.now() - start) / 100).toBeLessThan(30);
  });
});
