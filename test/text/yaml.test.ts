import { describe, expect, it } from 'vitest';
import { addToList, readYaml } from '../../src/text/yaml.ts';

function added(source: string, item = 'new one', key = 'list') {
  return addToList(source, key, item);
}

describe('addToList', () => {
  it.each([
    ['a list', 'list:\n  - a\nafter: 1\n', 'list:\n  - a\n  - new one\nafter: 1\n', 3],
    ['a list without an indent', 'list:\n- a\n- b\nafter: 1\n', 'list:\n- a\n- b\n- new one\nafter: 1\n', 4],
    ['a list at the end without a line feed', 'list:\n  - a', 'list:\n  - a\n  - new one\n', 3],
    [
      'comments',
      '# top\nlist: # why\n  # first\n  - a # of a\n  # last\n\nafter: 1 # end\n',
      '# top\nlist: # why\n  # first\n  - a # of a\n  - new one\n  # last\n\nafter: 1 # end\n',
      5,
    ],
    ['brackets', 'list: [a, "b, c"] # why\nafter: 1\n', 'list: [a, "b, c", new one] # why\nafter: 1\n', 1],
    ['empty brackets', 'list: []\n', 'list: [new one]\n', 1],
    ['brackets over lines', 'list: [\n  a,\n  b\n]\n', 'list: [\n  a,\n  b, new one\n]\n', 3],
    ['no list', 'title: x # why\n', 'title: x # why\nlist:\n  - new one\n', 3],
    [
      'lines that end as on Windows',
      'list:\r\n  - a\r\nb: 1\r\n',
      'list:\r\n  - a\r\n  - new one\r\nb: 1\r\n',
      3,
    ],
    [
      'long texts',
      `list:\n  - ${'long '.repeat(40)}end\n`,
      `list:\n  - ${'long '.repeat(40)}end\n  - new one\n`,
      3,
    ],
    [
      'texts over several lines',
      'list:\n  - a\n    b\n  - |\n    c\nz: 1\n',
      'list:\n  - a\n    b\n  - |\n    c\n  - new one\nz: 1\n',
      6,
    ],
  ])('keeps everything as it is around %s', (_, source, text, line) => {
    expect(added(source)).toEqual({ text, line });
  });

  it.each([
    'what: is this',
    '# not a comment',
    'no',
    '42',
    '- dash',
    '{role} first',
    'it\'s "quoted"',
    '[a, b]',
    '*star',
    '& and',
    'a, b',
    'ends with:',
    'null',
  ])('writes %j so that it is read as it was', (item) => {
    for (const source of ['list:\n  - a\n', 'list: [a]\n', 'title: x\n', 'list:\nother: 1\n']) {
      const { content } = readYaml(added(source, item)?.text ?? '', () => '');
      expect(Object(content?.value).list?.at(-1)).toBe(item);
    }
  });

  it('adds nothing to what is faulty or no list', () => {
    for (const source of ['list: [a\n', 'list: text\n', '- a\n', 'list:\n  a: 1\n', '']) {
      expect(added(source)).toBeUndefined();
    }
  });
});
