import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFigures, type FigureContext } from '../../src/knowledge/figures.ts';
import { read } from './figure-line.ts';

describe('figures of pay', () => {
  it.each<[string, readonly string[], Partial<FigureContext>]>([
    [
      'Top-paying markets: Vancouver ($175,000), New York ($165,000), Minneapolis ($153,000)',
      [
        'amount 175000 USD canada/british-columbia/vancouver startup 2024-2024',
        'amount 165000 USD us/new-york/new-york-city startup 2024-2024',
        'amount 153000 USD us/minnesota/minneapolis startup 2024-2024',
      ],
      { headings: ['Salary ranges (US market, 2024)', 'Startup salaries'] },
    ],
    [
      'New York, NY: $110,112 average, range from $95,846 to $126,392',
      ['average 110112 USD us/new-york/new-york-city', 'range 95846..126392 USD us/new-york/new-york-city'],
      {},
    ],
    [
      'Average in New York, NY: $110,112 a year, within a range of $95,846 to $126,392 (US market, 2024).',
      [
        'average 110112 USD /year us/new-york/new-york-city 2024-2024',
        'range 95846..126392 USD /year us/new-york/new-york-city 2024-2024',
      ],
      {},
    ],
    [
      'Expertise in GraphQL, Go, Kotlin, Scala: $155,000 to $204,000',
      ['range 155000..204000 USD for GraphQL, Go, Kotlin, Scala'],
      {},
    ],
    ['Kotlin: $155k', ['amount 155000 USD for Kotlin'], { headings: ['Skill premiums'] }],
    ['Median in high-end reports: $244,000', ['median 244000 USD'], {}],
    [
      'Place: Berlin · Median: €72,000 · Top: €95,000',
      ['median 72000 EUR germany/berlin', 'top 95000 EUR germany/berlin'],
      {},
    ],
    [
      'Annual salary: Approximately $139,839',
      ['average 139839 USD /year'],
      { headings: ['Salary', 'National average'] },
    ],
    ['Hourly wage: $67.23', ['average 67.23 USD /hour'], { headings: ['Salary', 'National average'] }],
    [
      'Salary range: $120,500 (25th percentile) to $156,500 (75th percentile)',
      ['percentile 25 120500 USD', 'percentile 75 156500 USD'],
      {},
    ],
    [
      'Top earners: Up to $178,500 annually',
      ['top ..178500 USD /year'],
      { headings: ['National average'], leadIn: 'Pay' },
    ],
    ['5+ years of experience: $135,000 to $180,000+', ['range 135000..180000+ USD {"minYears":5}'], {}],
    ['California (e.g., Pasadena): $152,537 average', ['average 152537 USD us/california'], {}],
    ['Highest reported: $1,421,000 per year', ['top 1421000 USD /year'], {}],
    [
      'Average salaries range from $120,000 to $230,000 annually in the US',
      ['range 120000..230000 USD /year'],
      {},
    ],
    ['Top tech companies often pay more than $200,000 a year', ['amount 200000.. USD /year top-tech'], {}],
    ['Range: $45,000 to $207,000', ['range 45000..207000 USD startup'], { headings: ['Startup salaries'] }],
    [
      'The lowest 10 percent earned less than $60,000, and the highest 10 percent earned more than $160,000.',
      ['percentile 10 ..60000 USD', 'percentile 90 160000.. USD'],
      {},
    ],
    [
      '10th percentile: $60k · Median: $90k · P90: $130k',
      ['percentile 10 60000 USD', 'median 90000 USD', 'percentile 90 130000 USD'],
      {},
    ],
    [
      'Junior: €45k · Mid: €58k · Senior: €70k–85k',
      [
        'amount 45000 EUR {"level":"junior"}',
        'amount 58000 EUR {"level":"mid"}',
        'range 70000..85000 EUR {"level":"senior"}',
      ],
      {},
    ],
    [
      '$100k in Texas, $120k in California',
      ['amount 100000 USD us/texas', 'amount 120000 USD us/california'],
      {},
    ],
    [
      'Berlin: €70k · Munich: €75k · Average: €72k',
      ['amount 70000 EUR germany/berlin', 'amount 75000 EUR germany/bavaria/munich', 'average 72000 EUR'],
      {},
    ],
    ['Cambridge: £60,000', ['amount 60000 GBP uk/england/cambridge'], { headings: ['Pay in the UK'] }],
    ['Median salary: 72,000', ['median 72000 EUR germany'], { headings: ['Pay in Germany (EUR)'] }],
    ['Average: $95,000', ['average 95000 CAD canada'], { market: 'Canada' }],
    ['Average: $95,000', ['average 95000 USD 2023-2023'], { asOf: '2023' }],
    ['The average is $95,000 (no year given)', ['average 95000 USD'], { asOf: '2023' }],
    ['Median wage in May 2023: $95,890', ['median 95890 USD 2023-2023'], { asOf: '2024' }],
    ['Base salary $150,000, bonus $20,000, equity $30,000', ['amount 150000 USD'], {}],
    ['Salaries in Berlin (€70k) are higher than in Munich (€65k)', ['amount 70000 EUR germany/berlin'], {}],
  ])('reads "%s"', (statement, expected, context) => {
    expect(read(statement, context)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['Training budget: $2,000 a year', ['Pay and benefits']],
    ['The PMP exam costs $555.', ['Certifications']],
    ['Manages budgets of up to $2 million', ['Responsibilities']],
    ['Certified engineers earn $10,000 more', ['Salary']],
    ['A raise of $10,000 is usual', ['Salary']],
    ['San Francisco and New York pay $200,000', ['Salary']],
    ['Factors that influence salary: location, skills, industry', ['Salary']],
    ['Average (median) salary: $100,000', ['Salary']],
    ['Average of 12,000 applicants', ['Salary']],
    ['3-7 years in a validation role', ['Salary']],
    ['Founded in 2014 with $5 million of funding', ['Salary']],
    ['A project of $3 million', ['Overview']],
  ])('leaves "%s" as text', (statement, headings) => {
    expect(read(statement, { headings })).toEqual([]);
  });
});

describe('any statement', () => {
  const words = fc.constantFrom(
    'Average',
    'median',
    '$120,000',
    '€55k',
    'to',
    '–',
    ',',
    ':',
    '·',
    '(',
    ')',
    'in',
    'Berlin',
    'New York',
    '2024',
    '20%',
    'growth',
    'jobs',
    'from 2021 to 2031',
    '5+ years',
    'Senior:',
    'startup',
    'a year',
    '25th percentile',
    '.',
  );
  const statements = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
  );
  const context = { headings: ['Salary and job growth'], leadIn: 'Pay', market: 'US', asOf: '2024' };

  it('gives verbatim figures in order, with at least one bound and none upside down', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        let from = 0;
        for (const figure of extractFigures(statement, context)) {
          expect(statement.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(from);
          expect(figure.low ?? figure.high).toBeDefined();
          expect(figure.low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
            figure.high ?? Number.POSITIVE_INFINITY,
          );
          from = figure.end;
        }
      }),
    );
  });

  it('gives no figure from text without digits', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        expect(extractFigures(statement.replace(/\p{N}/gu, ''), context)).toEqual([]);
      }),
    );
  });

  it('gives no figure from more text than a person writes in one statement', () => {
    expect(extractFigures('Average: $100,000, '.repeat(1_000), context)).toEqual([]);
  });
});
