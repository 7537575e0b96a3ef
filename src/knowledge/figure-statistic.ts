import type { Money } from '../career/money.ts';
import type { Parts } from './figure-parts.ts';

/** What an amount is among the amounts that people are paid. */
export type Statistic = 'average' | 'median' | 'percentile' | 'range' | 'top' | 'bottom' | 'amount';

export interface SaidStatistic {
  readonly statistic: Statistic;
  /** From 1 to 99; for the statistic `percentile` alone. */
  readonly percentile?: number;
}

/** What is said beside the amount, else of all amounts, else in the heading; undefined for two at once. */
export function statisticOf(
  { low, high }: Money,
  { head, before, after, aside }: Parts,
  heading: string,
): SaidStatistic | undefined {
  const percentile = percentileIn(`${before} · ${after} · ${aside}`) ?? percentileIn(head);
  if (low !== undefined && high !== undefined && low !== high) return { statistic: 'range' };
  if (percentile !== undefined) return { statistic: 'percentile', percentile };
  for (const text of [before, `${after} ${aside}`, head]) {
    const said = STATISTICS.filter(([, pattern]) => pattern.test(text)).map(([statistic]) => statistic);
    if (said.includes('median') && said.includes('average')) return undefined;
    if (said[0]) return { statistic: said[0] };
  }
  if (low === undefined) return { statistic: 'top' };
  const [titled] = STATISTICS.slice(0, 2).filter(
    ([, pattern]) => high !== undefined && pattern.test(heading),
  );
  return { statistic: titled?.[0] ?? 'amount' };
}

const STATISTICS: readonly (readonly [Statistic, RegExp])[] = [
  ['median', /\bmedian\b/i],
  ['average', /(?<!(?:above|below|than|than the) )\b(?:averag\w+|mean|avg)\b/i],
  ['top', /\b(?:top (?:earners?|end|of|salar\w+|pay\b|paid|performers)|highest|maximum|max|peak)\b|^top$/i],
  ['bottom', /\b(?:bottom|lowest|minimum|min|low end)\b|^low$/i],
];

/** The one percentile that a text names; "top 10%" is the 90th. */
function percentileIn(text: string): number | undefined {
  const named = [...text.matchAll(/\b(\d{1,2})(?:st|nd|rd|th)(?: percentile| perc)|\bP(\d{2})\b/gi)];
  const shares = [...text.matchAll(/\b(top|highest|bottom|lowest) (\d{1,2}) ?(?:%|percent|per cent)/gi)];
  const quartiles = [...text.matchAll(/\b(lower|first|upper|third) quartile\b/gi)];
  const found = [
    ...named.map((match) => Number(match[1] ?? match[2])),
    ...shares.map(([, side = '', share]) =>
      /top|highest/i.test(side) ? 100 - Number(share) : Number(share),
    ),
    ...quartiles.map(([, side = '']) => (/lower|first/i.test(side) ? 25 : 75)),
  ];
  return found.length === 1 ? found[0] : undefined;
}
