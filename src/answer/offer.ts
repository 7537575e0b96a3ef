import { experienceName } from '../career/experience-name.ts';
import type { Money } from '../career/money.ts';
import type { Figure } from '../knowledge/figures.ts';
import type { RankedStatement } from './excerpt.ts';
import { ownPlace } from './pay-fit.ts';
import type { StatementFacts } from './statement-facts.ts';

/** A year of full-time work: 40 hours in each of 52 weeks. */
const HOURS_PER_YEAR = 40 * 52;
const MONTHS_PER_YEAR = 12;
/** An amount below this that names no period is an hourly one. */
const HOURLY_BELOW = 1000;

/** The sentence, and the statements whose figures it speaks of. */
export interface PlacedAmount {
  readonly text: string;
  readonly statements: readonly RankedStatement[];
}

/**
 * Where an amount stands among the figures that are shown: one sentence with every bound as the document
 * writes it. Undefined where none of them can be compared with it.
 */
export function placeAmount(amount: Money, statements: readonly RankedStatement[]): PlacedAmount | undefined {
  const compared = comparable(amount, statements);
  const verdicts = compared.flatMap(({ ranked, figure, value }) =>
    verdictsOn(value, figure, ownPlace(figure, ranked.facts.market)?.name).map((text) => ({ text, ranked })),
  );
  if (verdicts.length === 0) return undefined;
  const said = [...new Set(verdicts.map(({ text }) => text))].slice(0, MOST_VERDICTS);
  const assumptions = [...new Set(compared.flatMap(({ assumption }) => assumption ?? []))];
  const assumed = assumptions.length === 0 ? '' : ` (${assumptions.join('; ')})`;
  return {
    text: `${amount.text}${assumed} is ${joined(said)}.`,
    statements: verdicts.filter(({ text }) => said.includes(text)).map(({ ranked }) => ranked),
  };
}

/** Bounds that can be taken in at once. */
const MOST_VERDICTS = 4;

interface Compared extends Converted {
  readonly figure: Figure;
  readonly ranked: RankedStatement;
}

/** Figures of the same kind as the best one, in the amount's own unit where there are any. */
function comparable(amount: Money, statements: readonly RankedStatement[]): readonly Compared[] {
  const [first] = statements;
  const alike = statements.filter(({ facts }) => first !== undefined && isAlike(facts, first.facts));
  const all = alike.flatMap((ranked) =>
    ranked.facts.figures
      .filter(({ kind }) => kind === 'pay')
      .flatMap((figure): Compared[] => {
        const converted = convert(amount, figure);
        return converted === undefined ? [] : [{ ...converted, figure, ranked }];
      }),
  );
  const direct = all.filter(({ assumption }) => assumption === undefined);
  return direct.length > 0 ? direct : all;
}

/** Of the same place and kind of company, so that one sentence can speak of both. */
function isAlike(a: StatementFacts, b: StatementFacts): boolean {
  const [one, other] = [a.figures[0], b.figures[0]];
  if (one === undefined || other === undefined) return false;
  return (
    ownPlace(one, a.market)?.id === ownPlace(other, b.market)?.id &&
    one.company === other.company &&
    one.skill === other.skill &&
    sameExperience(one, other)
  );
}

function sameExperience(a: Figure, b: Figure): boolean {
  return JSON.stringify(a.experience) === JSON.stringify(b.experience);
}

interface Converted {
  readonly value: number;
  /** How hours or months were turned into years. */
  readonly assumption?: string;
}

/** The amount in the figure's unit; undefined for another currency. */
function convert(amount: Money, figure: Figure): Converted | undefined {
  const value = amount.high ?? amount.low;
  if (value === undefined) return undefined;
  if (amount.currency !== undefined && figure.currency !== undefined && amount.currency !== figure.currency)
    return undefined;
  const from = amount.per ?? (value < HOURLY_BELOW ? 'hour' : 'year');
  const to = figure.per ?? 'year';
  if (from === to) return { value };
  const [own, other] = [perYear(from), perYear(to)];
  if (own === undefined || other === undefined) return undefined;
  const converted = (value * own) / other;
  const inUnit = written(converted, to === 'hour' ? 2 : 0);
  return { value: converted, assumption: `${inUnit} per ${to} at ${assumption(from, to)}` };
}

// Made once, and only where an amount is converted: a format costs more than all else in an answer.
const formats: Intl.NumberFormat[] = [];

function written(value: number, digits: number): string {
  formats[digits] ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
  return formats[digits].format(value);
}

function perYear(period: string): number | undefined {
  if (period === 'year') return 1;
  if (period === 'month') return MONTHS_PER_YEAR;
  return period === 'hour' ? HOURS_PER_YEAR : undefined;
}

function assumption(from: string, to: string): string {
  return from === 'hour' || to === 'hour'
    ? `${written(HOURS_PER_YEAR, 0)} hours a year`
    : `${MONTHS_PER_YEAR} months a year`;
}

function verdictsOn(value: number, figure: Figure, where: string | undefined): readonly string[] {
  const of = [
    where,
    figure.company === 'startup' ? 'startups' : undefined,
    experienceOf(figure),
    figure.skill,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const suffix = of === '' ? '' : ` for ${of}`;
  const [low, high] = bounds(figure);
  switch (figure.statistic) {
    case 'average':
    case 'median':
    case 'amount':
      return figure.low === figure.high && figure.low !== undefined
        ? [`${against(value, figure.low)} the ${nameOf(figure)} of ${low}${suffix}`]
        : [];
    case 'percentile':
      return figure.low === undefined
        ? []
        : [`${against(value, figure.low)} the ${figure.percentile}th percentile, ${low}${suffix}`];
    case 'range':
      return range(value, figure, { low, high, suffix });
    case 'top':
      return figure.high === undefined ? [] : [`${against(value, figure.high)} the top of ${high}${suffix}`];
    case 'bottom':
      return figure.low === undefined ? [] : [`${against(value, figure.low)} the bottom of ${low}${suffix}`];
  }
}

function experienceOf({ experience }: Figure): string | undefined {
  return experience === undefined ? undefined : `people with ${experienceName(experience)}`;
}

function nameOf(figure: Figure): string {
  return figure.statistic === 'amount' ? 'figure' : figure.statistic;
}

function range(
  value: number,
  { low, high, open }: Figure,
  text: { low: string; high: string; suffix: string },
): readonly string[] {
  if (low === undefined || high === undefined) return [];
  if (value < low) return [`below the documented range${text.suffix}, which begins at ${text.low}`];
  if (value > high)
    return [
      open
        ? `in the open end of the documented range${text.suffix}, ${text.high}`
        : `above the top of the documented range${text.suffix}, ${text.high}`,
    ];
  return [`within the documented range${text.suffix} of ${text.low} to ${text.high}`];
}

function against(value: number, bound: number): string {
  if (value === bound) return 'equal to';
  return value > bound ? 'above' : 'below';
}

const NUMBER =
  /(?:\p{Sc}|\b[A-Z]{2,3}\s?\$?)?\s?\d[\d.,'\u00a0]*(?:\s?(?:[kKmM]|million|thousand)\b)?\+?(?:\s?\p{Sc})?/gu;

/** The first and last amount of a figure as the document writes them. */
function bounds(figure: Figure): readonly [string, string] {
  const numbers = [...figure.text.matchAll(NUMBER)].map(([written]) => written.trim().replace(/[,.]$/, ''));
  return [numbers[0] ?? figure.text, numbers.at(-1) ?? figure.text];
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
