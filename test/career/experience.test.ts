import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExperience, type Experience, findExperience } from '../../src/career/experience.ts';

const read = (text: string): readonly Experience[] =>
  findExperience(text).map(({ experience }) => experience);

describe('findExperience', () => {
  it.each<[string, Experience]>([
    ['5+ years of experience: $135,000 to $180,000+', { minYears: 5 }],
    ['3-7 years in a validation role', { minYears: 3, maxYears: 7 }],
    ['3–7 yrs', { minYears: 3, maxYears: 7 }],
    ['five yrs exp', { minYears: 5, maxYears: 5 }],
    ['4 yoe', { minYears: 4, maxYears: 4 }],
    ['10+ yoe', { minYears: 10 }],
    ['5y exp', { minYears: 5, maxYears: 5 }],
    ["over 10 years' experience", { minYears: 10 }],
    ['more than five years behind me', { minYears: 5 }],
    ['at least 3 years', { minYears: 3 }],
    ['5 plus years', { minYears: 5 }],
    ['between 2 and 4 years of experience', { minYears: 2, maxYears: 4 }],
    ['three to five years', { minYears: 3, maxYears: 5 }],
    ['0-2 years', { minYears: 0, maxYears: 2 }],
    ['less than 2 years', { maxYears: 2 }],
    ['up to 3 years of experience', { maxYears: 3 }],
    ['18 months of experience', { minYears: 1.5, maxYears: 1.5 }],
    ['what would I earn after 5 years', { minYears: 5, maxYears: 5 }],
    ['8 years, is 150k ok?', { minYears: 8, maxYears: 8 }],
    ['minimum 8 yrs of hands-on backend experience', { minYears: 8 }],
    ['entry level', { level: 'junior' }],
    ['an entry-level position', { level: 'junior' }],
    ['new grad pay', { level: 'junior' }],
    ['and for juniors?', { level: 'junior' }],
    ['as a junior, what do I get', { level: 'junior' }],
    ['junior salary', { level: 'junior' }],
    ['intern pay', { level: 'intern' }],
    ['mid-level', { level: 'mid' }],
    ['senior-level pay', { level: 'senior' }],
    ['Senior: €90k', { level: 'senior' }],
    ['Level: Lead · Range: €100k', { level: 'lead' }],
    ['Engineer (senior): €90k', { level: 'senior' }],
    ['director level', { level: 'executive' }],
    ['c-level', { level: 'executive' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    'from 2021 to 2031',
    'since 2019',
    '30 years old',
    'a 30-year-old codebase',
    '10 years ago',
    'over the next 10 years',
    'expected to grow 20% over 10 years',
    'jobs will experience growth over the next 5 years',
    'where will I be in 5 years',
    'it takes 5 years to get there',
    'every 2 years',
    'a 4-year degree',
    'a two-year contract',
    'the 10-year outlook',
    '80/20',
    'Senior Backend Engineer',
    'test automation lead salary',
    'mentoring junior and intermediate engineers',
    'from junior to senior roles',
    'is backend (senior) growing',
    'in the middle of 100 years',
  ])('reads no experience in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('covers the words that belong to it', () => {
    const text = 'we want 5+ years of backend experience, please';
    const [found] = findExperience(text);
    expect(text.slice(found?.start, found?.end)).toBe('5+ years of backend experience');
  });

  it('reads back every span that it can be told', () => {
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('years', 'yrs', 'years of experience'), (a, b, unit) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(read(`${low}-${high} ${unit}`)).toEqual([{ minYears: low, maxYears: high }]);
        expect(read(`${low}+ ${unit}`)).toEqual([{ minYears: low }]);
        expect(read(`less than ${high} ${unit}`)).toEqual([{ maxYears: high }]);
      }),
    );
  });

  it('gives slices in order that never overlap, for any text', () => {
    const words = fc.constantFrom(
      '5',
      '-',
      '+',
      'years',
      'of',
      'experience',
      'senior',
      'level',
      ':',
      'over',
      'yoe',
      '·',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          let from = 0;
          for (const { start, end } of findExperience(text)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            from = end;
          }
        },
      ),
    );
  });
});

describe('compareExperience', () => {
  it.each<[Experience, Experience, ReturnType<typeof compareExperience>]>([
    [{ minYears: 5 }, { minYears: 5 }, 'same'],
    [{ minYears: 7, maxYears: 7 }, { minYears: 5 }, 'overlaps'],
    [{ minYears: 5, maxYears: 5 }, { minYears: 3, maxYears: 7 }, 'overlaps'],
    [{ minYears: 2, maxYears: 2 }, { minYears: 5 }, 'other'],
    [{ maxYears: 2 }, { minYears: 5 }, 'other'],
    [{ maxYears: 5 }, { minYears: 5 }, 'overlaps'],
    [{ level: 'senior' }, { level: 'senior' }, 'same'],
    [{ level: 'junior' }, { level: 'senior' }, 'other'],
    [{ level: 'junior' }, { minYears: 5 }, 'unknown'],
    [{}, { minYears: 5 }, 'unknown'],
    [{ level: 'senior', minYears: 5 }, { minYears: 5 }, 'same'],
  ])('asked %o against %o is %s', (asked, documented, expected) => {
    expect(compareExperience(asked, documented)).toBe(expected);
  });
});
