import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/search/analyse.ts';

describe('the terms of a text', () => {
  it.each<[text: string, terms: readonly string[]]>([
    ['Salaries of pilots', ['salari', 'of', 'pilot']],
    ['an on-call rota', ['an', 'on', 'call', 'rota', 'oncal']],
    ['4+ years of experience', ['4+', 'year', 'of', 'experi', '_years_']],
    ['C++ and Node.js', ['c++', 'and', 'node.js']],
    ['', []],
    ['?!', []],
  ])('are its stems, its compounds and what it states: %j', (text, terms) => {
    expect(analyse(text)).toEqual(terms);
  });

  it('are the same however the text is spelt', () => {
    expect(analyse('Café “Crème”')).toEqual(analyse('cafe creme'));
    expect(analyse('ON-CALL')).toEqual(analyse('on-call'));
  });

  it('are never empty words, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(analyse(text).filter((term) => term.trim() === '')).toEqual([]);
      }),
    );
  });
});
