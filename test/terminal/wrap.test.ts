import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable } from '../../src/terminal/printable.ts';
import { padTo, widthOf, wrap } from '../../src/terminal/wrap.ts';

it('breaks between words and indents what follows', () => {
  expect(wrap('one two three four', 9, { first: '• ', rest: '  ' })).toEqual([
    '• one two',
    '  three',
    '  four',
  ]);
});

it('keeps line feeds', () => {
  expect(wrap('one\ntwo', 20)).toEqual(['one', 'two']);
});

it('cuts a word that is longer than a line, but never an address', () => {
  expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  expect(wrap('see https://example.com/a/long/path', 12)).toEqual(['see', 'https://example.com/a/long/path']);
});

it('counts wide signs twice and combining marks not at all', () => {
  expect([widthOf('日本'), widthOf('e\u0301'), widthOf('👍'), widthOf('naïve')]).toEqual([4, 1, 2, 5]);
  expect(padTo('日本', 6)).toBe('日本  ');
});

it('loses no word and never passes the width', () => {
  const word = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((text) => printable(text).replace(/\s/g, 'x'));
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 10, max: 60 }), (words, width) => {
      const lines = wrap(words.join(' '), width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      for (const line of lines) expect(widthOf(line) <= width || !line.includes(' ')).toBe(true);
    }),
  );
});

it('leaves no control character in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    }),
  );
});
