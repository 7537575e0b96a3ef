import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPercent, type Percent } from '../../src/career/percent.ts';

describe('findPercent', () => {
  it.each<[string, Partial<Percent>]>([
    ['20 % from 2021 to 2031', { value: 20, fromYear: 2021, toYear: 2031, text: '20 % from 2021 to 2031' }],
    [
      'increase of over 20% from 2021 to 2031',
      { value: 20, atLeast: true, fromYear: 2021, toYear: 2031, text: 'over 20% from 2021 to 2031' },
    ],
    ['13% since 2019', { value: 13, fromYear: 2019, text: '13% since 2019' }],
    ['13% more job openings since 2019', { value: 13, fromYear: 2019, text: '13%' }],
    ['1.5 percent a year', { value: 1.5, per: 'year' }],
    ['between 2021 and 2031, jobs will grow 8%', { value: 8, fromYear: 2021, toYear: 2031, text: '8%' }],
    ['grow 8 to 10% by 2030', { value: 8, high: 10, toYear: 2030 }],
    ['15–20 per cent', { value: 15, high: 20 }],
    ['between 15% and 20%', { value: 15, high: 20 }],
    ['up to 20%', { value: 20, atMost: true }],
    ['20%+', { value: 20, atLeast: true }],
    ['-3%', { value: -3 }],
    ['2,5 %', { value: 2.5 }],
  ])('reads "%s"', (text, expected) => {
    const found = findPercent(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it('gives each percentage the years of its own clause', () => {
    const [first, second] = findPercent('Up 12%. Openings rose 13% since 2019.');
    expect(first?.fromYear).toBeUndefined();
    expect(second?.fromYear).toBe(2019);
  });

  it.each(['the 25th percentile', '80/20', 'in 2024', 'x20%', 'twenty'])('reads none in "%s"', (text) => {
    expect(findPercent(text)).toEqual([]);
  });

  it('gives verbatim slices in order that never overlap, for any text', () => {
    const words = fc.constantFrom(
      '5',
      '%',
      ' ',
      'from',
      '2021',
      'to',
      '2031',
      'percent',
      '-',
      'over',
      'between',
      'and',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          let from = 0;
          for (const percent of findPercent(text)) {
            expect(text.slice(percent.start, percent.end)).toBe(percent.text);
            expect(percent.start).toBeGreaterThanOrEqual(from);
            from = percent.end;
          }
        },
      ),
    );
  });
});
