import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/knowledge/corpus.ts';
import type { Intent } from '../../src/question/intents.ts';
import type { IntentGuess } from '../../src/question/understand.ts';
import { createTopics } from '../../src/search/topics.ts';
import { trainedModel } from '../support/advisors.ts';
import { corpusFrom, intentsFrom, passagesFrom, shippedFiles } from '../support/build.ts';

const INTENTS: readonly Intent[] = [
  { name: 'pay', title: 'Pay', sections: ['pay', 'wages'], utterances: [], followUps: [] },
  { name: 'perks', title: 'Perks', sections: ['perks', 'time off'], utterances: [], followUps: [] },
  { name: 'risks', title: 'Risks', sections: ['risks'], utterances: [], followUps: [] },
  { name: 'greeting', title: 'Greeting', sections: [], utterances: [], followUps: [] },
];

/** Knows a few sayings; everything else is out of scope to it. */
function classify(text: string): readonly IntentGuess[] {
  const intent = /coin|earn/i.test(text) ? 'pay' : /hello/i.test(text) ? 'greeting' : 'out-of-scope';
  return [{ intent, confidence: 1 }];
}

const shares = (markdown: string) => {
  const topics = createTopics({ intents: INTENTS, classify });
  return passagesFrom(markdown).map((passage) => topics.ofPassage(passage));
};
const share = (markdown: string, intent: string) => shares(markdown)[0]?.get(intent) ?? 0;
const best = (markdown: string) =>
  [...(shares(markdown)[0] ?? new Map<string, number>())].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('what a section is about', () => {
  it.each([
    ['the name of the topic', '## Wages\n\nTen.\n', 'pay'],
    ['the name among other words', '## Wages and hours\n\nTen.\n', 'pay'],
    ['a name of several words', '## Time off\n\nTen.\n', 'perks'],
    ['another form of the name', '## One risk\n\nTen.\n', 'risks'],
    ['the name beside that of the role', '## Harbour pilot wages\n\nTen.\n', 'pay'],
    ['what the classifier takes it for', '## Coin\n\nTen.\n', 'pay'],
    ['the heading above where its own says nothing', '## Perks\n\n### At sea\n\nTen.\n', 'perks'],
    ['its own heading where the one above says nothing', '## More\n\n### Risks\n\nTen.\n', 'risks'],
    ['its text where no heading says anything', '## Good to know\n\nPilots earn ten.\n', 'pay'],
  ])('is told by %s', (_, markdown, intent) => {
    expect(best(markdown)).toBe(intent);
  });

  it.each<[rule: string, more: string, less: string]>([
    ['the very name more than a name among others', '## Pay\n\nTen.', '## Pay, ships and weather\n\nTen.'],
    ['the heading more than the text', '## Pay\n\nTen.', '## Good to know\n\nPilots earn ten.'],
    ['both headings more than one', '## Pay\n\n### Wages\n\nTen.', '## Pay\n\n### At sea\n\nTen.'],
  ])('is told by %s', (_, more, less) => {
    expect(share(more, 'pay')).toBeGreaterThan(share(less, 'pay'));
  });

  it('is no intent that no document answers', () => {
    expect(share('## Hello\n\nHello.\n', 'greeting')).toBe(0);
  });

  it('is a share between 0 and 1', () => {
    for (const all of shares('## Pay\n\n### Pay\n\nPay: pilots earn pay.\n\n- Pay: earn\n- Wages: coin\n'))
      for (const each of all.values()) {
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(1);
      }
  });

  it('is less about the heading above where its own names another topic', () => {
    const other = '## Risks\n\n### Perks\n\nTen.\n';
    expect(share(other, 'perks')).toBeGreaterThan(0.4);
    expect(share(other, 'risks')).toBeLessThan(share('## Risks\n\n### At sea\n\nTen.\n', 'risks'));
  });

  it('is not one that merely sounds alike where the heading names another', () => {
    const markdown = '## Risks of the coin\n\nTen.\n';
    expect(share(markdown, 'risks')).toBeGreaterThan(share(markdown, 'pay'));
  });
});

it('tells a statement by its own label', () => {
  const [passage] = passagesFrom('## Good to know\n\n- Wages: ten.\n- Fish: fresh.\n');
  const topics = createTopics({ intents: INTENTS, classify });
  const [wages, fish] = passage?.statements ?? [];
  if (passage === undefined || wages === undefined || fish === undefined) throw new Error('no statements');
  expect(topics.ofStatement(wages, passage).get('pay')).toBeGreaterThan(0.8);
  expect(topics.ofStatement(fish, passage).get('pay') ?? 0).toBeLessThan(0.6);
});

describe('with the intents of the package', () => {
  const model = trainedModel();
  const topics = createTopics({ intents: intentsFrom().intents, classify: (text) => model.classify(text) });

  it.each([
    ['Pay and benefits', 'salary'],
    ['Compensation', 'salary'],
    ['What you\u2019d need', 'requirements'],
    ['Education and qualifications', 'requirements'],
    ['Day to day', 'responsibilities'],
    ['What they do', 'responsibilities'],
    ['Tools and technologies', 'skills'],
    ['Where it leads', 'career-path'],
    ['Job outlook', 'market-demand'],
    ['The hard parts', 'challenges'],
    ['People skills', 'soft-skills'],
    ['About the role', 'overview'],
  ])('takes the heading %j for %s', (heading, intent) => {
    const corpus = corpusFrom({ 'harbour-pilot': `## ${heading}\n\nAs everybody says.\n` });
    const [passage] = corpus.passages;
    if (passage === undefined) throw new Error('no passage');
    const found = topics.ofPassage(passage);
    expect([...found].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe(intent);
  });

  it('finds a section for every topic that the largest document is about', () => {
    const corpus = readCorpus(shippedFiles());
    const own = corpus.passages.filter(({ document }) => document.id === 'senior-backend-engineer');
    const strongest = (intent: string) =>
      Math.max(...own.map((passage) => topics.ofPassage(passage).get(intent) ?? 0));
    for (const intent of [
      'overview',
      'salary',
      'skills',
      'requirements',
      'trends',
      'challenges',
      'soft-skills',
    ])
      expect([intent, strongest(intent)]).toEqual([
        intent,
        expect.toSatisfy((share: number) => share >= 0.45),
      ]);
  });
});
