import { describe, expect, it } from 'vitest';
import type { QuestionWord } from '../../src/question/understand.ts';
import { queryTerms, queryWords } from '../../src/search/query.ts';
import { stem } from '../../src/text/terms.ts';
import { corpusFrom, indexOf } from '../support/build.ts';

const index = indexOf(
  corpusFrom({
    'harbour-pilot':
      '## Freight\n\nContainers and containerization.\n\n## Papers\n\nA diploma or a licence.\n\n## More\n\nContain a fire. A licence.\n',
  }),
);

const word = (text: string, kind: QuestionWord['kind'] = 'content'): QuestionWord => ({
  text,
  stem: stem(text),
  kind,
});
const termsOf = (text: string, kind?: QuestionWord['kind']) =>
  queryWords([word(text, kind)], index)[0]?.terms ?? [];

describe('a word of a question', () => {
  it('stands for itself first, then for its synonyms', () => {
    const terms = termsOf('degree');
    expect(terms[0]).toBe(stem('degree'));
    expect(terms).toContain(stem('diploma'));
  });

  it('stands for longer words of the documents that begin with it', () => {
    expect(termsOf('container')).toContain(stem('containerization'));
  });

  it('stands for no longer words where it only belongs to asking', () => {
    expect(termsOf('container', 'asking')).toEqual([stem('container')]);
  });

  it('counts once, however often it is said', () => {
    expect(queryWords([word('licence'), word('diploma'), word('licences')], index)).toHaveLength(2);
  });

  it('is the rarer the fewer passages have it', () => {
    const [common, rare, unknown] = queryWords([word('licence'), word('diploma'), word('visa')], index);
    expect(common?.rarity).toBeLessThan(rare?.rarity ?? 0);
    expect(rare?.rarity).toBeLessThan(unknown?.rarity ?? 0);
  });
});

describe('the terms of a query', () => {
  const weightOf = (terms: ReturnType<typeof queryTerms>, term: string) =>
    terms.find((each) => each.term === term)?.weight ?? 0;

  it('weigh as much as their word carries the question', () => {
    const weights = (['content', 'loose', 'topic', 'light', 'asking'] as const).map((kind) =>
      weightOf(queryTerms(queryWords([word('licence', kind)], index)), stem('licence')),
    );
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(new Set(weights).size).toBe(weights.length);
  });

  it('weigh less where they are synonyms', () => {
    const terms = queryTerms(queryWords([word('degree')], index));
    expect(weightOf(terms, stem('diploma'))).toBeLessThan(weightOf(terms, stem('degree')));
  });

  it('are each there once, with the greater of two weights', () => {
    const terms = queryTerms(queryWords([word('degree'), word('diploma')], index));
    expect(terms.filter(({ term }) => term === stem('diploma'))).toEqual([
      { term: stem('diploma'), weight: weightOf(terms, stem('degree')) },
    ]);
  });

  it.each(['title:rope', '+rope', '-rope', 'rope~2', 'rope^9', 'ro*', 'constructor', '__proto__'])(
    'are never read as the syntax of the index: %s',
    (text) => {
      const terms = queryTerms(queryWords([{ text, stem: text, kind: 'content' }], index));
      expect(() => index.search(terms, { from: 0, to: index.size }, 10)).not.toThrow();
      expect(index.search(terms, { from: 0, to: index.size }, 10)).toEqual([]);
    },
  );
});
