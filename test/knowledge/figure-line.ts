import { extractFigures, type Figure, type FigureContext } from '../../src/knowledge/figures.ts';

const CONTEXT: FigureContext = { headings: ['Salary'], market: 'US' };

/** The figures of a statement under a salary heading of the US market, one line each. */
export function read(statement: string, context: Partial<FigureContext> = {}): readonly string[] {
  return extractFigures(statement, { ...CONTEXT, ...context }).map(short);
}

/** What a test has to tell apart, in one line; the default market is left out. */
function short(figure: Figure): string {
  const {
    statistic,
    percentile,
    low,
    high,
    open,
    currency,
    per,
    location,
    experience,
    company,
    skill,
    years,
  } = figure;
  const amount = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
  const parts = [
    figure.kind === 'growth' && 'growth',
    percentile === undefined ? statistic : `${statistic} ${percentile}`,
    `${amount}${open ? '+' : ''}`,
    currency,
    per && `/${per}`,
    location && location.id !== 'us' && location.id,
    experience && JSON.stringify(experience),
    company,
    skill && `for ${skill}`,
    years && `${years.from ?? ''}-${years.to ?? ''}`,
  ];
  return parts.filter(Boolean).join(' ');
}
