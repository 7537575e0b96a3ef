import { describe, expect, it } from 'vitest';
import { readCorpus, type SourceFile } from '../../src/knowledge/corpus.ts';
import { corpusFrom, sourceFile } from '../support/build.ts';

const BAKER = '---\ntitle: Baker\n---\n\n## Pay\n\nA baker earns 30,000 a year.\n';
const MILLER = '---\ntitle: Miller\naliases:\n  - grinder\n---\n\n## Pay\n\nA miller earns 29,000 a year.\n';

function faultsOf(...files: readonly SourceFile[]) {
  const { documents, problems, leftOut } = readCorpus(files);
  return { ids: documents.map(({ id }) => id), problems, leftOut };
}

describe('a corpus', () => {
  it('is its documents in the order of their ids, whatever the order of the files', () => {
    const files = [sourceFile('miller', MILLER), sourceFile('baker', BAKER), sourceFile('b/cook', BAKER)];
    const { documents, passages } = readCorpus(files);
    expect(documents.map(({ id }) => id)).toEqual(['baker', 'cook', 'miller']);
    expect(passages.map(({ id, document }) => [id, document.id])).toEqual([
      [0, 'baker'],
      [1, 'cook'],
      [2, 'miller'],
    ]);
    expect(readCorpus([...files].reverse())).toEqual(readCorpus(files));
  });

  it('may be empty', () => {
    expect(readCorpus([])).toEqual({ documents: [], passages: [], problems: [], leftOut: [] });
  });

  it('takes the heading for the title where there is no front matter', () => {
    const { documents, problems } = readCorpus([sourceFile('baker', '# Master Baker\n\nBakes bread.\n')]);
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([{ id: 'baker', title: 'Master Baker', aliases: [] }]);
  });

  it('is called by its file where nothing else says what it is', () => {
    const { documents } = readCorpus([sourceFile('master-baker', 'Bakes bread.\n')]);
    expect(documents).toMatchObject([{ id: 'master-baker', title: 'master baker' }]);
  });

  it('keeps offsets and lines of the whole file', () => {
    const [document] = corpusFrom({ miller: MILLER }).documents;
    const [section] = document?.sections ?? [];
    expect(section?.line).toBe(7);
    expect(document?.text.slice(section?.start, section?.end)).toBe('A miller earns 29,000 a year.\n');
  });
});

describe('a fault of a document', () => {
  it.each<[fault: string, text: string, id: string, line: number, says: RegExp]>([
    [
      'an empty section',
      '---\ntitle: Baker\n---\n\n## Pay\n\n## Skills\n\nBaking.\n',
      'empty-section',
      5,
      /"Pay" is empty; write something below it or remove the heading/,
    ],
    [
      'an empty section at the end',
      '---\ntitle: Baker\n---\n\n## Skills\n\nBaking.\n\n### Tools\n',
      'empty-section',
      9,
      /"Tools" is empty/,
    ],
    [
      'a section of nothing but a rule',
      '---\ntitle: Baker\n---\n\n## Pay\n\n***\n\n## Skills\n\nBaking.\n',
      'empty-section',
      5,
      /"Pay" is empty/,
    ],
    [
      'no title in the front matter, though there is a heading',
      '---\nmarket: Norway\n---\n\n# Baker\n\nBakes bread.\n',
      'missing-title',
      1,
      /needs a title/,
    ],
    ['neither title nor heading', 'Bakes bread.\n', 'missing-title', 1, /needs a title/],
    [
      'a key of one\u2019s own',
      '---\ntitle: Baker\nwages: 3\n---\n\nBakes bread.\n',
      'unknown-key',
      3,
      /"wages" is not known/,
    ],
  ])('leaves the rest usable: %s', (_, text, id, line, says) => {
    const { ids, problems, leftOut } = faultsOf(sourceFile('baker', text));
    expect(problems).toMatchObject([{ id, level: 'error', location: { file: 'knowledge/baker.md', line } }]);
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.message).toMatch(/^[^\n]+\.$/);
    expect(ids).toEqual(['baker']);
    expect(leftOut).toEqual([]);
  });

  it.each<[fault: string, content: string | Uint8Array, id: string, line: number]>([
    ['broken YAML', '---\ntitle: [Baker\n---\n\nBakes bread.\n', 'broken-yaml', 3],
    ['front matter that is never closed', '---\ntitle: Baker\n\nBakes bread.\n', 'broken-yaml', 1],
    ['a title and nothing below it', '---\ntitle: Baker\n---\n', 'no-text', 4],
    ['headings and nothing below them', '---\ntitle: Baker\n---\n\n# Baker\n', 'empty-section', 5],
    ['an empty file', '', 'missing-title', 1],
    [
      'another encoding',
      latin1('---\ntitle: Baker\n---\n\nBakes\ncroissants à la française.\n'),
      'not-utf8',
      6,
    ],
    ['the encoding of Windows', Uint8Array.of(0xff, 0xfe, 0x2d, 0, 0x2d, 0), 'not-utf8', 1],
  ])('leaves it out and keeps the others: %s', (_, content, id, line) => {
    const { ids, problems, leftOut } = faultsOf(sourceFile('baker', content), sourceFile('miller', MILLER));
    expect(problems[0]).toMatchObject({ id, level: 'error', location: { file: 'knowledge/baker.md', line } });
    expect(leftOut).toEqual(['knowledge/baker.md']);
    expect(ids).toEqual(['miller']);
  });

  it('never keeps the other documents from being read', () => {
    const { ids } = faultsOf(
      sourceFile('baker', '---\ntitle: *Baker*\n---\n\nBakes bread.\n'),
      sourceFile('miller', MILLER),
    );
    expect(ids).toEqual(['miller']);
  });

  it('says how to save a file that is not UTF-8', () => {
    const { problems } = faultsOf(sourceFile('baker', latin1('Café')));
    expect(problems[0]?.message).toBe('The file is not UTF-8 text; save it again with the encoding UTF-8.');
  });

  it('passes over the mark that some editors put first', () => {
    const { ids, problems } = faultsOf(sourceFile('baker', `\ufeff${BAKER}`));
    expect({ ids, problems }).toEqual({ ids: ['baker'], problems: [] });
  });
});

describe('a fault between documents', () => {
  it.each([
    ['baker', 'the same name'],
    ['BAKER', 'the same name in capitals'],
  ])('is an id that is taken: %s', (name) => {
    const { ids, problems, leftOut } = faultsOf(
      sourceFile('baker', BAKER),
      sourceFile(`old/${name}`, MILLER),
    );
    const file = `knowledge/old/${name}.md`;
    expect(problems).toMatchObject([{ id: 'duplicate-id', location: { file, line: 1 } }]);
    expect(problems[0]?.message).toMatch(/taken by knowledge\/baker.md; rename one of the two/);
    expect({ ids, leftOut }).toEqual({ ids: ['baker'], leftOut: [file] });
  });

  it.each<[fault: string, aliases: string, line: number]>([
    ['an alias of both', 'aliases:\n  - mill hand\n  - Grinder', 5],
    ['an alias that is a title', 'aliases: [MILLER]', 3],
    ['an alias that is written another way', 'aliases:\n  - "gr\u00efnder"', 4],
  ])('is a name of two roles, and both stay: %s', (_, aliases, line) => {
    const other = `---\ntitle: Stone Dresser\n${aliases}\n---\n\nDresses stones.\n`;
    const { ids, problems, leftOut } = faultsOf(
      sourceFile('miller', MILLER),
      sourceFile('stone-dresser', other),
    );
    const file = 'knowledge/stone-dresser.md';
    expect(problems).toMatchObject([{ id: 'shared-alias', level: 'error', location: { file, line } }]);
    expect(problems[0]?.message).toMatch(/also a name of knowledge\/miller.md/);
    expect({ ids, leftOut }).toEqual({ ids: ['miller', 'stone-dresser'], leftOut: [] });
  });

  it('is not that a document repeats its own title', () => {
    const text = '---\ntitle: Baker\naliases: [baker, BAKER]\n---\n\nBakes bread.\n';
    expect(faultsOf(sourceFile('baker', text)).problems).toEqual([]);
  });
});

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
