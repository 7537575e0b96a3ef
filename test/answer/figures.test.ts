import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/answer/answer.ts';
import { advisorFrom } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });

function found(text: string): Found {
  const { answer } = advisor.advise({ text });
  if (answer.kind !== 'answer') throw new Error(`${answer.kind} instead of an answer to ${text}`);
  return answer;
}

const notes = (text: string) => [found(text).verdict ?? '', ...found(text).notes].join(' ');

describe('the figure that is shown first', () => {
  it.each<[question: string, lead: string]>([
    ['what does a harbour pilot earn?', 'National average: $182,000 a year.'],
    ['harbour pilot salary in Boston', 'Average in Boston: $195,500 a year.'],
    ['ship pilot pay boston', 'Average in Boston: $195,500 a year.'],
    ['harbour pilot salary in the US', 'National average: $182,000 a year.'],
    ['what do harbour pilots in Texas make', 'Average in Texas: $171,000 a year.'],
    [
      'what does a harbour pilot earn with 12 years of experience?',
      'With 10+ years of experience: $205,000 to $260,000 a year.',
    ],
    ['salary range of a harbour pilot', 'National range: $140,000 to $230,000 a year.'],
    ['hourly wage of a crane engineer', 'Average wage: $45.50 an hour.'],
    ['crane engineer pay Boston', 'Average in Boston: $52.00 an hour.'],
    [
      'how many weeks of vacation does a harbour pilot have?',
      'Every harbour pilot has six weeks of vacation.',
    ],
  ])('is of what is asked: %j', (question, lead) => {
    expect(found(question).lead.text).toBe(lead);
  });

  it('is not of another experience than that asked for', () => {
    expect(found('what does a harbour pilot earn with 3 years of experience?').lead.text).not.toContain(
      '10+',
    );
  });

  it('is not of another place than that asked for', () => {
    for (const { text } of found('harbour pilot salary in Texas').points)
      expect(text).not.toContain('Boston');
    expect(found('harbour pilot salary in Chicago').lead.text).toMatch(/^National/);
  });
});

describe('a place without a figure', () => {
  it.each([
    ['harbour pilot salary in Seattle', 'Seattle', /^National/],
    ['harbour pilot salary in Houston', 'Houston', /^Average in Texas/],
    ['crane engineer pay in Chicago', 'Chicago', /^Average wage/],
  ])('is said to have none, and the wider figure is shown: %j', (question, place, lead) => {
    expect(notes(question)).toMatch(new RegExp(`no figure for ${place}`));
    expect(found(question).lead.text).toMatch(lead);
  });

  it('is said before the figures', () => {
    expect(found('harbour pilot salary in Denver').verdict).toMatch(/no figure for Denver/);
    expect(found('harbour pilot salary in Denver').notes.join(' ')).not.toMatch(/Denver/);
    expect(found('what does a harbour pilot earn?').verdict).toBeUndefined();
  });

  it('outside the market of the document does not get the market\u2019s figure as a wider one', () => {
    expect(notes('harbour pilot salary in Germany')).toMatch(/no figure for Germany/);
    expect(notes('harbour pilot salary in Germany')).not.toMatch(/wider/);
  });

  it.each(['harbour pilot salary in Boston', 'harbour pilot salary in the US', 'harbour pilot salary'])(
    'is not spoken of where there is one, or none was named: %j',
    (question) => {
      expect(notes(question)).not.toMatch(/no figure/);
    },
  );
});

describe('experience without a figure', () => {
  it('is said to have none', () => {
    expect(notes('crane engineer pay with 12 years of experience')).toMatch(
      /no figure for exactly that experience/,
    );
    expect(notes('what does a harbour pilot earn with 3 years of experience?')).toMatch(/no figure/);
  });

  it('is not spoken of where there is one', () => {
    expect(notes('what does a harbour pilot earn with 12 years of experience?')).not.toMatch(/no figure/);
  });
});

describe('an offer', () => {
  it.each<[question: string, verdict: RegExp]>([
    [
      'is $200k fair for a harbour pilot?',
      /^\$200k is above the average of \$182,000.*within the documented range of \$140,000 to \$230,000/,
    ],
    ['is $150k fair for a harbour pilot in Boston?', /^\$150k is below the average of \$195,500 for Boston/],
    ['harbour pilot, $90 an hour, good?', /2,080 hours a year/],
    ['they offer 16k a month for a harbour pilot', /192,000 per year at 12 months a year/],
    ['is \u20ac150,000 ok for a harbour pilot?', /no figure that \u20ac150,000 can be compared with/],
    ['is $40 an hour low for a crane engineer?', /^\$40 an hour is below the average of \$45.50/],
  ])('is placed among the figures, or said not to be comparable: %j', (question, verdict) => {
    expect(found(question).verdict).toMatch(verdict);
  });

  it.each([
    'is $200k fair for a harbour pilot?',
    'is $200k fair for a harbour pilot with 2 years of experience?',
  ])('is not placed in a range of other experience as if it were the asker\u2019s: %j', (question) => {
    expect(found(question).verdict).not.toMatch(/\$205,000(?!.*10\+ years)/);
  });

  it('is no offer where no amount is named', () => {
    expect(found('what does a harbour pilot earn?')).not.toHaveProperty('verdict');
  });

  it('for a role without figures is unanswered', () => {
    const { answer } = advisor.advise({ text: 'is $150k fair for a dredging engineer?' });
    expect(answer.kind).toBe('unanswered');
  });
});

describe('figures that differ', () => {
  it('are all shown, each with what it is of, and not averaged', () => {
    const answer = found('what does a harbour pilot earn?');
    expect(answer.notes.join(' ')).toMatch(/not averaged/);
    expect(answer.chart?.rows.length).toBeGreaterThan(1);
  });

  it('are drawn in one unit', () => {
    expect(found('what does a harbour pilot earn?').chart?.unit).toBe('USD per year');
  });
});
