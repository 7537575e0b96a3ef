import { describe, expect, it } from 'vitest';
import { searchDocuments } from '../../src/search/documents.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusFrom, type Files } from '../support/build.ts';

/** A document of a ranking set: its place in the corpus, its title, its text, and why it ranks here. */
type Row = readonly [at: number, title: string, text: string, reason: string];

interface RankingSet {
  readonly rule: string;
  readonly question: string;
  /** In the expected order. */
  readonly rows: readonly Row[];
}

const FILLER = 'The quay is long and the sheds are cold. Every crew keeps a log of what it does. ';

const SETS: readonly RankingSet[] = [
  {
    rule: 'all of the words come before one of them, however often',
    question: 'tug radio',
    rows: [
      [1, 'One', 'Each tug has a radio.', 'both words'],
      [0, 'Two', 'A tug pulls, a tug pushes, a tug waits for the next tug.', 'one word, four times'],
    ],
  },
  {
    rule: 'a title counts more than the text',
    question: 'anchor',
    rows: [
      [1, 'Anchor', 'Made of iron, let go in time.', 'in the title'],
      [0, 'Iron', 'Made into an anchor, let go in time.', 'in the text'],
    ],
  },
  {
    rule: 'words that stand next to each other come before words that stand apart',
    question: 'pilot ladder',
    rows: [
      [1, 'One', 'At sea the pilot ladder hangs by the rail, dry and lit.', 'next to each other'],
      [0, 'Two', 'At sea the pilot waits by the rail, dry and lit, for the ladder.', 'apart'],
    ],
  },
  {
    rule: 'function words tell documents apart where all else is equal',
    question: 'ships without masters',
    rows: [
      [1, 'One', 'There are ships without masters.', 'the same small word'],
      [0, 'Two', 'There are ships among masters.', 'another small word'],
    ],
  },
  {
    rule: 'a document that has the words in different passages comes before one that has fewer of them',
    question: 'salvage insurance towline',
    rows: [
      [
        1,
        'One',
        `## Work\n\nSalvage is paid by value. ${FILLER.repeat(3)}\n\n## Law\n\nInsurance is a must. ${FILLER.repeat(3)}\n\n## Gear\n\nA towline is of steel. ${FILLER.repeat(3)}`,
        'three words, each in a section of its own',
      ],
      [
        0,
        'Two',
        `Salvage is paid by value, insurance is a must. ${FILLER.repeat(8)}`,
        'two words in one passage',
      ],
    ],
  },
  {
    rule: 'a slip finds the word that was meant',
    question: 'gyrocomapss?',
    rows: [[1, 'One', 'A gyrocompass shows the heading.', 'the word itself']],
  },
  {
    rule: 'a question of function words alone still finds what has them',
    question: 'what is it for',
    rows: [[1, 'One', 'Say what it is for.', 'the same words']],
  },
];

function searchOver(files: Files) {
  const { passages } = corpusFrom(files);
  const index = PassageIndex.build(
    passages.map(({ document, section, start, end }) => ({
      heading: section.path.join('\n'),
      body: document.text.slice(start, end),
      role: document.title,
    })),
  );
  return { index, passages };
}

/** The rows as files whose names keep the order of their places, with strangers around them. */
function filesOf(rows: readonly Row[]): Files {
  const own = rows.map(([at, title, text]) => [`d${at}`, `---\ntitle: ${title}\n---\n\n${text}\n`] as const);
  const strangers = ['Herring', 'Cranes', 'Customs', 'Storms'].map(
    (title, number) => [`s${number}`, `---\ntitle: ${title}\n---\n\n${FILLER}\n`] as const,
  );
  return Object.fromEntries([...own, ...strangers]);
}

describe('searchDocuments', () => {
  it.each(SETS)('$rule', ({ question, rows }) => {
    const found = searchDocuments(searchOver(filesOf(rows)), question, 10).map(({ document }) => document);
    expect(found.filter((id) => id.startsWith('d'))).toEqual(rows.map(([at]) => `d${at}`));
  });

  it('does not take punctuation, Slack marks or signs of a query language for words', () => {
    const search = searchOver({ d0: '# One\n\nA radio.', d1: '# Two\n\nA ladder.' });
    for (const text of ['*radio*?', 'radio: +ladder^', '<https://example.com|radio>', '`radio` ~9 -ladder'])
      expect(searchDocuments(search, text, 1).map(({ document }) => document)).toHaveLength(1);
  });

  it('finds nothing for nothing', () => {
    const search = searchOver({ d0: '# One\n\nA radio.' });
    for (const text of ['', '???', 'zzqq xxyyww', '__proto__'])
      expect(searchDocuments(search, text, 5)).toEqual([]);
  });

  it('gives no more than it is asked for, best first, equal ones in the order of the corpus', () => {
    const files = Object.fromEntries(
      Array.from({ length: 80 }, (_, number) => [`d${number + 10}`, '# Same\n\nA radio on a tug.']),
    );
    const found = searchDocuments(searchOver(files), 'radio', 3);
    expect(found.map(({ document }) => document)).toEqual(['d10', 'd11', 'd12']);
    expect(new Set(found.map(({ score }) => score)).size).toBe(1);
  });

  it('takes a text of 40,000 characters', () => {
    const search = searchOver({ d0: '# One\n\nA radio.', d1: '# Two\n\nA ladder.' });
    const text = `radio ${Array.from({ length: 6000 }, (_, number) => `w${number}x`).join(' ')}`;
    expect(searchDocuments(search, text.slice(0, 40_000), 5)[0]?.document).toBe('d0');
  });
});
