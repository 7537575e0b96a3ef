import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedSlice, maskText, maskUtterance, profileSpans } from '../../src/question/masks.ts';

const mask = (text: string) => maskText(text, profileSpans(text)).replace(/\s+/g, ' ').trim();

describe('masks', () => {
  it.each([
    ['pay in New York', 'pay in _place_'],
    ['what about $120k', 'what about _amount_'],
    ['with 5+ years of experience', 'with _years_'],
    ['5 years in Berlin for €70,000', '_years_ in _place_ for _amount_'],
    ['which skills', 'which skills'],
    ['', ''],
  ])('stand for what names something: %j becomes %j', (text, expected) => {
    expect(mask(text).replace('_years_ of experience', '_years_')).toBe(expected);
  });

  it('never overlap, and stand in the order of the text', () => {
    const piece = fc.constantFrom(
      '5 years',
      'in New York',
      'NYC',
      '$120k',
      '80,000',
      'pay',
      'US',
      '-',
      '10+ yrs',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string({ unit: 'binary' }), (pieces, noise) => {
        const text = [...pieces, noise].join(' ');
        let from = 0;
        for (const { start, end } of profileSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          from = end;
        }
      }),
    );
  });

  it('of a part are those that lie in it', () => {
    const text = 'in Oslo. Pay in Bergen?';
    const part = { start: 9, end: text.length };
    expect(maskedSlice(text, profileSpans(text), part)).toMatch(/^Pay in\s+_place_\s+\?$/);
  });

  it('cover the first of two that overlap', () => {
    const spans = [
      { start: 4, end: 8, mask: 'place' as const },
      { start: 0, end: 6, mask: 'role' as const },
    ];
    expect(maskText('abcdefgh', spans)).toBe(' _role_ gh');
  });
});

describe('utterances', () => {
  it.each([
    ['what does a {role} earn in {place}', 'what does a _role_ earn in _place_'],
    ['{role} pay for 5 years', '_role_ pay for _years_'],
    ['is $90k fair in Texas', 'is _amount_ fair in _place_'],
  ])('are trained on as questions are read: %j', (utterance, expected) => {
    expect(maskUtterance(utterance).replace(/\s+/g, ' ').trim()).toBe(expected);
  });
});
