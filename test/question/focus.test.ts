import { describe, expect, it } from 'vitest';
import { findFocus } from '../../src/question/focus.ts';
import { type MaskedSpan, profileSpans } from '../../src/question/masks.ts';
import { tokenize } from '../../src/text/terms.ts';
import { readerOf } from '../support/advisors.ts';
import { corpusFrom } from '../support/build.ts';

const reader = readerOf(corpusFrom({ 'harbour-pilot': '## Pay\n\nA pilot earns 900,000 NOK.\n' }));

function focusOf(text: string): string {
  const roles = reader.roles.find(text, tokenize(text)).mentions;
  const masks = roles.map(({ start, end }): MaskedSpan => ({ start, end, mask: 'role' }));
  const { start, end } = findFocus(reader, { text, tokens: tokenize(text) }, [
    ...masks,
    ...profileSpans(text),
  ]);
  return text.slice(start, end).trim();
}

describe('the focus of a message', () => {
  it.each([
    ['what is the salary?'],
    ['Hi there! What does a harbour pilot earn?'],
    ['pilot pay. bergen.'],
    [''],
    ['...'],
  ])('is all of it where it is short: %j', (text) => {
    expect(focusOf(text)).toBe(text);
  });

  it.each<[where: string, text: string, focus: string]>([
    [
      'at the end',
      'I have been at sea for nine years and my wife would like me home more often. So I look around. What is the salary of a harbour pilot?',
      'What is the salary of a harbour pilot?',
    ],
    [
      'at the beginning',
      'Which skills does a harbour pilot need? I am asking because my cousin told me a long story about it on Sunday. He is a cook.',
      'Which skills does a harbour pilot need?',
    ],
    [
      'in a line of its own',
      'Hello all, I am new here and come from the fishing boats\nwhat are the career prospects of a harbour pilot\nthanks a lot in advance and have a nice weekend',
      'what are the career prospects of a harbour pilot',
    ],
    [
      'without a question mark',
      'We are two friends and both of us love the sea and the weather. Tell me the salary of a harbour pilot. My friend thinks it is huge.',
      'Tell me the salary of a harbour pilot.',
    ],
  ])('is the sentence that asks: %s', (_, text, focus) => {
    expect(focusOf(text)).toBe(focus);
  });

  it('lies within the text, however long', () => {
    const text = 'And so on and so forth. '.repeat(400);
    const { start, end } = findFocus(reader, { text, tokens: tokenize(text) }, []);
    expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true]);
  });
});
