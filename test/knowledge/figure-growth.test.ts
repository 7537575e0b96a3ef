import { describe, expect, it } from 'vitest';
import { read } from './figure-line.ts';

describe('figures of growth', () => {
  const headings = ['Market demand', 'Growth projections'];
  it.each<[string, string]>([
    ['Expected increase of over 20% from 2021 to 2031', 'growth amount 20.. 2021-2031'],
    ['13% increase in job openings for senior software engineers since 2019', 'growth amount 13 2019-'],
    ['Expected increase in demand: over 20% from 2021 to 2031.', 'growth amount 20.. 2021-2031'],
    [
      'Employment grows 8 percent from 2022 to 2032, faster than the average for all occupations.',
      'growth amount 8 2022-2032',
    ],
    ['2021–2031: 20%', 'growth amount 20 2021-2031'],
    ['Jobs in Germany will grow 4 to 6% by 2030', 'growth range 4..6 germany -2030'],
    ['Job openings rise by 1.5 percent a year', 'growth amount 1.5 /year'],
    ['Employment will decline 3% by 2030', 'growth amount -3 -2030'],
    ['Employment will shrink by more than 3% by 2030', 'growth amount ..-3 -2030'],
  ])('reads "%s"', (statement, expected) => {
    expect(read(statement, { headings, asOf: '2024' })).toEqual([expected]);
  });

  it.each([
    'Outpacing the average growth rate of other occupations, 5%',
    'Growth compared to 4% for all occupations',
    '20% of engineers work remotely',
    'Automated tests increase coverage by 40%',
    'Wages have grown 5% since 2022',
    'The software market grows 12% a year',
    'The 80/20 rule',
  ])('leaves "%s" as text', (statement) => {
    expect(read(statement, { headings })).toEqual([]);
  });

  it('takes a percentage for growth only where jobs are spoken of', () => {
    expect(read('Increase speed by 20%', { headings: ['Best practices'] })).toEqual([]);
  });
});
