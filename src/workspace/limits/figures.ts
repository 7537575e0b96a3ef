import { z } from 'zod';
import { characters, chars } from './objects.ts';
import { richText } from './rich-text.ts';
import { LIMITS } from './table.ts';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: chars(LIMITS.text) });
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: chars(LIMITS.text),
});
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);

const columnSetting = z.strictObject({
  align: z.enum(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
});

/** A table of text; rows may differ in length. */
export const table = {
  rows: z.array(z.array(cell).min(1).max(LIMITS.table.columns)).min(1).max(LIMITS.table.rows),
  column_settings: z.array(columnSetting.nullable()).max(LIMITS.table.columns).optional(),
};

/** A table that can be sorted and paged: a header row of plain cells, then rows of the same length. */
export const dataTable = {
  caption: chars(LIMITS.text),
  rows: z
    .array(z.array(cell).min(1).max(LIMITS.dataTable.columns))
    .min(2)
    .max(LIMITS.dataTable.rows)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), {
      error: 'all rows must have the same number of cells',
    })
    .refine((rows) => rows[0]?.every((header) => header.type !== 'rich_text') ?? true, {
      error: 'header cells must not be rich_text',
    })
    .refine((rows) => cellText(rows) <= LIMITS.dataTable.text, {
      error: `must have less than ${LIMITS.dataTable.text + 1} characters in all cells`,
    }),
  page_size: z.int().min(1).max(LIMITS.dataTable.pageSize).optional(),
  row_header_column_index: z.int().min(0).optional(),
};

const label = chars(LIMITS.chart.label);

const plotted = {
  series: z
    .array(
      z.strictObject({
        name: label,
        data: z
          .array(z.strictObject({ label, value: z.number() }))
          .min(1)
          .max(LIMITS.chart.points),
      }),
    )
    .min(1)
    .max(LIMITS.chart.series)
    .refine((series) => areUnique(series.map((one) => one.name)), { error: 'series names must be unique' }),
  axis_config: z.strictObject({
    categories: z
      .array(label)
      .min(1)
      .max(LIMITS.chart.points)
      .refine(areUnique, { error: 'categories must be unique' }),
    x_label: chars(LIMITS.chart.axisLabel).optional(),
    y_label: chars(LIMITS.chart.axisLabel).optional(),
  }),
};

/** A chart. Every series must have exactly one point per category. */
export const dataVisualization = {
  title: chars(LIMITS.chart.title),
  chart: z
    .discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('pie'),
        segments: z
          .array(z.strictObject({ label, value: z.number().gt(0) }))
          .min(1)
          .max(LIMITS.chart.series),
      }),
      z.strictObject({ type: z.literal('bar'), ...plotted }),
      z.strictObject({ type: z.literal('line'), ...plotted }),
      z.strictObject({ type: z.literal('area'), ...plotted }),
    ])
    .refine((chart) => chart.type === 'pie' || hasPointPerCategory(chart), {
      error: 'every series must have exactly one data point per category',
    }),
};

type Cell = z.output<typeof cell>;

function cellText(rows: readonly (readonly Cell[])[]): number {
  const texts = rows
    .flat()
    .map((one) => (one.type === 'rich_text' ? JSON.stringify(one.elements) : one.text));
  return texts.reduce((sum, text) => sum + characters(text), 0);
}

interface Plot {
  readonly series: readonly { readonly data: readonly { readonly label: string }[] }[];
  readonly axis_config: { readonly categories: readonly string[] };
}

function hasPointPerCategory(plot: Plot): boolean {
  const expected = [...plot.axis_config.categories].sort().join('\n');
  return plot.series.every(
    (one) =>
      one.data
        .map((point) => point.label)
        .sort()
        .join('\n') === expected,
  );
}

function areUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
