import { describe, expect, it } from 'vitest';
import { cite } from '../../src/answer/cite.ts';
import { documentFrom } from '../support/build.ts';
import { statementsOf } from './statements.ts';

const TEXT = `---
title: Harbour Pilot
source:
  title: Harbour handbook
  url: https://example.com/pilot
market: US
asOf: 2025
---

## Work

Steers ships. Speaks by **radio**.

## Pay

| City | Wage |
| --- | --- |
| Boston | $90 |
| Houston | $80 |

## Tools

- Radio
  - channel 12
  - channel 16
`;

const none = () => undefined;
const pick = (text: string, ...places: readonly number[]) => {
  const all = statementsOf(text);
  return places.flatMap((place) => all[place] ?? []);
};

describe('citations', () => {
  it('are one for each passage, numbered in the order of use', () => {
    const { points, citations } = cite(pick(TEXT, 2, 0, 3, 1), none);
    expect(points.map(({ text, citation }) => [text, citation])).toEqual([
      ['City: Boston · Wage: $90', 1],
      ['Steers ships.', 2],
      ['City: Houston · Wage: $80', 1],
      ['Speaks by radio.', 2],
    ]);
    expect(citations.map(({ number, section }) => [number, section])).toEqual([
      [1, ['Pay']],
      [2, ['Work']],
    ]);
  });

  it('say where they are from', () => {
    const [citation] = cite(pick(TEXT, 0), none).citations;
    expect(citation).toEqual({
      number: 1,
      document: 'harbour-pilot',
      title: 'Harbour Pilot',
      section: ['Work'],
      quote: 'Steers ships.',
      line: 12,
      source: 'https://example.com/pilot',
      asOf: '2025',
      market: 'US',
    });
  });

  it.each<[what: string, places: readonly number[], line: number, quote: string]>([
    ['one sentence, marks and all', [1], 12, 'Speaks by **radio**.'],
    [
      'all from the first to the last sentence that is used',
      [1, 0],
      12,
      'Steers ships. Speaks by **radio**.',
    ],
    [
      'a row with the header that explains it',
      [3],
      16,
      '| City | Wage |\n| --- | --- |\n| Boston | $90 |\n| Houston | $80 |',
    ],
    ['a nested item with the item above', [6], 23, 'Radio\n  - channel 12\n  - channel 16'],
  ])('quote %s', (_, places, line, quote) => {
    const [citation] = cite(pick(TEXT, ...places), none).citations;
    expect(citation).toMatchObject({ line, quote });
    expect(documentFrom(TEXT).text).toContain(quote);
  });

  it('name the title of the source where it has no address, and nothing where there is neither', () => {
    const sourceOf = (front: string) =>
      cite(statementsOf(`---\ntitle: Pilot\n${front}---\n\nSteers.\n`), none).citations[0];
    expect(sourceOf('source:\n  title: Handbook\n')?.source).toBe('Handbook');
    expect(sourceOf('')).not.toHaveProperty('source');
  });

  it('are none for nothing', () => {
    expect(cite([], none)).toEqual({ points: [], citations: [] });
  });
});

it('puts a label before the points that get one', () => {
  const { points } = cite(pick(TEXT, 0, 4), ({ statement }) =>
    statement.kind === 'item' ? 'Tools' : undefined,
  );
  expect(points).toEqual([
    { text: 'Steers ships.', citation: 1 },
    { label: 'Tools', text: 'Radio', citation: 2 },
  ]);
});
