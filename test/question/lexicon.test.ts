import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/terms.ts';
import { corpusFrom, lexiconOf } from '../support/build.ts';

const lexicon = lexiconOf(
  corpusFrom({
    'harbour-pilot': `## Pay

A pilot earns a retainer, and a berthing bonus for every berthing.

## Equipment

Carries a gyrocompass. Berthing by night needs a look-out with a searchlight.
`,
    'dock-master': '## Work\n\nThe dock master assigns berths and keeps the searchlight in order.\n',
  }),
);

describe('the lexicon', () => {
  it.each([
    ['gyrocompass', true, 'a document has it'],
    ['salary', true, 'a topic has it in its name'],
    ['honestly', true, 'it is everyday talk'],
    ['berthign', false, 'it is no word'],
    ['serchlight', false, 'it is no word'],
  ])('tells whether %s is spelt right: %s, for %s', (word, isKnown) => {
    expect(lexicon.isKnown(word)).toBe(isKnown);
  });

  it.each([
    ['gyrocompas', 'gyrocompass', 'a letter is missing'],
    ['berthign', 'berthing', 'two letters are swapped'],
    ['serchlight', 'searchlight', 'a word of the documents is near'],
    ['salery', 'salary', 'a topic is near'],
    ['gyro', 'gyrocompass', 'it begins the one word that begins so'],
    ['searchlight', 'searchlight', 'it is right'],
    ['xylophone', 'xylophone', 'nothing is near'],
  ])('reads %s as %s, since %s', (word, meant) => {
    expect(lexicon.spell(word)).toBe(meant);
  });

  it.each([
    ['salary', 'salary'],
    ['skills', 'skills'],
    ['challenges', 'challenges'],
  ])('knows the names of topics: %s', (word, intent) => {
    expect(lexicon.isTopic(stem(word))).toBe(true);
    expect(lexicon.isNameOf(stem(word), intent)).toBe(true);
    expect(lexicon.isNameOf(stem(word), 'trends')).toBe(false);
  });

  it('takes no word of a document for the name of a topic', () => {
    expect(lexicon.isTopic(stem('gyrocompass'))).toBe(false);
  });

  it('knows which stems stand in documents, and in how many', () => {
    expect(lexicon.inDocuments(stem('retainer'))).toBe(true);
    expect(lexicon.inDocuments(stem('visa'))).toBe(false);
    expect(lexicon.spread(stem('searchlight'))).toBe(1);
    expect(lexicon.spread(stem('retainers'))).toBe(0.5);
    expect(lexicon.spread(stem('visa'))).toBe(0);
  });

  it('knows words that a document writes with a hyphen', () => {
    expect(lexicon.compoundOf('look', 'out')).toBe('lookout');
    expect(lexicon.compoundOf('dock', 'master')).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString', ''])('is not misled by %j', (word) => {
    expect(lexicon.spell(word)).toBe(word);
    expect(lexicon.isTopic(word)).toBe(false);
    expect(lexicon.inDocuments(word)).toBe(false);
    expect(lexicon.spread(word)).toBe(0);
  });
});
