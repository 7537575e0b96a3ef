import { currenciesIn, dollarOf } from '../career/currencies.ts';
import { findLocations } from '../career/location.ts';
import type { Money, Period } from '../career/money.ts';
import type { Parts } from './figure-parts.ts';
import type { FigureContext } from './figure-scope.ts';

/** What an amount is counted in, where the amount itself or what stands around it tells. */
export interface PayUnit {
  readonly currency?: string;
  readonly per?: Period;
}

/** One of a statement's amounts with what stands around it. */
export interface PayAmount {
  readonly money: Money;
  readonly part: Parts;
  /** All amounts of the statement. */
  readonly amounts: readonly Money[];
  readonly context: FigureContext;
}

/** Currency and period of one of a statement's amounts; undefined where the period cannot be meant. */
export function unitOf({ money, part, amounts, context }: PayAmount): PayUnit | undefined {
  const per = money.per ?? periodAround(part, context) ?? periodBeside(money, amounts);
  if (!isPlausible(money, per)) return undefined;
  const currency = ownDollar(money, context) ?? money.currency ?? currencyAround(part, context);
  return { ...(currency ? { currency } : {}), ...(per ? { per } : {}) };
}

// Nobody is paid less an amount that names no period, nor more than this a year.
const LEAST_PAY = 1_000;
const MOST_PAY = 1_000_000_000;

const PERIODS: readonly (readonly [Period, RegExp])[] = [
  ['hour', /\bhour(?:ly|s)?\b|\/ ?h\b/i],
  ['day', /\bdaily\b|\bday rate\b|\bper day\b/i],
  ['week', /\bweek(?:ly)?\b/i],
  ['month', /\bmonth(?:ly)?\b/i],
  ['year', /\bannual(?:ly)?\b|\byearly\b|\b(?:per|a) (?:year|annum)\b/i],
];

function periodAround({ head, before, after, aside }: Parts, context: FigureContext): Period | undefined {
  for (const text of [
    `${before} ${after} ${aside}`,
    head,
    context.headings.at(-1) ?? '',
    context.leadIn ?? '',
  ]) {
    const said = PERIODS.filter(([, pattern]) => pattern.test(text));
    if (said.length > 0) return said.length === 1 ? said[0]?.[0] : undefined;
  }
  return undefined;
}

// An amount a year and one a month, or the lowest and the highest pay, lie further apart.
const SAME_PERIOD = 8;

/** "$110,112 a year, within a range of $95,846 to $126,392": the period of a neighbour of like size. */
function periodBeside(money: Money, amounts: readonly Money[]): Period | undefined {
  const size = money.low ?? money.high ?? 0;
  const periods = amounts
    .filter((other) => ratio(size, other.low ?? other.high ?? 0) < SAME_PERIOD)
    .flatMap((other) => other.per ?? []);
  return new Set(periods).size === 1 ? periods[0] : undefined;
}

function ratio(a: number, b: number): number {
  return Math.max(a, b) / Math.max(1, Math.min(a, b));
}

// An hour's pay in the thousands or a year's in the hundreds is a period misread.
const MOST_AN_HOUR = 2_000;

function isPlausible({ low, high }: Money, per: Period | undefined): boolean {
  const amount = high ?? low ?? 0;
  if (amount > MOST_PAY) return false;
  if (per === 'hour') return amount <= MOST_AN_HOUR;
  return amount >= LEAST_PAY || (per !== undefined && per !== 'year');
}

/** A bare `$` is the dollar of the country that the document is about. */
function ownDollar(money: Money, { market }: FigureContext): string | undefined {
  if (market === undefined || !/(?<!\p{L})\$/u.test(money.text)) return undefined;
  const country = findLocations(market)[0]?.location.id.split('/')[0];
  return country && dollarOf(country);
}

/** The one currency that the label, the lead-in or a heading names, as in "Median (EUR)". */
function currencyAround({ head, before, after, aside }: Parts, context: FigureContext): string | undefined {
  for (const text of [
    `${before} ${after} ${aside}`,
    head,
    context.leadIn ?? '',
    ...context.headings.toReversed(),
  ]) {
    const said = new Set(currenciesIn(text));
    if (said.size > 0) return said.size === 1 ? [...said][0] : undefined;
  }
  return undefined;
}
