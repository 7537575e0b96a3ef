import { expect, it } from 'vitest';
import { plainText } from '../../src/terminal/plain-text.ts';
import { printableJson } from '../../src/terminal/printable.ts';
import { clarify, comparison, found, talk, unanswered } from './answers.ts';

it('holds what the person reads, without the sources', () => {
  expect(plainText(found())).toBe(
    'Baker · Oslo\nA baker earns $31,000 a year in Oslo. [1]\n• Overtime: Nights are paid half as much again. [2]\nFigures are before tax.',
  );
});

it('says first where an offer stands, with the numbers of what it speaks of', () => {
  const verdict = '40k is above the average of $31,000 for Oslo.';
  expect(plainText(found({ verdict, verdictCitations: [1, 2] }))).toMatch(
    /^Baker · Oslo\n40k is above the average of \$31,000 for Oslo\. \[1\] \[2\]\nA baker earns/,
  );
});

it('holds every cell of a comparison', () => {
  expect(plainText(comparison())).toBe(
    'Salary\n• Baker: $31,000 a year [1]\n• Miller: not stated\nTraining\n• Baker: Three years of apprenticeship [1]\n• Miller: Two years [2]',
  );
});

it('holds what there is to choose from', () => {
  expect(plainText(clarify)).toBe('Which role do you mean?\n• Baker\n• Miller');
  expect(plainText(unanswered)).toContain('• Baker › Requirements');
  expect(plainText(talk)).toBe('I know two roles.\n• Baker\n• Miller');
});

it('never grows beyond 2,500 characters, and loses whole statements rather than halves', () => {
  const points = Array.from({ length: 40 }, (_, index) => ({
    text: `${index} ${'word '.repeat(30)}`,
    citation: 1,
  }));
  const verdict = `40k is above ${'word '.repeat(30)}.`;
  const text = plainText(found({ points, verdict, verdictCitations: [1] }));
  expect(text.length).toBeLessThanOrEqual(2500);
  expect(text).toMatch(/\[1\]$/);
  expect(text).toContain(verdict.replace(' .', ' . [1]'));
});

it('writes JSON that a terminal does not act on and that reads back the same', () => {
  const value = { text: 'a\x1b[31m\x9b\u2028\u202e\x7f' };
  const json = printableJson(value);
  expect(json).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u202e]/);
  expect(JSON.parse(json)).toEqual(value);
});
