import { describe, expect, it } from 'vitest';
import { chosen } from '../../src/answer/choice.ts';

const CHOICES = [
  { label: 'Crane Engineer', question: 'crane' },
  { label: 'Dredging Engineer', question: 'dredging' },
  { label: 'Dock Master', question: 'dock' },
];

describe('a reply to what was asked back', () => {
  it.each([
    ['1', 'crane'],
    ['2', 'dredging'],
    ['3.', 'dock'],
    ['#2', 'dredging'],
    ['the first', 'crane'],
    ['second one please', 'dredging'],
    ['the 3rd', 'dock'],
    ['the last one', 'dock'],
    ['crane', 'crane'],
    ['Dredging engineer', 'dredging'],
    ['the dock master', 'dock'],
    ['dock masters', 'dock'],
    ['THE CRANE ONE', 'crane'],
  ])('picks by number, place or word: %j', (text, question) => {
    expect(chosen(text, CHOICES)).toBe(question);
  });

  it.each([
    ['engineer', 'fits two of them'],
    ['4', 'is beyond the last'],
    ['0', 'is before the first'],
    ['what does a harbour pilot earn in Boston', 'is a question of its own'],
    ['pilot', 'fits none'],
    ['', 'says nothing'],
    ['???', 'says nothing'],
    ['the', 'says nothing'],
    ['constructor', 'fits none'],
  ])('picks nothing where it %#: %j %s', (text) => {
    expect(chosen(text, CHOICES)).toBeUndefined();
  });

  it('picks nothing where nothing was offered', () => {
    expect(chosen('1', [])).toBeUndefined();
  });
});
