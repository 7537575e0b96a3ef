import type { Answer, Comparison, Found, Point } from '../../answer/answer.ts';
import { escapeText, plain, plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { chartLines } from './chart.ts';
import { shownRows } from './comparison.ts';
import { chartPoints, shownPoints } from './found.ts';
import { choicesOf, messageOf, shownItems } from './short.ts';
import { sourceLines, used } from './sources.ts';

/** Slack advises 4,000 characters for `text`. */
const TEXT_LIMIT = 3900;
const POINT_LIMIT = 900;
const CELL_LIMIT = 200;

export interface TextOptions {
  readonly expanded: boolean;
  readonly room: number;
}

/** An answer as text without blocks, escaped: for notifications, screen readers and as the last resort. */
export function plainText(answer: Answer, heading: readonly string[], options: TextOptions): string {
  const lines = [...heading, ...scopeLine(answer), ...bodyLines(answer, options)];
  return escapeText(lines.filter((line) => line !== '').join('\n'), TEXT_LIMIT);
}

/** What the answer is about and how that was found, as one line; small talk is about nothing. */
export function scopeLine({ kind, scope, inferred }: Answer): string[] {
  if (kind === 'chat' || scope === undefined || scope === '') return [];
  return [inferred === undefined || inferred === '' ? scope : `${scope} — ${inferred}`];
}

function bodyLines(answer: Answer, options: TextOptions): string[] {
  switch (answer.kind) {
    case 'answer':
      return foundLines(answer, options);
    case 'comparison':
      return comparisonLines(answer, options);
    case 'clarify':
    case 'unanswered':
      return [
        plain(messageOf(answer), POINT_LIMIT),
        ...choicesOf(answer).map((choice) => `• ${choice.label}`),
      ];
    case 'chat':
      return [plain(answer.message, POINT_LIMIT), ...shownItems(answer).map((item) => `• ${item}`)];
    default:
      return answer satisfies never;
  }
}

function foundLines(answer: Found, options: TextOptions): string[] {
  const { shown } = shownPoints(answer, options);
  const said = [statement(answer.lead), ...shown.map((point) => `• ${statement(point)}`)];
  return [
    plainLine(answer.verdict ?? '', POINT_LIMIT),
    ...said,
    ...figures(answer, said, options),
    ...answer.notes.map((note) => plainLine(note, POINT_LIMIT)),
    ...sourceLines(used([answer.lead, ...shown, ...chartPoints(answer, options.room)], answer.citations)),
  ];
}

function comparisonLines(answer: Comparison, options: TextOptions): string[] {
  const rows = shownRows(answer, options.room);
  const lines = rows.map((row) => {
    const cells = answer.columns.map((column, index) => `${column}: ${cellText(row.cells[index] ?? [])}`);
    return `• ${plainLine(row.label, CELL_LIMIT)} — ${cells.join('; ')}`;
  });
  const points = [...rows.flatMap((row) => row.cells.flat()), ...chartPoints(answer, options.room)];
  return [
    ...lines,
    ...figures(answer, lines, options),
    ...answer.notes.map((note) => plainLine(note, POINT_LIMIT)),
    ...sourceLines(used(points, answer.citations)),
  ];
}

// The chart in words, as far as the statements do not say it already.
function figures({ chart }: Pick<Found, 'chart'>, said: readonly string[], { room }: TextOptions): string[] {
  if (chart === undefined) return [];
  const unsaid = chart.rows.filter((row) => !said.some((line) => line.includes(row.text)));
  return chartLines({ ...chart, rows: unsaid }, room).map((line) => `• ${line}`);
}

function cellText(points: readonly Point[]): string {
  return points.length === 0 ? texts.notStated : points.map(statement).join(', ');
}

function statement(point: Point): string {
  const label =
    point.label === undefined || point.label === '' ? '' : `${plainLine(point.label, CELL_LIMIT)}: `;
  return `${label}${plainLine(point.text, POINT_LIMIT)} [${point.citation}]`;
}
