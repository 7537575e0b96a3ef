import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Comparison, ComparisonRow, Point } from '../../answer/answer.ts';
import { plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { type Block, bullets, richText, section, words } from './blocks.ts';
import { chartLines, drawChart } from './chart.ts';
import { type BodyOptions, chartPoints, noteBlocks } from './found.ts';
import { cited, sourceBlocks, used } from './sources.ts';

/** A table of Slack takes 20 columns; more than a few cannot be read. */
const COLUMNS_AT_MOST = 6;
const ROWS_AT_MOST = 30;
const POINTS_A_CELL = 4;
const CELL_LIMIT = 200;
const NOTES_AT_MOST = 5;

/** Table, figures, notes and sources of a comparison. */
export function comparisonBlocks(answer: Comparison, options: BodyOptions): Block[] {
  const rows = shownRows(answer, options.room);
  const cut = rows.length < answer.rows.length ? [texts.shortened] : [];
  const points = rows.flatMap((row) =>
    row.cells.slice(0, COLUMNS_AT_MOST).flatMap((cell) => cell.slice(0, POINTS_A_CELL)),
  );
  return [
    ...tableBlocks(answer, rows),
    ...chartBlocks(answer, options),
    ...noteBlocks([...answer.notes.slice(0, NOTES_AT_MOST), ...cut]),
    ...sourceBlocks(used([...points, ...chartPoints(answer, options.room)], answer.citations)),
  ];
}

export function shownRows(answer: Comparison, room: number): readonly ComparisonRow[] {
  return answer.rows.slice(0, Math.min(room, ROWS_AT_MOST));
}

function tableBlocks(answer: Comparison, rows: readonly ComparisonRow[]): Block[] {
  const columns = answer.columns.slice(0, COLUMNS_AT_MOST);
  if (columns.length === 0 || rows.length === 0) return [];
  const head: TableBlock['rows'][number] = [raw(texts.topic), ...columns.map(raw)];
  const body = rows.map((row): TableBlock['rows'][number] => [
    raw(row.label),
    ...columns.map((_, index) => cell(row.cells[index] ?? [], answer)),
  ]);
  const column_settings = [{ is_wrapped: false }, ...columns.map(() => ({ is_wrapped: true }))];
  return [{ type: 'table', rows: [head, ...body], column_settings }];
}

function cell(
  points: readonly Point[],
  answer: Comparison,
): RichTextBlock | { type: 'raw_text'; text: string } {
  const [first, ...others] = points.slice(0, POINTS_A_CELL);
  if (first === undefined) return raw(texts.notStated);
  const sections = [first, ...others].map((point) => {
    return section(...cited({ ...point, text: plainLine(point.text, CELL_LIMIT) }, answer.citations));
  });
  const [block] = others.length === 0 ? richText(...sections) : richText(...bullets(sections));
  return block ?? raw(texts.notStated);
}

function raw(text: string): { type: 'raw_text'; text: string } {
  return { type: 'raw_text', text: plainLine(text, CELL_LIMIT) || '–' };
}

// A message holds one table, and the comparison is it: figures that cannot be drawn become a list.
function chartBlocks({ chart }: Comparison, { charts, room }: BodyOptions): Block[] {
  if (chart === undefined) return [];
  if (charts === 'drawn') return drawChart(chart, room);
  const title = section(...words(plainLine(chart.title, CELL_LIMIT), { bold: true }));
  return richText(title, ...bullets(chartLines(chart, room).map((line) => section(...words(line)))));
}
