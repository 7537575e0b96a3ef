import type { TableBlock } from '@slack/types';
import type { Chart, ChartRow, Citation } from '../../answer/answer.ts';
import { plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
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

/** The figures as drawn charts: one of single amounts, one of ranges; none where there is nothing to draw. */
export function drawChart(chart: Chart, room: number): ChartBlock[] {
  const rows = shownFigures(chart, room);
  const amounts = rows.flatMap((row) => toBar(row, 'amount'));
  const ranges = rows.flatMap((row) => toBar(row, 'range'));
  const title = plainLine(chart.title, TITLE_LIMIT) || plainLine(chart.unit, TITLE_LIMIT) || '–';
  const ofRanges = `${plainLine(title, TITLE_LIMIT - RANGES.length)}${RANGES}`;
  const name = plainLine(chart.unit, LABEL_LIMIT) || 'Value';
  return [
    ...draw(title, chart.unit, { bars: amounts, series: [{ name, end: 'high' }] }),
    ...draw(amounts.length === 0 ? title : ofRanges, chart.unit, { bars: ranges, series: LOW_AND_HIGH }),
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

interface Bar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

interface Series {
  readonly name: string;
  readonly end: 'low' | 'high';
}

const RANGES = `: ${texts.chartRanges}`;
const LOW_AND_HIGH: readonly Series[] = [
  { name: texts.chartLow, end: 'low' },
  { name: texts.chartHigh, end: 'high' },
];

function draw(
  title: string,
  unit: string,
  { bars, series }: { readonly bars: readonly Bar[]; readonly series: readonly Series[] },
): ChartBlock[] {
  if (bars.length === 0) return [];
  const labels = distinct(bars.map((bar) => shortLabel(bar.label)));
  const axis = plainLine(unit, AXIS_LIMIT);
  const data = (end: Series['end']) =>
    bars.map((bar, index) => ({ label: labels[index] ?? '–', value: bar[end] }));
  return [
    {
      type: 'data_visualization',
      title,
      chart: {
        type: 'bar',
        series: series.map(({ name, end }) => ({ name, data: data(end) })),
        axis_config: { categories: labels, ...(axis === '' ? {} : { y_label: axis }) },
      },
    },
  ];
}

function toBar(row: ChartRow, kind: 'amount' | 'range'): Bar[] {
  const known = [row.low, row.value, row.high].filter((end) => end !== undefined && Number.isFinite(end));
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined) return [];
  return (low === high) === (kind === 'amount') ? [{ label: row.label, low, high }] : [];
}

/** Words that have a shorter form, which every reader of figures knows. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\bpercentile\b/gi, 'pct.'],
  [/\baverage\b/gi, 'avg.'],
];

/** A label in the room that Slack gives it; what stands in brackets tells figures apart and is kept. */
function shortLabel(label: string): string {
  const whole = plainLine(label, CELL_LIMIT);
  if (whole.length <= LABEL_LIMIT) return whole || '–';
  const shorter = SHORTER.reduce((text, [word, short]) => text.replace(word, short), whole);
  if (shorter.length <= LABEL_LIMIT) return shorter;
  const [, subject = '', detail = ''] = /^(.+) (\([^()]+\))$/.exec(shorter) ?? [];
  const words = wholeWords(subject, LABEL_LIMIT - detail.length - 1);
  return plainLine(words === '' ? shorter : `${words} ${detail}`, LABEL_LIMIT);
}

function wholeWords(text: string, limit: number): string {
  let kept = '';
  for (const word of text.split(' ')) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (longer.length > limit) break;
    kept = longer;
  }
  return kept.replace(/[,;:]$/, '');
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
