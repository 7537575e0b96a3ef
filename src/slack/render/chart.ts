import type { TableBlock } from '@slack/types';
import type { Chart, ChartRow, Citation } from '../../answer/answer.ts';
import { plainLine } from '../mrkdwn.ts';
import { type Block, type ChartBlock, richText, section, words } from './blocks.ts';
import { mark } from './sources.ts';

/** Slack's limits of a chart. */
const TITLE_LIMIT = 50;
const LABEL_LIMIT = 20;
const AXIS_LIMIT = 50;
const ROWS_AT_MOST = 20;
const CELL_LIMIT = 200;

/** The rows that are shown where there is room for so many. */
export function shownFigures(chart: Chart | undefined, room: number): readonly ChartRow[] {
  return (chart?.rows ?? []).slice(0, Math.min(room, ROWS_AT_MOST));
}

/** The figures as a drawn chart; nothing where there is nothing to draw. */
export function drawChart(chart: Chart, room: number): ChartBlock[] {
  const rows = shownFigures(chart, room).filter((row) => ends(row) !== undefined);
  if (rows.length === 0) return [];
  const labels = distinct(rows.map((row) => plainLine(row.label, LABEL_LIMIT) || '–'));
  const unit = plainLine(chart.unit, AXIS_LIMIT);
  return [
    {
      type: 'data_visualization',
      title: plainLine(chart.title, TITLE_LIMIT) || unit || '–',
      chart: {
        type: 'bar',
        series: seriesOf(rows, unit, labels),
        axis_config: { categories: labels, ...(unit === '' ? {} : { y_label: unit }) },
      },
    },
  ];
}

/** The same figures as a table, each with its source. */
export function writeChart(chart: Chart, citations: readonly Citation[], room: number): Block[] {
  const rows = shownFigures(chart, room);
  if (rows.length === 0) return [];
  const head: TableBlock['rows'][number] = [cell(chart.title), cell(chart.unit)];
  const body = rows.map((row): TableBlock['rows'][number] => [
    cell(row.label),
    ...richText(section(...words(`${plainLine(row.text, CELL_LIMIT)} `), mark(row.citation, citations))),
  ]);
  return [{ type: 'table', rows: [head, ...body], column_settings: [{ is_wrapped: true }] }];
}

/** The same figures as lines, for plain text. */
export function chartLines(chart: Chart, room: number): string[] {
  return shownFigures(chart, room).map((row) => {
    return `${plainLine(row.label, CELL_LIMIT)}: ${plainLine(row.text, CELL_LIMIT)} [${row.citation}]`;
  });
}

function cell(text: string): { type: 'raw_text'; text: string } {
  return { type: 'raw_text', text: plainLine(text, CELL_LIMIT) || '–' };
}

// Ranges are two bars, low and high; one figure among ranges is both.
function seriesOf(rows: readonly ChartRow[], unit: string, labels: readonly string[]) {
  const pairs = rows.map((row) => ends(row) ?? [0, 0]);
  const bars = (name: string, end: 0 | 1) => ({
    name,
    data: pairs.map((pair, index) => ({ label: labels[index] ?? '–', value: pair[end] })),
  });
  if (pairs.every(([low, high]) => low === high)) return [bars(plainLine(unit, LABEL_LIMIT) || 'Value', 0)];
  return [bars('Low', 0), bars('High', 1)];
}

function ends(row: ChartRow): readonly [number, number] | undefined {
  const known = [row.low, row.value, row.high].filter((end) => end !== undefined && Number.isFinite(end));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return row.low === undefined && row.high === undefined ? [first, first] : [first, last];
}

// Slack matches points to categories by label, so two rows may not share one.
function distinct(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let n = 2; taken.has(name); n += 1) name = `${plainLine(label, LABEL_LIMIT - 3)} ${n}`;
    taken.add(name);
    return name;
  });
}
