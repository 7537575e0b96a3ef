import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, type Statement } from '../../src/knowledge/document.ts';
import type { Passage } from '../../src/knowledge/passages.ts';
import { tokenize } from '../../src/text/terms.ts';
import { passagesFrom } from '../support/build.ts';

/** Longest passage, in characters. */
const BOUND = 1200;

/** Looking for a smaller document that fails as well would take minutes. */
const RUNS = { numRuns: 25, endOnFailure: true };

const word = fc.constantFrom(
  ...'berth tide pilot rope harbour crane quay 24 3.5 $1,200 C++ café R&D `code` **bold** _soft_'.split(' '),
  '[link](https://example.com/a)',
);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most, size: 'max' }).map((all) => all.join(' '));
const sentence = words(14).map((text) => `The ${text} moves.`);
const sentences = (most: number) => fc.array(sentence, { minLength: 1, maxLength: most, size: 'max' });
const paragraph = sentences(14).map((all) => all.join(' '));
const item = fc.tuple(fc.constantFrom('-', '*', '1.'), sentence, sentences(3), fc.boolean());
const list = fc
  .array(item, { minLength: 1, maxLength: 16 })
  .map((items) =>
    items
      .flatMap(([mark, own, below, isNested]) => [
        `${mark} ${own}`,
        ...(isNested ? below.map((text) => `   - ${text}`) : []),
      ])
      .join('\n'),
  );
const table = fc
  .array(fc.tuple(word, words(5)), { minLength: 1, maxLength: 50, size: 'max' })
  .map((rows) =>
    ['| Berth | Note |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'),
  );
const heading = fc
  .tuple(fc.integer({ min: 2, max: 4 }), words(3))
  .map(([depth, text]) => `${'#'.repeat(depth)} On ${text}`);
const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: paragraph },
  { weight: 4, arbitrary: list },
  { weight: 2, arbitrary: table },
  words(60).map((text) => `\`\`\`\n${text.replaceAll('`', '')}\n\`\`\``),
  paragraph.map((text) => `> ${text}`),
  fc.constantFrom('---', '<!-- a note -->', '[link]: https://example.com'),
);
const markdown = fc
  .tuple(paragraph, fc.array(block, { maxLength: 12, size: 'max' }), fc.constantFrom('\n', '\r\n'))
  .map(([first, blocks, end]) => `${[first, ...blocks].join('\n\n')}\n`.replaceAll('\n', end));

const slice = ({ document, start, end }: Passage) => document.text.slice(start, end);
const plain = (text: string) => text.replace(/\]\([^)]*\)/g, ' ').replace(/[*_`[\]]/g, ' ');
const stems = (text: string) => tokenize(plain(text)).map((token) => token.stem);

describe('passages of any document', () => {
  it('cover each section exactly, without gap or overlap', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const passages = passagesFrom(text);
        for (const section of passages[0]?.document.sections ?? []) {
          const own = passages.filter((passage) => passage.section === section);
          expect(own.map(slice).join('')).toBe(own[0]?.document.text.slice(section.start, section.end));
          expect(own[0]?.start).toBe(section.start);
        }
        expect(passages.map(({ id }) => id)).toEqual(passages.map((_, place) => place));
      }),
      RUNS,
    );
  });

  it('stand under their own heading, in the line that the section says', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { document, section } of passagesFrom(text)) {
          const heading = section.path.at(-1);
          const line = document.text.split(/\r?\n/)[section.line - 1] ?? '';
          expect(heading === undefined ? line : stems(line.replace(/^#+/, ''))).toEqual(
            heading === undefined ? '---' : stems(heading),
          );
          expect(section.line).toBeLessThanOrEqual(lineAt(document.text, section.start));
        }
      }),
      RUNS,
    );
  });

  it('hold their statements, and each statement has its words between its offsets', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const passage of passagesFrom(text)) {
          for (const statement of passage.statements) {
            expect(statement.start).toBeGreaterThanOrEqual(passage.start);
            expect(statement.end).toBeLessThanOrEqual(passage.end);
            const said = new Set(stems(quoted(passage, statement)));
            expect(stems(statement.text).filter((stem) => !said.has(stem))).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  it('keep a list or table whole that fits, and with it the paragraph that leads into it if both fit', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const passages = passagesFrom(text);
        const isWhole = (start: number, end: number) =>
          passages.some((passage) => passage.start <= start && end <= passage.end);
        for (const { blocks } of passages[0]?.document.sections ?? [])
          blocks.forEach(({ kind, start, end }, at) => {
            if (kind !== 'list' && kind !== 'table') return;
            const before = blocks[at - 1];
            if (end - start <= BOUND) expect(isWhole(start, end)).toBe(true);
            if (before?.kind === 'paragraph' && end - before.start <= BOUND)
              expect(isWhole(before.start, end)).toBe(true);
          });
      }),
      RUNS,
    );
  });

  it('are bounded, unless nothing in them can be cut', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const cuttable = passagesFrom(text).filter(({ statements }) => statements.length > 1);
        const lengths = cuttable.map(({ start, statements }) => (statements.at(-1)?.end ?? start) - start);
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(BOUND);
      }),
      RUNS,
    );
  });
});

describe('the passages of a section', () => {
  const long = (letter: string, length: number) => `The ${letter.repeat(length - 10)} one.`;
  const items = (count: number, length: number) =>
    Array.from(
      { length: count },
      (_, at) => `- ${long('abcdefghijklmnopqrstuvwxyz'[at] ?? 'x', length)}`,
    ).join('\n');
  const begins = (text: string) => passagesFrom(text).map((passage) => slice(passage).slice(0, 8).trim());

  it.each<[rule: string, text: string, begins: readonly string[]]>([
    ['are one where all fits', `${long('p', 300)}\n\n${items(5, 100)}`, ['The pppp']],
    [
      'begin anew with the block that does not fit',
      `${long('p', 700)}\n\n${long('q', 700)}`,
      ['The pppp', 'The qqqq'],
    ],
    [
      'take a lead-in along to its list',
      `${long('p', 900)}\n\n${long('l', 200)}\n\n${items(8, 100)}`,
      ['The pppp', 'The llll'],
    ],
    [
      'keep a list whole that fits by itself',
      `${long('p', 300)}\n\n${long('q', 300)}\n\n${items(8, 100)}`,
      ['The pppp', 'The qqqq'],
    ],
    ['cut a long list between its items', items(20, 100), ['- The aa', '- The ll']],
    [
      'cut a long paragraph between its sentences',
      `${long('P', 800)} ${long('Q', 800)}`,
      ['The PPPP', 'The QQQQ'],
    ],
    ['leave a sentence whole, however long', long('p', 3000), ['The pppp']],
    [
      'leave a block whole that has no statements',
      `${long('p', 300)}\n\n\`\`\`\n${'code '.repeat(600)}\n\`\`\`\n\n${long('q', 300)}`,
      ['The pppp', '```\ncode', 'The qqqq'],
    ],
  ])('%s', (_, text, expected) => {
    expect(begins(text)).toEqual(expected);
  });

  it('are numbered on from the number given', () => {
    const passages = passagesFrom(`${long('p', 700)}\n\n${long('q', 700)}\n\n## Pay\n\nGood.`);
    expect(passages.map(({ id, section }) => [id, section.path])).toEqual([
      [0, []],
      [1, []],
      [2, ['Pay']],
    ]);
  });
});

/** What a citation of the statement would quote. */
function quoted({ document }: Passage, { contextStart, end }: Statement): string {
  return document.text.slice(contextStart, end);
}
