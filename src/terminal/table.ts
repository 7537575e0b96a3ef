import type { Comparison } from '../answer/answer.ts';
import { cellText, NOT_STATED, pointText } from './plain-text.ts';
import { printableLine } from './printable.ts';
import { padTo, widthOf, wrap } from './wrap.ts';

/** A cell narrower than this breaks a line after every word or two. */
const NARROWEST_CELL = 22;
const GAP = '  ';

/** Subjects side by side in aligned columns; one below the other where the terminal is too narrow. */
export function comparisonLines(
  comparison: Comparison,
  width: number,
  bold: (text: string) => string,
): string[] {
  const { columns, rows } = comparison;
  const longest = Math.max(0, ...rows.map((row) => widthOf(printableLine(row.label))));
  const labelWidth = Math.min(longest, Math.floor(width / 4));
  const room = width - labelWidth - GAP.length * columns.length;
  const fitting = Math.floor(room / Math.max(1, columns.length));
  if (fitting < NARROWEST_CELL) return blocks(comparison, width, bold);
  return table(comparison, { labelWidth, cellWidth: Math.min(fitting, longestCell(comparison)) }, bold);
}

function longestCell({ columns, rows }: Comparison): number {
  const points = rows.flatMap(({ cells }) => cells.flat().map(pointText));
  return Math.max(...[NOT_STATED, ...columns.map(printableLine), ...points].map(widthOf));
}

interface Widths {
  readonly labelWidth: number;
  readonly cellWidth: number;
}

function table({ columns, rows }: Comparison, widths: Widths, bold: (text: string) => string): string[] {
  const { labelWidth, cellWidth } = widths;
  const header = tableRow([[''], ...columns.map((column) => wrap(printableLine(column), cellWidth))], widths);
  const rule = ['─'.repeat(labelWidth), ...columns.map(() => '─'.repeat(cellWidth))].join(GAP);
  const body = rows.map((row) => {
    const label = wrap(printableLine(row.label), Math.max(1, labelWidth));
    const cells = columns.map((_, index) => cellLines(row.cells[index] ?? [], cellWidth));
    return tableRow([label, ...cells], widths);
  });
  // A blank line keeps rows of several lines apart.
  const isTall = body.some((lines) => lines.length > 1);
  const spaced = body.flatMap((lines, index) => (isTall && index > 0 ? ['', ...lines] : lines));
  return [...header.map(bold), rule, ...spaced];
}

function cellLines(cell: Comparison['rows'][number]['cells'][number], width: number): string[] {
  if (cell.length === 0) return [NOT_STATED];
  return cell.flatMap((point) => wrap(pointText(point), width));
}

function tableRow(cells: readonly (readonly string[])[], { labelWidth, cellWidth }: Widths): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => padTo(lines[line] ?? '', column === 0 ? labelWidth : cellWidth))
      .join(GAP)
      .trimEnd(),
  );
}

function blocks({ columns, rows }: Comparison, width: number, bold: (text: string) => string): string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(printableLine(row.label), width).map(bold),
    ...columns.flatMap((column, at) =>
      wrap(`${printableLine(column)}: ${cellText(row.cells[at] ?? [])}`, width, {
        first: '  ',
        rest: '    ',
      }),
    ),
  ]);
}
