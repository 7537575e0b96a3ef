import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/knowledge/document.ts';
import { readMarkdown } from '../../src/knowledge/formats/markdown.ts';

const read = (text: string) => readMarkdown(text, 0);
const statements = (text: string): readonly Statement[] =>
  read(text).sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.statements));
const texts = (text: string) => statements(text).map((statement) => statement.text);

describe('sections', () => {
  it('have the headings above them and the line of their own', () => {
    const { title, sections } = read(
      '# Baker\n\nBakes.\n\n## Pay\n\nGood.\n\n### Nights\n\nBetter.\n\n## Skills\n\nBaking.\n',
    );
    expect(title).toBe('Baker');
    expect(sections.map(({ path, line }) => [path.join(' > '), line])).toEqual([
      ['', 1],
      ['Pay', 5],
      ['Pay > Nights', 9],
      ['Skills', 13],
    ]);
  });

  it.each<[what: string, text: string, paths: readonly string[]]>([
    ['a heading that skips a level', '## Pay\n\nx.\n\n#### Nights\n\ny.\n', ['Pay', 'Pay > Nights']],
    ['a heading that goes two levels up', '### A\n\nx.\n\n## B\n\ny.\n', ['A', 'B']],
    ['several top headings', '# Baker\n\nx.\n\n# Pay\n\ny.\n', ['', 'Pay']],
    ['underlined headings', 'Baker\n=====\n\nPay\n---\n\nx.\n', ['Pay']],
    ['no heading at all', 'x.\n', ['']],
    ['marks in a heading', '## **Pay** and `perks`\n\nx.\n', ['Pay and perks']],
    ['a heading inside code', '## Pay\n\n```\n## Not one\n```\n', ['Pay']],
    ['CRLF', '## Pay\r\n\r\nx.\r\n\r\n## Skills\r\n\r\ny.\r\n', ['Pay', 'Skills']],
  ])('follow %s', (_, text, paths) => {
    expect(read(text).sections.map(({ path }) => path.join(' > '))).toEqual(paths);
  });

  it('that hold nothing are told by heading and line; one with sections below it is not empty', () => {
    expect(read('## A\n\n### B\n\n### C\n\nx.\n\n## D\n').empty).toEqual([
      { heading: 'B', line: 3, isNoted: false },
      { heading: 'D', line: 9, isNoted: false },
    ]);
  });

  it('that hold a comment alone wait for their text', () => {
    const { empty, sections } = read('## A\n\n<!-- soon -->\n\n## B\n\n<!-- x -->\n\ny.\n\n## C\n');
    expect(empty).toEqual([
      { heading: 'A', line: 1, isNoted: true },
      { heading: 'C', line: 11, isNoted: false },
    ]);
    expect(sections.map(({ path }) => path)).toEqual([['B']]);
  });

  it('begin where the front matter ends', () => {
    const text = '---\ntitle: Baker\n---\n## Pay\n\nGood.\n';
    const [section] = readMarkdown(text, 21).sections;
    expect(section).toMatchObject({ path: ['Pay'], line: 4 });
    expect(text.slice(section?.start, section?.end)).toBe('Good.\n');
  });
});

describe('statements', () => {
  it.each<[what: string, text: string, expected: readonly string[]]>([
    ['sentences', 'Bakes bread. Sells it too! Who buys?', ['Bakes bread.', 'Sells it too!', 'Who buys?']],
    [
      'abbreviations',
      'Tools, e.g. Peels, are cheap. Ovens are not.',
      ['Tools, e.g. Peels, are cheap.', 'Ovens are not.'],
    ],
    ['a sentence that begins with a figure', 'Pay is low. $20 an hour.', ['Pay is low.', '$20 an hour.']],
    ['a sentence over two lines', 'Bakes\nbread.', ['Bakes bread.']],
    ['list items', '- Bakes\n- Sells\n', ['Bakes', 'Sells']],
    ['an item with two sentences', '- Bakes. Sells.\n', ['Bakes. Sells.']],
    ['nested items', '- Pay\n  - by night: more\n- Perks\n', ['Pay', 'by night: more', 'Perks']],
    ['an item of two paragraphs', '- Bakes\n\n  bread\n- Sells\n', ['Bakes bread', 'Sells']],
    [
      'marks',
      '**Bakes** _bread_ for `cash`, see [here](https://e.com).',
      ['Bakes bread for cash, see here.'],
    ],
    ['escaped marks', 'Pays \\$5 \\* 2.', ['Pays $5 * 2.']],
    ['quotes', '> Bakes bread.\n', ['Bakes bread.']],
    ['images by what they show', '![An oven](x.png) is hot.', ['An oven is hot.']],
    ['HTML, which is left out', 'Bakes <b>bread</b>.\n\n<!-- not said -->\n', ['Bakes bread.']],
    ['code, which says nothing', '```\nbake()\n```\n', []],
    [
      'table rows with the names of their columns',
      '| City | Pay |\n| --- | --- |\n| Oslo | $31,000 |\n| Bergen |  |\n',
      ['City: Oslo · Pay: $31,000', 'City: Bergen'],
    ],
    ['rows below columns without names', '|  | Pay |\n| --- | --- |\n| Oslo | 5 |\n', ['Oslo · Pay: 5']],
  ])('are %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('of a nested list know the item above', () => {
    const text = '- Pay\n  - by night: more\n';
    const [, nested] = statements(text);
    expect(nested).toMatchObject({ kind: 'item', parent: 'Pay' });
    expect(text.slice(nested?.contextStart, nested?.end)).toBe('Pay\n  - by night: more');
  });

  it('of a table need its header to be understood', () => {
    const text = 'Wages:\n\n| City | Pay |\n| --- | --- |\n| Oslo | 5 |\n';
    const row = statements(text).at(-1);
    expect(row?.kind).toBe('row');
    expect(text.slice(row?.contextStart, row?.end)).toBe('| City | Pay |\n| --- | --- |\n| Oslo | 5 |');
  });

  it('stand in the text between their offsets', () => {
    const text = 'Intro. Bakes **bread**.\n\n- Sells\n- Eats\n';
    expect(statements(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Intro.',
      'Bakes **bread**.',
      'Sells',
      'Eats',
    ]);
  });
});
