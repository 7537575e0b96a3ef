import type { Chart, ChartRow } from '../answer/answer.ts';
import { printableLine } from './printable.ts';
import { padTo, widthOf } from './wrap.ts';

/** Columns of a bar at most; more says no more. */
const WIDEST_BAR = 40;
/** Below this a bar shows nothing and only the amounts are written. */
const NARROWEST_BAR = 8;
/** Blocks that fill an eighth to the whole of a column from the left. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const FULL = '█';

/** One bar a row, from zero to `value` or from `low` to `high`, with the amounts as the document writes them. */
export function chartLines(chart: Chart, width: number): string[] {
  const top = Math.max(0, ...chart.rows.map((row) => row.high ?? row.value ?? row.low ?? 0));
  const labelWidth = Math.min(
    Math.floor(width / 3),
    Math.max(0, ...chart.rows.map((row) => widthOf(printableLine(row.label)))),
  );
  const amounts = chart.rows.map((row) => printableLine(`${row.text} [${row.citation}]`));
  const free = width - labelWidth - Math.max(0, ...amounts.map(widthOf)) - GAPS;
  const barWidth = Math.min(WIDEST_BAR, free);
  const bars = chart.rows.map((row, index) => {
    const label = padTo(shorten(printableLine(row.label), labelWidth), labelWidth);
    const bar =
      barWidth < NARROWEST_BAR || top <= 0 ? '' : `${padTo(drawBar(row, top, barWidth), barWidth)}  `;
    return `  ${label}  ${bar}${amounts[index]}`;
  });
  return [printableLine(`${chart.title} (${chart.unit})`), ...bars];
}

/** Indent and the two blanks on either side of the bar. */
const GAPS = 6;

function drawBar({ low, value, high }: ChartRow, top: number, width: number): string {
  const end = eighths(high ?? value ?? low ?? 0, top, width);
  const isRange = low !== undefined && high !== undefined;
  // A range begins at a whole column, because no block fills a column from the right in eighths.
  const start = isRange
    ? Math.min(Math.floor(eighths(low, top, width) / 8), Math.max(0, Math.ceil(end / 8) - 1))
    : 0;
  const full = Math.max(0, Math.floor(end / 8) - start);
  return ' '.repeat(start) + FULL.repeat(full) + (EIGHTHS[end % 8] ?? '');
}

/** At least one eighth for what is not nothing. */
function eighths(amount: number, top: number, width: number): number {
  if (!(amount > 0)) return 0;
  return Math.max(1, Math.round((amount / top) * width * 8));
}

function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}
