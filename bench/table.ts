/** A measure with its unit, and one column of values per subject. */
export interface Row {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/** Rows of figures in aligned columns. */
export function table(title: string, columns: readonly string[], rows: readonly Row[]): string {
  const names = Math.max(title.length, ...rows.map(({ name }) => name.length));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map(({ values }) => shown(values[index]).length)),
  );
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(names)}  ${cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ')}`;
  return [
    line(title, columns),
    ...rows.map(({ name, values }) =>
      line(
        name,
        columns.map((_, index) => shown(values[index])),
      ),
    ),
  ].join('\n');
}

function shown(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}
