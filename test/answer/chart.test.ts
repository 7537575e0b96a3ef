import { describe, expect, it } from 'vitest';
import { chartOf } from '../../src/answer/chart.ts';
import { payList, statementsOf } from './statements.ts';

function chart(...items: readonly string[]) {
  const shown = statementsOf(payList(...items)).map((statement, place) => ({
    statement,
    point: { text: statement.statement.text, citation: place + 1 },
  }));
  return chartOf(shown, 'Harbour Pilot: Salary');
}

describe('a chart', () => {
  it('has a bar for each figure, as the document writes it', () => {
    expect(
      chart(
        'National average: $182,000 a year.',
        'National range: $140,000 to $230,000 a year.',
        'Average in Boston: $195,500 a year.',
      ),
    ).toEqual({
      title: 'Harbour Pilot: Salary',
      unit: 'USD per year',
      rows: [
        { label: expect.stringContaining('average'), value: 182_000, text: '$182,000 a year', citation: 1 },
        {
          label: expect.stringContaining('range'),
          low: 140_000,
          high: 230_000,
          text: '$140,000 to $230,000 a year',
          citation: 2,
        },
        {
          label: expect.stringContaining('Boston'),
          value: 195_500,
          text: '$195,500 a year',
          citation: 3,
        },
      ],
    });
  });

  it('is of one unit: the most frequent one', () => {
    const drawn = chart(
      'Average wage: $67 an hour.',
      'Average: $140,000 a year.',
      'Range: $120,000 to $230,000 a year.',
    );
    expect(drawn?.unit).toBe('USD per year');
    expect(drawn?.rows.map(({ citation }) => citation)).toEqual([2, 3]);
  });

  it.each<[why: string, items: readonly string[]]>([
    ['there is no figure', ['Good.']],
    ['there is only one', ['National average: $182,000 a year.']],
    ['the same figure stands there twice', ['Average: $182,000 a year.', 'Average: $182,000 a year.']],
  ])('is not drawn where %s', (_, items) => {
    expect(chart(...items)).toBeUndefined();
  });

  it('leaves out what would not fit', () => {
    const many = Array.from(
      { length: 12 },
      (_, at) => `Average in ${at + 1} years: $${at + 10}0,000 a year.`,
    );
    expect(chart(...many)?.rows.length).toBeLessThanOrEqual(8);
  });
});
