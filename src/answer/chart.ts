import type { Figure } from '../knowledge/figures.ts';
import type { Chart, ChartRow, Point } from './answer.ts';
import type { RankedStatement } from './excerpt.ts';
import { ownPlace } from './pay-fit.ts';

const MOST_ROWS = 8;
/** A single bar tells nothing that its number does not. */
const FEWEST_ROWS = 2;

/** The figures of the statements shown, as one chart of one unit; undefined for fewer than two figures. */
export function chartOf(
  shown: readonly { statement: RankedStatement; point: Point }[],
  title: string,
): Chart | undefined {
  const all = shown.flatMap(({ statement, point }) =>
    statement.facts.figures.map((figure) => ({ figure, statement, point })),
  );
  const unit = mostCommon(all.map(({ figure }) => unitOf(figure)));
  if (unit === undefined) return undefined;
  const rows = all
    .filter(({ figure }) => unitOf(figure) === unit)
    .map(({ figure, statement, point }) => toRow(figure, statement, point));
  const distinct = rows.filter(
    (row, at) => rows.findIndex((other) => other.label === row.label && other.text === row.text) === at,
  );
  if (distinct.length < FEWEST_ROWS) return undefined;
  return { title, unit, rows: distinct.slice(0, MOST_ROWS) };
}

function toRow(figure: Figure, statement: RankedStatement, point: Point): ChartRow {
  const { low, high } = figure;
  const isOne = low !== undefined && low === high;
  return {
    label: labelOf(figure, statement),
    ...(isOne ? { value: low } : {}),
    ...(!isOne && low !== undefined ? { low } : {}),
    ...(!isOne && high !== undefined ? { high } : {}),
    text: figure.text,
    citation: point.citation,
  };
}

function labelOf(figure: Figure, { facts, passage }: RankedStatement): string {
  const place = ownPlace(figure, facts.market)?.name;
  const statistic =
    figure.statistic === 'percentile' ? `${figure.percentile}th percentile` : figure.statistic;
  const company =
    figure.company === 'startup' ? 'startups' : figure.company === 'top-tech' ? 'top tech' : undefined;
  const years =
    figure.kind === 'growth' && figure.years !== undefined
      ? [figure.years.from, figure.years.to].filter((year) => year !== undefined).join('–')
      : undefined;
  const experience =
    figure.experience?.minYears === undefined ? undefined : `${figure.experience.minYears}+ years`;
  const parts = [place, company, experience, figure.skill, years].filter((part) => part !== undefined);
  const subject = parts.length > 0 ? parts.join(', ') : (passage.passage.section.path.at(-1) ?? 'All');
  return figure.kind === 'growth' ? subject : `${subject} (${statistic})`;
}

function unitOf({ kind, currency, per }: Figure): string {
  return kind === 'growth' ? '%' : `${currency ?? 'amount'} per ${per ?? 'year'}`;
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
