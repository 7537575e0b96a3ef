import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoney, type Money } from '../../src/career/money.ts';

/** `low..high CURRENCY/per`, a `+` where the high end is open; amounts joined by ` | `. */
function read(text: string, bare = false): string {
  return findMoney(text, { bare }).map(short).join(' | ');
}

function short({ low, high, currency, per, open }: Money): string {
  const amount = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
  return [`${amount}${open ? '+' : ''}`, currency, per && `/${per}`].filter(Boolean).join(' ');
}

describe('findMoney', () => {
  it.each([
    ['$120,500 (25th percentile) to $156,500 (75th percentile)', '120500 USD | 156500 USD'],
    ['Hourly wage: $67.23', '67.23 USD'],
    ['$67.23 an hour', '67.23 USD /hour'],
    ['67.23/h', '67.23 /hour'],
    ['67,23 € / h', '67.23 EUR /hour'],
    ['£30ph', '30 GBP /hour'],
    ['65 an hour', '65 /hour'],
    ['€55k–70k', '55000..70000 EUR'],
    ['£45-55k', '45000..55000 GBP'],
    ['$120k-150', '120000..150000 USD'],
    ['£45,000 pa', '45000 GBP /year'],
    ['£3,000 pm', '3000 GBP /month'],
    ['up to $178,500', '..178500 USD'],
    ['Up to $178,500 annually', '..178500 USD /year'],
    ['exceeding $200,000 per year', '200000.. USD /year'],
    ['over 180k', '180000..'],
    ['from 150k', '150000..'],
    ['more than 90k', '90000..'],
    ['no more than 90k', '..90000'],
    ['$180,000+', '180000.. USD'],
    ['$135,000 to $180,000+', '135000..180000+ USD'],
    ['1.2 million', '1200000'],
    ['$1.2m', '1200000 USD'],
    ['$1.421 million', '1421000 USD'],
    ['1.2-1.5 million', '1200000..1500000'],
    ['$800k–1.2m', '800000..1200000 USD'],
    ['150k', '150000'],
    ['85.5k', '85500'],
    ['150 grand', '150000'],
    ['USD 90,000', '90000 USD'],
    ['usd 90k', '90000 USD'],
    ['120k$', '120000 USD'],
    ['90.000 €', '90000 EUR'],
    ['90.000,50 €', '90000.5 EUR'],
    ['€ 55 000', '55000 EUR'],
    ["CHF 120'000", '120000 CHF'],
    ['120 000 PLN', '120000 PLN'],
    ['kr 650 000', '650000'],
    ['₹12 lakh', '1200000 INR'],
    ['₹12,00,000', '1200000 INR'],
    ['12 LPA', '1200000 INR /year'],
    ['C$95k', '95000 CAD'],
    ['A$120,000', '120000 AUD'],
    ['110-130k', '110000..130000'],
    ['100K-120K/yr', '100000..120000 /year'],
    ['between 80 and 95 thousand euros', '80000..95000 EUR'],
    ['between $95k and $126k', '95000..126000 USD'],
    ['from $95,846 to $126,392', '95846..126392 USD'],
    ['80k and 95k', '80000 | 95000'],
    ['€60k gross per year', '60000 EUR /year'],
    ['500 a day', '500 /day'],
    ['2k a month', '2000 /month'],
    ['$110,112 average, range from $95,846 to $126,392', '110112 USD | 95846..126392 USD'],
    ['$150k plus bonus', '150000 USD'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'in 2024',
    'from 2021 to 2031',
    '2021–2031',
    'over 20% from 2021 to 2031',
    '20 percent',
    '3-7 years',
    '5+ years of experience',
    '80/20',
    'my 401k and 403b',
    '+1 415 555 2671',
    '(415) 555-1234',
    '7 engineers and 2 leads',
    'six figures',
    '50k users',
    '100k lines of code',
    '15,000 openings',
    '1.2 million people',
    'a 4k monitor',
    'a 5k run at 5 pm',
    '40 hours a week',
    'PHP 8 and CAD 2024',
    'the 25th percentile',
    'k8s',
    '100,000,000,000,000,000,000',
    '1,2,3,4',
    '$',
  ])('reads no money in "%s"', (text) => {
    expect(read(text)).toBe('');
  });

  it.each([
    ['is 120000 fair?', '120000'],
    ['95,500 good?', '95500'],
    ['95,000-120,000', '95000..120000'],
    ['180,000+', '180000..'],
  ])('reads the bare "%s" of a question', (text, expected) => {
    expect(read(text)).toBe('');
    expect(read(text, true)).toBe(expected);
  });

  it.each([
    'zip 94107',
    'San Francisco, CA 94107',
    'ticket 123456',
    '#120000',
    '+1 415 5552671',
    'call 5551234567890',
    '15,000 openings',
    'since 2019',
    'is 150 fair',
  ])('reads no bare money in "%s"', (text) => {
    expect(read(text, true)).toBe('');
  });

  it('quotes the words that bound an amount', () => {
    expect(findMoney('Top earners: up to $178,500 annually.')[0]?.text).toBe('up to $178,500 annually');
    expect(findMoney('often between 80 and 95 thousand euros')[0]?.text).toBe(
      'between 80 and 95 thousand euros',
    );
  });

  const grouped = (amount: number, mark: string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
  const styles: readonly ((amount: number) => string)[] = [
    (amount) => `$${grouped(amount, ',')}`,
    (amount) => `USD ${grouped(amount, ',')}`,
    (amount) => `${grouped(amount, '.')} €`,
    (amount) => `${grouped(amount, ' ')} PLN`,
    (amount) => `CHF ${grouped(amount, "'")}`,
    (amount) => `£${amount}`,
    (amount) => `${grouped(amount, ',')} a year`,
    (amount) => `$${amount / 1000}k`,
    (amount) => `${amount / 1000}K/yr`,
    (amount) => `${amount / 1000} grand`,
    (amount) => `€${amount / 1000} thousand`,
    (amount) => `$${grouped(amount, ',')}.00 per year`,
  ];
  const amounts = fc.integer({ min: 100, max: 9_999 }).map((hundreds) => hundreds * 100);

  it('reads back an amount in every style', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...styles), (amount, write) => {
        expect(findMoney(write(amount))).toMatchObject([{ low: amount, high: amount, text: write(amount) }]);
      }),
    );
  });

  it('reads back a range in every style', () => {
    const marks = fc.constantFrom(' to ', '–', ' - ', '-');
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(...styles), marks, (a, b, write, mark) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(findMoney(`${write(low)}${mark}${write(high)}`)).toMatchObject([{ low, high }]);
      }),
    );
  });

  it('gives verbatim slices in order that never overlap, for any text', () => {
    const words = fc.constantFrom(
      '$',
      '€',
      '120',
      ',',
      '000',
      'k',
      '-',
      'to',
      ' ',
      'between',
      'and',
      '/h',
      '+',
      '401k',
      '%',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, bare) => {
        let from = 0;
        for (const money of findMoney(text, { bare })) {
          expect(text.slice(money.start, money.end)).toBe(money.text);
          expect(money.start).toBeGreaterThanOrEqual(from);
          expect(money.low ?? 0).toBeLessThanOrEqual(money.high ?? Number.POSITIVE_INFINITY);
          from = money.end;
        }
      }),
    );
  });
});
