import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { advisorFrom } from './support/advisors.ts';
import type { Files } from './support/build.ts';
import { HARBOUR } from './support/harbour.ts';

const PILOT = `---
title: Airline Pilot
aliases: [commercial pilot]
market: US
asOf: "2025"
---

An airline pilot flies passengers and freight.

## Pay and benefits

- Captains are paid $310,000 a year on average.
- In Denver the average is $285,000 a year.
- Free flights for the family.

## What you'd need

You'd need a commercial licence and 1,500 hours in the air.

## Day to day

- Checks the weather and the fuel.
- Walks around the aircraft before each flight.

## On the instrument panel

| Instrument | Purpose |
| --- | --- |
| Altimeter | Tells the height |
| Attitude indicator | Tells which way is up |

## Where it leads

First officers become captains, captains become instructors.

## Questions people ask

### Do pilots sleep on board?

Yes, on flights of more than ten hours they take turns in a bunk.

### Can I fly with glasses?

Glasses are fine as long as they correct the eyesight fully.

## Nights away

Two or three nights a week are spent in hotels abroad.
`;

describe('a document with headings of its own', () => {
  const advisor = advisorFrom({
    knowledge: { 'airline-pilot': PILOT, 'dock-master': HARBOUR['dock-master'] ?? '' },
  });
  const lead = (text: string) => leadOf(advisor.advise({ text }).answer);

  it.each<[question: string, lead: RegExp]>([
    ['what does an airline pilot earn?', /\$310,000/],
    ['commercial pilot salary in Denver', /\$285,000/],
    ['which benefits does an airline pilot get?', /Free flights|paid/],
    ['what do I need to become an airline pilot?', /commercial licence/],
    ['airline pilot requirements', /commercial licence/],
    ['how many hours in the air does an airline pilot need?', /1,500 hours/],
    ['what does an airline pilot do all day?', /weather and the fuel|around the aircraft/],
    ['what is an altimeter for in the job of an airline pilot?', /Altimeter/],
    ['career path of an airline pilot', /become captains/],
    ['do airline pilots sleep on board?', /take turns in a bunk/],
    ['can an airline pilot wear glasses?', /Glasses are fine/],
    ['what is an airline pilot?', /flies passengers and freight/],
    ['airline pilot', /flies passengers and freight/],
  ])('is understood without code: %j', (question, expected) => {
    expect(lead(question)).toMatch(expected);
  });

  it('is said to lack what it lacks', () => {
    for (const text of [
      'airline pilot trends',
      'does an airline pilot need a visa?',
      'demand for airline pilots',
    ])
      expect([text, advisor.advise({ text }).answer.kind]).toEqual([text, 'unanswered']);
  });
});

describe('a document without any heading', () => {
  const advisor = advisorFrom({
    knowledge: { usher: 'Shows people to their seats. Pay is $14 an hour. No degree is needed.\n' },
  });

  it.each<[question: string, lead: RegExp]>([
    ['usher', /Shows people/],
    ['what does an usher earn?', /\$14 an hour/],
    ['does an usher need a degree?', /No degree/],
    ['is $20 an hour fair for an usher?', /\$14 an hour/],
  ])('is found by what it says: %j', (question, expected) => {
    expect(leadOf(advisor.advise({ text: question }).answer)).toMatch(expected);
  });
});

describe('a new intent', () => {
  const TRAVEL: Files = {
    travel: `title: Travel
sections:
  - travel
  - nights away
  - business trips
followUps:
  - How often is {role} work away from home?
utterances:
${[
  ...['how much does a {role} travel', 'does a {role} go on business trips', 'is there travel involved'],
  ...[
    'how often is a {role} on the road',
    'do {role}s fly a lot',
    'travel as a {role}',
    'business trips {role}',
  ],
  ...['would I have to travel as a {role}', 'is a {role} away from home often', 'nights away as a {role}'],
  ...[
    'how many trips does a {role} make a year',
    'do they send a {role} abroad',
    'how many nights in hotels',
  ],
]
  .map((utterance) => `  - "${utterance}"`)
  .join('\n')}
`,
  };
  const advisor = advisorFrom({ knowledge: { 'airline-pilot': PILOT }, intents: TRAVEL });

  it.each([
    'does an airline pilot travel much?',
    'how many nights is a commercial pilot in hotels?',
    'airline pilot business trips',
  ])('is a file and nothing else: %j', (text) => {
    const { answer } = advisor.advise({ text });
    expect(answer.intent).toBe('travel');
    expect(leadOf(answer)).toMatch(/nights a week are spent in hotels/);
  });

  it('leaves the others as they are', () => {
    expect(advisor.advise({ text: 'what does an airline pilot earn?' }).answer.intent).toBe('salary');
  });

  it('can be asked for by name', () => {
    const { answer } = advisor.advise({ text: 'airline pilot', intent: 'travel' });
    expect(leadOf(answer)).toMatch(/nights a week/);
  });
});

function leadOf(answer: Answer): string {
  return answer.kind === 'answer' ? answer.lead.text : answer.kind;
}
