import { describe, expect, it } from 'vitest';
import { placeAmount } from '../../src/answer/offer.ts';
import { findMoney } from '../../src/career/money.ts';
import { payList, statementsOf } from './statements.ts';

function verdict(amount: string, ...items: readonly string[]): string | undefined {
  const [money] = findMoney(amount, { bare: true });
  if (money === undefined) throw new Error(`no amount: ${amount}`);
  return placeAmount(money, statementsOf(payList(...items)))?.text;
}

const AVERAGE = 'National average: $182,000 a year.';
const RANGE = 'National range: $140,000 to $230,000 a year.';
const HOURLY = 'Average wage: $67.23 an hour.';

describe('an amount', () => {
  it.each<[amount: string, item: string, sentence: string]>([
    ['$200k', AVERAGE, '$200k is above the average of $182,000.'],
    ['$150,000', AVERAGE, '$150,000 is below the average of $182,000.'],
    ['$182,000', AVERAGE, '$182,000 is equal to the average of $182,000.'],
    ['150k', RANGE, '150k is within the documented range of $140,000 to $230,000.'],
    ['$140,000', RANGE, '$140,000 is within the documented range of $140,000 to $230,000.'],
    ['$90k', RANGE, '$90k is below the documented range, which begins at $140,000.'],
    ['$300k', RANGE, '$300k is above the top of the documented range, $230,000.'],
    [
      '$300k',
      'With 10+ years of experience: $205,000 to $260,000+ a year.',
      '$300k is in the open end of the documented range for people with 10+ years, $260,000+.',
    ],
    [
      '$100k',
      'Median in Boston: $195,500 a year.',
      '$100k is below the median of $195,500 for Boston, Massachusetts.',
    ],
    [
      '$100k',
      'Average at startups: $106,250 a year.',
      '$100k is below the average of $106,250 for startups.',
    ],
    [
      '$160k',
      'Range: $120,500 (25th percentile) to $156,500 (75th percentile) a year.',
      '$160k is above the 25th percentile, $120,500 and above the 75th percentile, $156,500.',
    ],
    ['$100k', 'Top earners: up to $178,500 a year.', '$100k is below the top of $178,500.'],
  ])('of %s beside “%s”', (amount, item, sentence) => {
    expect(verdict(amount, item)).toBe(sentence);
  });

  it.each<[amount: string, item: string, sentence: string]>([
    ['$70 an hour', HOURLY, '$70 an hour is above the average of $67.23.'],
    [
      '$55 an hour',
      AVERAGE,
      '$55 an hour (114,400 per year at 2,080 hours a year) is below the average of $182,000.',
    ],
    [
      '$12k a month',
      AVERAGE,
      '$12k a month (144,000 per year at 12 months a year) is below the average of $182,000.',
    ],
    [
      '$150k a year',
      HOURLY,
      '$150k a year (72.12 per hour at 2,080 hours a year) is above the average of $67.23.',
    ],
    ['$60', HOURLY, '$60 is below the average of $67.23.'],
  ])('of another period is converted, and says how: %s beside “%s”', (amount, item, sentence) => {
    expect(verdict(amount, item)).toBe(sentence);
  });

  it('is compared in its own period where there is a figure of that', () => {
    expect(verdict('$70 an hour', AVERAGE, HOURLY)).toBe('$70 an hour is above the average of $67.23.');
  });

  it('is placed among all figures of the same thing', () => {
    expect(verdict('$150k', AVERAGE, RANGE)).toBe(
      '$150k is below the average of $182,000 and within the documented range of $140,000 to $230,000.',
    );
  });

  it('is not placed among figures of another place than the best one', () => {
    expect(verdict('$185k', AVERAGE, 'Average in Boston: $195,500 a year.')).toBe(
      '$185k is above the average of $182,000.',
    );
  });

  it.each<[why: string, amount: string, items: readonly string[]]>([
    ['the currency is another', '€90,000', [AVERAGE, RANGE]],
    ['there is no figure of pay', '$90,000', ['Six weeks of vacation.', 'Demand grows by 20%.']],
    ['there is nothing', '$90,000', ['Good.']],
  ])('is not placed where %s', (_, amount, items) => {
    expect(verdict(amount, ...items)).toBeUndefined();
  });
});
