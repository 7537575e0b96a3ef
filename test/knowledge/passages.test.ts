import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt } from '../../src/knowledge/document.ts';
import type { Passage } from '../../src/knowledge/passages.ts';
import { tokenize } from '../../src/text/terms.ts';
import { documentFrom, passagesFrom } from '../support/build.ts';

/** Longest passage, in characters, and what blank lines at its end may add. */
const BOUND = 1200;

const word = fc.constantFrom(
  ...'berth tide pilot rope harbour crane 24 3.5 $1,200 C++ `code` **bold** _soft_ [link](https://e.com) café R&D'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 2, maxLength: 14 })
  .map((words) => `The ${words.join(' ')} moves.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const item = fc.tuple(sentence, fc.array(sentence, { maxLength: 3 }));
const list = fc
  .array(item, { minLength: 1, maxLength: 14 })
  .map((items) =>
    items
      .map(([own, nested]) => [`- ${own}`, ...nested.map((below) => `  - ${below}`)].join('\n'))
      .join('\n'),
  );
const row = fc.tuple(word, word, word).map((cells) => `| ${cells.join(' | ')} |`);
const table = fc
  .array(row, { minLength: 1, maxLength: 60 })
  .map((rows) => ['| Place | Pay | Year |', '| --- | --- | --- |', ...rows].join('\n'));
const code = fc.array(word, { maxLength: 40 }).map((words) => ['```', ...words, '```'].join('\n'));
const heading = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.array(word, { minLength: 1, maxLength: 3 }))
  .map(([depth, words]) => `${'#'.repeat(depth)} On ${words.join(' ')}`);
const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: paragraph },
  { weight: 3, arbitrary: list },
  table,
  code,
  paragraph.map((text) => `> ${text}`),
  fc.constantFrom('---', '<!-- note -->', '1. First berth.\n2. Second berth.'),
);
const markdown = fc
  .tuple(paragraph, fc.array(block, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'))
  .map(([first, blocks, end]) => `${[first, ...blocks].join('\n\n')}\n`.replaceAll('\n', end));

const slice = ({ document, start, end }: Passage) => document.text.slice(start, end);

describe('passages of any document', () => {
  it('cover each section exactly', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const passages = passagesFrom(text);
        const document = documentFrom(text);
        for (const section of document.sections) {
          const own = passages.filter((passage) => passage.section.start === section.start);
          expect(own.map(slice).join('')).toBe(document.text.slice(section.start, section.end));
        }
      }),
    );
  });
  it('bound', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const p of passagesFrom(text)) {
          expect(slice(p).trimEnd().length).toBeLessThanOrEqual(BOUND);
        }
      }),
    );
  });
});
