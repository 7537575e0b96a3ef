import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/workspace/limits.ts';
import { bar, dataTable, long, pie, type RefusedCase, raw, rich, times } from './payloads.ts';

const refused: readonly RefusedCase[] = [
  [
    'a table of 101 rows',
    'message',
    [{ type: 'table', rows: times(101, () => [raw('a')]) }],
    '/0/rows',
    'no more than 100 items allowed',
  ],
  [
    'a table of 21 columns',
    'message',
    [{ type: 'table', rows: [times(21, () => raw('a'))] }],
    '/0/rows/0',
    'no more than 20 items allowed',
  ],
  [
    'an empty cell',
    'message',
    [{ type: 'table', rows: [[raw('')]] }],
    '/0/rows/0/0/text',
    'must be more than 0 characters',
  ],
  [
    'a data table without a caption',
    'message',
    [{ type: 'data_table', rows: [[raw('a')], [raw('b')]] }],
    '/0',
    'missing required field: caption',
  ],
  [
    'a data table with ragged rows',
    'message',
    [dataTable([[raw('a')], [raw('b'), raw('c')]])],
    '/0/rows',
    'all rows must have the same number of cells',
  ],
  [
    'a data table with a rich header',
    'message',
    [dataTable([[rich({ type: 'text', text: 'a' })], [raw('b')]])],
    '/0/rows',
    'header cells must not be rich_text',
  ],
  [
    'a data table of 102 rows',
    'message',
    [dataTable(times(102, () => [raw('a')]))],
    '/0/rows',
    'no more than 101 items allowed',
  ],
  [
    'a data table of more than 10,000 characters',
    'message',
    [dataTable(times(6, () => [raw(long(2_000))]))],
    '/0/rows',
    'must have less than 10001 characters in all cells',
  ],
  [
    'pages of 101 rows',
    'message',
    [dataTable([[raw('a')], [raw('b')]], { page_size: 101 })],
    '/0/page_size',
    'must be less than or equal to 100',
  ],
  [
    'a chart title of 51 characters',
    'message',
    [{ ...bar(), title: long(51) }],
    '/0/title',
    'must be less than 51 characters',
  ],
  [
    'an unknown kind of chart',
    'message',
    [bar({ type: 'radar' })],
    '/0/chart/type',
    'unsupported type: radar',
  ],
  [
    'seven series',
    'message',
    [bar({ series: times(7, (i) => ({ name: `${i}`, data: [{ label: 'NYC', value: 1 }] })) })],
    '/0/chart/series',
    'no more than 6 items allowed',
  ],
  [
    'a point without a category',
    'message',
    [bar({ axis_config: { categories: ['NYC', 'Rome'] } })],
    '/0/chart',
    'every series must have exactly one data point per category',
  ],
  [
    'a category of 21 characters',
    'message',
    [bar({ axis_config: { categories: [long(21)] } })],
    '/0/chart/axis_config/categories/0',
    'must be less than 21 characters',
  ],
  [
    'a pie with an empty slice',
    'message',
    [pie([{ label: 'a', value: 0 }])],
    '/0/chart/segments/0/value',
    'must be greater than 0',
  ],
];

describe('limits of tables and charts', () => {
  it.each(refused)('refuse %s', (_what, surface, blocks, place, message) => {
    expect(checkBlocks(blocks, surface)).toContainEqual({ pointer: `/blocks${place}`, message });
  });
});
