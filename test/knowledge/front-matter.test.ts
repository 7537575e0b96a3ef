import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/knowledge/front-matter.ts';

const FILE = 'knowledge/baker.md';
const BODY = '\n# Baker\n\nBakes bread.\n';

const read = (...lines: readonly string[]) =>
  readFrontMatter(FILE, ['---', ...lines, '---', ''].join('\n') + BODY);

describe('front matter', () => {
  it('gives every key, and where the Markdown begins', () => {
    const text = `---
title: Baker
aliases:
  - bread maker
source:
  title: Guild handbook
  url: https://example.com/baker
  retrieved: 2024-02-29
market: Norway
asOf: 2025
reviewed: 2025-01-31
---
${BODY}`;
    const { frontMatter, bodyStart, problems } = readFrontMatter(FILE, text);
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      title: 'Baker',
      aliases: ['bread maker'],
      source: { title: 'Guild handbook', url: 'https://example.com/baker', retrieved: '2024-02-29' },
      market: 'Norway',
      asOf: '2025',
      reviewed: '2025-01-31',
    });
    expect(text.slice(bodyStart)).toBe(BODY);
  });

  it.each([
    ['CRLF at the end of its lines', '---\r\ntitle: Baker\r\n---\r\n'],
    ['blanks behind its fences', '---  \ntitle: Baker\n---\t\n'],
    ['keys that share an anchor', '---\ntitle: &name Baker\nmarket: *name\n---\n'],
  ])('bears %s', (_, text) => {
    const { frontMatter, bodyStart, problems } = readFrontMatter(FILE, text);
    expect(problems).toEqual([]);
    expect(frontMatter?.title).toBe('Baker');
    expect(bodyStart).toBe(text.length);
  });

  it('may be left out', () => {
    expect(readFrontMatter(FILE, BODY)).toEqual({ frontMatter: {}, bodyStart: 0, problems: [] });
  });
});

describe('a fault in the front matter', () => {
  it.each<[fault: string, lines: readonly string[], id: string, line: number, says: RegExp]>([
    ['an unknown key', ['title: Baker', 'sallary: 3'], 'unknown-key', 3, /"sallary".*the keys are title/],
    [
      'an unknown key of the source',
      ['title: Baker', 'source:', '  title: Guild', '  link: x'],
      'unknown-key',
      5,
      /"link".*source \(title, url, retrieved\)/,
    ],
    ['no title', ['market: Norway'], 'missing-title', 1, /needs a title/],
    ['an empty title', ['market: Norway', 'title: ""'], 'missing-title', 3, /needs a title/],
    ['a day that is none', ['title: Baker', 'reviewed: 2026-02-30'], 'bad-date', 3, /"reviewed".*calendar/],
    [
      'a month that is none',
      ['title: Baker', 'source:', '  retrieved: 2026-13-01'],
      'bad-date',
      4,
      /"source.retrieved".*calendar/,
    ],
    [
      'the 29th of February of a usual year',
      ['title: Baker', 'reviewed: 2100-02-29'],
      'bad-date',
      3,
      /calendar/,
    ],
    ['a date in another notation', ['title: Baker', 'reviewed: 31.1.2026'], 'bad-date', 3, /YYYY-MM-DD/],
    [
      'an address that is none',
      ['title: Baker', 'source:', '  url: guild handbook'],
      'bad-value',
      4,
      /"source.url" must be an http or https address/,
    ],
    [
      'an address of another kind',
      ['title: Baker', 'source:', '  url: javascript:alert(1)'],
      'bad-value',
      4,
      /"source.url" must be an http or https address/,
    ],
    ['a list that is none', ['title: Baker', 'aliases: bread maker'], 'bad-value', 3, /"aliases"/],
    ['a source that is none', ['title: Baker', 'source: https://example.com'], 'bad-value', 3, /"source"/],
  ])('is said with its line: %s', (_, lines, id, line, says) => {
    const { frontMatter, problems } = read(...lines);
    expect(problems[0]).toMatchObject({ id, level: 'error', location: { file: FILE, line } });
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.message).toMatch(/^[^\n]+\.$/);
    expect(frontMatter).toBeDefined();
  });

  it('is told what to do where an alias is no text', () => {
    const { problems } = read('title: Baker', 'aliases:', '  - bread maker', '  - 7');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ id: 'bad-value', location: { line: 5 } });
    expect(problems[0]?.message).toMatch(/"aliases.1" must be a text/);
  });

  it('leaves the other keys as they are', () => {
    const { frontMatter, problems } = read(
      'title: Baker',
      'reviewed: 2026-02-30',
      'aliases: [bread maker]',
      'wages: 3',
      'market: Norway',
    );
    expect(problems.map(({ id }) => id).sort()).toEqual(['bad-date', 'unknown-key']);
    expect(frontMatter).toEqual({ title: 'Baker', aliases: ['bread maker'], market: 'Norway' });
  });

  it.each(['constructor', 'toString', '__proto__'])('is nothing more than an unknown key: %s', (key) => {
    const { frontMatter, problems } = read('title: Baker', `${key}: x`);
    expect(problems.map(({ id, location }) => [id, location.line])).toEqual([['unknown-key', 3]]);
    expect(frontMatter?.title).toBe('Baker');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each<[fault: string, lines: readonly string[], line: number]>([
    ['a bracket that stays open', ['title: Baker', 'aliases: [bread maker'], 4],
    ['a colon in a text without quotes', ['title: Baker: the job'], 2],
    ['a tab before a key', ['title: Baker', '\taliases: x'], 3],
    ['the same key twice', ['title: Baker', 'title: Miller'], 3],
    ['a reference to nothing', ['title: Baker', 'market: *norway'], 3],
    ['a text that begins with a star', ['title: *Baker*'], 2],
  ])('ends the reading where it is no YAML: %s', (_, lines, line) => {
    const { frontMatter, problems } = read(...lines);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ id: 'broken-yaml', location: { file: FILE, line } });
    expect(frontMatter).toBeUndefined();
  });

  it('is a fence that is never closed', () => {
    const { frontMatter, problems } = readFrontMatter(FILE, `---\ntitle: Baker\n${BODY}`);
    expect(frontMatter).toBeUndefined();
    expect(problems).toMatchObject([{ id: 'broken-yaml', location: { line: 1 } }]);
    expect(problems[0]?.message).toMatch(/no closing --- line; add one/);
  });

  it.each([
    ['a list', ['- title: Baker']],
    ['a single word', ['baker']],
  ])('is %s instead of keys', (_, lines) => {
    const { problems } = read(...lines);
    expect(problems[0]).toMatchObject({ id: 'bad-value' });
    expect(problems[0]?.message).toMatch(/must be a list of keys/);
  });

  it('does not run what YAML of other programs could run', () => {
    const { frontMatter } = read('title: !!js/function "function () {}"');
    expect(frontMatter?.title).toBe('function () {}');
  });
});
