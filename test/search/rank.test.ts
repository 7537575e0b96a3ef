import { describe, expect, it } from 'vitest';
import type { QuestionWord } from '../../src/question/understand.ts';
import { queryWords } from '../../src/search/query.ts';
import { type RankedPassage, rank } from '../../src/search/rank.ts';
import { createTopics } from '../../src/search/topics.ts';
import { stem, tokenize } from '../../src/text/terms.ts';
import { corpusFrom, type Files, indexOf, intentsFrom } from '../support/build.ts';

/** A passage of a ranking set: where it stands in the document, its heading, its text, and why it ranks here. */
type Row = readonly [at: number, heading: string, text: string, reason: string];

interface RankingSet {
  readonly rule: string;
  /** Words that carry the question. */
  readonly words: string;
  /** What is asked for, and how surely. */
  readonly intents?: Readonly<Record<string, number>>;
  /** In the expected order. */
  readonly rows: readonly Row[];
}

const WORDING: readonly RankingSet[] = [
  {
    rule: 'a heading that has the words comes before a text that has them',
    words: 'night watch',
    rows: [
      [2, 'Night watch', 'Every third week, from ten to six.', 'both words in the heading'],
      [1, 'Hours', 'Early turn, late turn and night watch.', 'both words in the text'],
      [3, 'Ships', 'Tankers dock by night in summer.', 'one of them'],
      [0, 'Food', 'The galley opens at noon.', 'none'],
    ],
  },
  {
    rule: 'all of the words come before one of them, however often',
    words: 'tug radio',
    rows: [
      [2, 'Talk', 'Each tug has a radio.', 'both words'],
      [1, 'Boats', 'A tug pulls, a tug pushes, a tug waits for the next tug.', 'one word, four times'],
      [0, 'Food', 'The galley opens at noon.', 'none'],
    ],
  },
  {
    rule: 'a rare word counts more than a common one',
    words: 'gyrocompass radio',
    rows: [
      [3, 'Bridge', 'A gyrocompass shows the heading.', 'the word that no other passage has'],
      [0, 'Boat', 'The radio is on channel 12.', 'the common word, first in the text'],
      [1, 'Quay', 'The radio is on channel 14.', 'the common word, next'],
      [2, 'Tower', 'The radio is on channel 16.', 'the common word, last'],
    ],
  },
  {
    rule: 'a short passage that has the word comes before a long one',
    words: 'ladder',
    rows: [
      [1, 'Boarding', 'By rope ladder.', 'says little else'],
      [
        0,
        'Ships',
        'Tankers, coasters and ferries call here, each with a ladder, a crew of its own, and a captain who speaks of the weather.',
        'says much else',
      ],
    ],
  },
  {
    rule: 'longer forms of a word are found, after the word itself',
    words: 'container',
    rows: [
      [1, 'Freight', 'A container weighs thirty tons.', 'the word'],
      [0, 'History', 'Containerization changed the trade.', 'a longer form'],
      [2, 'Food', 'The galley opens at noon.', 'neither'],
    ],
  },
  {
    rule: 'the same text twice stays in the order of the document',
    words: 'rope',
    rows: [
      [0, 'Bow', 'Throws a rope.', 'first'],
      [1, 'Aft', 'Throws a rope.', 'second'],
    ],
  },
];

const TOPICS: readonly RankingSet[] = [
  {
    rule: 'a general question goes to the sections named after its topic, in the order of the author',
    words: '',
    intents: { salary: 1 },
    rows: [
      [1, 'Salary', 'From 800,000 NOK on.', 'the very name, first of two'],
      [
        3,
        'Salary',
        'More for a salary by the hour, a salary by night, a salary at sea.',
        'the very name, later',
      ],
      [0, 'Trends', 'Ships grow.', 'another topic, first in the text'],
      [2, 'Skills', 'A salary is no skill.', 'another topic, though it has the word'],
    ],
  },
  {
    rule: 'words that carry the question win over the right heading',
    words: 'retainer',
    intents: { salary: 1 },
    rows: [
      [2, 'Good to know', 'In winter a retainer is paid.', 'has the word'],
      [0, 'Salary', 'From 800,000 NOK on.', 'has the topic only'],
      [1, 'Trends', 'Ships grow.', 'has neither'],
    ],
  },
  {
    rule: 'among passages that have the words the one under the right heading comes first',
    words: 'night',
    intents: { salary: 1 },
    rows: [
      [2, 'Salary', 'A fifth more by night.', 'word and topic'],
      [0, 'Challenges', 'A ship is hard to see by night.', 'the word, another topic'],
      [1, 'Skills', 'Knots.', 'neither'],
    ],
  },
  {
    rule: 'of two likely topics both come before a third, the likelier first',
    words: '',
    intents: { skills: 0.6, requirements: 0.4 },
    rows: [
      [1, 'Skills', 'Knots.', 'the likelier topic'],
      [2, 'Requirements', 'A licence.', 'the less likely one'],
      [0, 'Salary', 'From 800,000 NOK on.', 'not asked for'],
    ],
  },
];

describe('wording', () => {
  it.each(WORDING)('$rule', check);
});

describe('topics', () => {
  it.each(TOPICS)('$rule', check);

  it('count the heading above and the heading itself', () => {
    const ranked = ranking(
      {
        'harbour-pilot': `## Career path

### First years

Sails as an officer.

## Career development

### Skills

Splices ropes.

## Food

Fish.
`,
      },
      { words: '', intents: { 'career-path': 1 } },
    );
    expect(headings(ranked)).toEqual(['First years', 'Skills', 'Food']);
  });
});

describe('the range', () => {
  const knowledge = {
    'crane-engineer': '## Salary\n\nA night bonus.\n\n## Skills\n\nKnots.\n',
    'harbour-pilot': '## Salary\n\nNo bonus.\n\n## Skills\n\nKnots by night.\n',
  };

  it('holds the passages of one role, all of them', () => {
    const ranked = ranking(knowledge, { words: 'night bonus', intents: { salary: 1 } }, { from: 2, to: 4 });
    expect(ranked.map(({ passage }) => passage.document.id)).toEqual(['harbour-pilot', 'harbour-pilot']);
  });

  it('may be empty', () => {
    expect(ranking(knowledge, { words: 'night', intents: {} }, { from: 4, to: 4 })).toEqual([]);
  });
});

it('gives shares between 0 and 1, and every passage once', () => {
  const ranked = ranking(
    { 'harbour-pilot': '## Salary\n\nBonus.\n\n## Skills\n\nKnots.\n\n## Food\n\nFish.\n' },
    { words: 'bonus fish', intents: { salary: 0.7, skills: 0.3 } },
  );
  expect(ranked.map(({ passage }) => passage.id).sort()).toEqual([0, 1, 2]);
  for (const { wording, coverage, topic } of ranked) {
    for (const share of [wording, coverage, topic]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
});

function check({ words, intents = {}, rows }: RankingSet): void {
  const written = [...rows].sort(([a], [b]) => a - b);
  const text = written.map(([, heading, body]) => `## ${heading}\n\n${body}\n`).join('\n');
  const ranked = ranking({ 'harbour-pilot': text }, { words, intents });
  const expected = rows.map(([at, heading]) => `${at} ${heading}`);
  expect(ranked.map(({ passage }) => `${passage.id} ${passage.section.path.at(-1)}`)).toEqual(expected);
}

/** Headings that name a topic tell it; what the classifier would make of the others is none of the ranking's business. */
const source = { intents: intentsFrom().intents, classify: () => [] };

interface Asked {
  readonly words: string;
  readonly intents: Readonly<Record<string, number>>;
}

function ranking(
  knowledge: Files,
  { words, intents }: Asked,
  range?: { readonly from: number; readonly to: number },
): readonly RankedPassage[] {
  const corpus = corpusFrom(knowledge);
  const search = { index: indexOf(corpus), passages: corpus.passages, topics: createTopics(source) };
  const asked = tokenize(words).map(
    ({ text }): QuestionWord => ({ text, stem: stem(text), kind: 'content' }),
  );
  return rank(search, {
    words: queryWords(asked, search.index),
    intents: Object.entries(intents).map(([intent, confidence]) => ({ intent, confidence })),
    range: range ?? { from: 0, to: corpus.passages.length },
  });
}

function headings(ranked: readonly RankedPassage[]): readonly (string | undefined)[] {
  return ranked.map(({ passage }) => passage.section.path.at(-1));
}
