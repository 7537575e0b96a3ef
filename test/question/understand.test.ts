import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/question/understand.ts';
import { readerOf } from '../support/advisors.ts';
import { corpusFrom } from '../support/build.ts';

const reader = readerOf(
  corpusFrom({
    'harbour-pilot': `---
title: Harbour Pilot
aliases: [marine pilot]
---

## Pay

In Bergen a pilot earns 900,000 NOK a year.

## Equipment

Carries a gyrocompass and stands look-out.
`,
    'crane-engineer': '## Skills\n\nReads load charts and splices ropes.\n',
    'dredging-engineer': '## Skills\n\nReads depth charts.\n',
  }),
);
const read = (text: string, intent?: string) => understand(reader, text, intent);
const kindsOf = (text: string) =>
  Object.fromEntries(read(text).words.map(({ stem, kind }) => [stem, kind] as const));

describe('a question', () => {
  it.each<[text: string, roles: readonly (readonly string[])[]]>([
    ['what does a harbour pilot earn', [['harbour-pilot']]],
    ['marine pilot pay', [['harbour-pilot']]],
    ['pilots of the harbour, their pay?', [['harbour-pilot']]],
    ['pay of a harbor pilot', [['harbour-pilot']]],
    ['harbour pilot or crane engineer?', [['harbour-pilot'], ['crane-engineer']]],
    ['how much does an engineer make', [['crane-engineer', 'dredging-engineer']]],
    ['what is the salary', []],
  ])('names its roles: %j', (text, roles) => {
    expect(read(text).mentions.map((mention) => [...mention.roles].sort())).toEqual(roles);
  });

  it.each([
    ['what does a data scientist earn', ['data scientist']],
    ['nurse salary', ['nurse']],
    ['what does a harbour pilot earn', []],
  ])('names jobs that no document is about: %j', (text, unknown) => {
    expect(read(text).unknownRoles.map((role) => role.text)).toEqual(unknown);
  });

  it('names a place, an amount, experience and a kind of company', () => {
    const read1 = read('is 150k fair for a harbour pilot in Oslo with 6 years of experience at a startup?');
    expect(read1.locations.map(({ name }) => name)).toEqual(['Oslo, Norway']);
    expect(read1.amount).toMatchObject({ low: 150_000 });
    expect(read1.experience).toMatchObject({ minYears: 6 });
    expect(read1.company).toBe('startup');
  });

  it('does not take what it excludes', () => {
    const { locations } = read('not in Oslo, what does a harbour pilot earn in Bergen?');
    expect(locations.map(({ name }) => name)).toEqual(['Bergen, Norway']);
  });

  it.each([
    ['what does a harbour pilot earn?', 'salary'],
    ['which skills does a crane engineer need?', 'skills'],
    ['what does a harbour pilot do all day?', 'responsibilities'],
    ['is there demand for crane engineers?', 'market-demand'],
    ['where can I go from harbour pilot? career path?', 'career-path'],
    ['salery of a harbour piolt', 'salary'],
    ['hello!', 'greeting'],
    ['thanks a lot', 'thanks'],
    ['which roles do you know?', 'list-roles'],
    ['tell me a joke', 'out-of-scope'],
  ])('is of a kind: %j', (text, intent) => {
    expect(read(text).intents[0]?.intent).toBe(intent);
  });

  it('that was typed as a sub-command is of that kind, whatever it says', () => {
    const typed = read('tell me a joke about the harbour pilot', 'salary');
    expect(typed.intents).toEqual([{ intent: 'salary', confidence: 1 }]);
    expect(typed.mentions).toHaveLength(1);
  });

  it('is read without the marks of Slack', () => {
    const { text } = read('<@U12> *pay* of a <https://example.com|harbour pilot> &amp; <!here>');
    expect(text).toBe('pay of a harbour pilot &');
  });
});

describe('the words of a question', () => {
  it('carry it, name its topic, or are talk', () => {
    expect(kindsOf('honestly, does a harbour pilot need a visa for that salary')).toMatchObject({
      visa: 'content',
      salari: 'topic',
      need: 'asking',
      honestli: 'light',
    });
  });

  it.each([
    ['which gyrocompas does a harbour pilot carry', 'gyrocompass'],
    ['does a harbour pilot stand look out', 'lookout'],
    ['does a harbour pilot stand look-out', 'lookout'],
    ['does a harbour pilot stand lookout', 'lookout'],
  ])('are spelt as the documents spell them: %j has %s', (text, stem) => {
    expect(kindsOf(text)[stem]).toBe('content');
  });

  it('leave out the role, the place, the amount and function words', () => {
    const stems = read('is 150k for the harbour pilot in Bergen ok').words.map(({ stem }) => stem);
    for (const stem of ['harbour', 'pilot', 'bergen', '150k', 'for', 'the'])
      expect(stems).not.toContain(stem);
  });
});

describe('hostile text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<!channel>',
      '<@U1>',
      '__proto__',
      'constructor',
      '+title:x^2~1',
      '*',
      '\u0000',
      '\ud800',
      '給与',
    ),
    fc.constantFrom('harbour pilot', 'in Bergen', '150k', '5 years', 'salary', 'nurse', '?', '\n'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('is read like any other', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { text, intents, words } = read(pieces.join(' '));
        expect(text).not.toMatch(/<[!@#]/);
        expect(intents.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 6);
        expect(words.filter(({ stem }) => stem === '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['words without end', 'salary of a harbour pilot '.repeat(1600)],
    ['one word without end', 'x'.repeat(40_000)],
    ['open brackets', '<'.repeat(40_000)],
    ['nothing but marks', '*_~`'.repeat(10_000)],
    ['figures', '1,'.repeat(20_000)],
  ])('of 40,000 characters is read in a moment: %s', (_, text) => {
    const start = performance.now();
    expect(read(text).text.length).toBeLessThanOrEqual(2000);
    // Far more than it takes, for machines under load; what grows out of hand takes minutes.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
