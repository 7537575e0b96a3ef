import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/knowledge/corpus.ts';
import { withAlias, withShortForm, withStub, withUtterances } from '../../src/review/additions.ts';

const BAKER = `---
# The bakery's own words
title: Baker # as on the door
aliases:
  - pastry cook
reviewed: 2026-01-31
---

# Baker

## Pay

A baker earns $31,000 a year.
`;

function read(text: string) {
  return readDocument({ path: 'baker.md', bytes: new TextEncoder().encode(text) });
}

describe('an alias', () => {
  it('goes to the end of the list, and all else stays', () => {
    const added = withAlias(BAKER, 'Baker', 'bread: maker');
    expect(added?.text).toBe(BAKER.replace('  - pastry cook\n', '  - pastry cook\n  - "bread: maker"\n'));
    expect(added?.line).toBe(6);
    expect(read(added?.text ?? '').document?.aliases).toEqual(['pastry cook', 'bread: maker']);
  });

  it('goes into a list, or a front matter, of its own where there is none', () => {
    const bare = BAKER.replace('aliases:\n  - pastry cook\n', '');
    expect(read(withAlias(bare, 'Baker', 'x')?.text ?? '').document?.aliases).toEqual(['x']);
    const added = withAlias('# Baker\n\nBakes.\n', 'Baker', 'bread maker');
    expect(added?.text.split('\n')[(added.line ?? 0) - 1]).toBe('  - bread maker');
    const { document, problems } = read(added?.text ?? '');
    expect([document?.title, document?.aliases, problems]).toEqual(['Baker', ['bread maker'], []]);
  });

  it('is not added to a front matter that is broken', () => {
    expect(withAlias(BAKER.replace('title: ', 'title: ['), 'Baker', 'x')).toBeUndefined();
    expect(withAlias('---\ntitle: x\n', 'x', 'y')).toBeUndefined();
  });
});

describe('a section that is still to be written', () => {
  it('is pointed at, and quoted by nobody', () => {
    const added = withStub(BAKER, 'Pension', 'is there a pension? --> <b>');
    const { document, problems } = read(added.text);
    expect(document?.sections.map(({ path }) => path)).toEqual([['Pay']]);
    expect(problems).toEqual([
      {
        id: 'waiting-section',
        level: 'warning',
        message: 'The section "Pension" waits for its text; write what holds in place of the comment.',
        location: { file: 'baker.md', line: added.line },
      },
    ]);
    expect(added.text.startsWith(BAKER)).toBe(true);
    expect(added.text).toContain('"is there a pension? – b"');
  });

  it('is a section once it is written', () => {
    const { text } = withStub(BAKER, 'Pension');
    const { document, problems } = read(text.replace(/<!--.*-->/, 'There is one.'));
    expect(document?.sections.map(({ path }) => path)).toEqual([['Pay'], ['Pension']]);
    expect(problems).toEqual([]);
  });
});

describe('an utterance', () => {
  it('goes to the end of the list', () => {
    const added = withUtterances('title: Pay\nutterances:\n  - a # first\nsections: [pay]\n', ['b', 'c']);
    expect(added).toEqual({
      text: 'title: Pay\nutterances:\n  - a # first\n  - b\n  - c\nsections: [pay]\n',
      line: 4,
    });
    expect(withUtterances('title: [', ['b'])).toBeUndefined();
  });

  it.each([
    ["what's the moolah for a {role}", ['moolah'], ["what's the moolah for a {role}", 'moolah {role}']],
    ['Moolah?', ['moolah'], ['Moolah?', 'moolah']],
    ['moolah {role}', ['moolah'], ['moolah {role}', '{role} moolah']],
    ['moolah', ['moolah'], ['moolah']],
    ['what is the pay', ['moolah'], ['what is the pay']],
  ])('has a short form with words that nobody knows: %j', (utterance, unknown, forms) => {
    expect(withShortForm(utterance, unknown)).toEqual(forms);
  });
});
