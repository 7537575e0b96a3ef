import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/workspace/limits.ts';
import {
  actions,
  bar,
  button,
  card,
  dataTable,
  feedback,
  input,
  long,
  plain,
  type RefusedCase,
  raw,
  times,
} from './payloads.ts';

const refused: readonly RefusedCase[] = [
  [
    'an alert in a message',
    'message',
    [{ type: 'alert', text: plain('a') }],
    '/0/type',
    'unsupported type: alert (not allowed in a message)',
  ],
  [
    'a file block',
    'message',
    [{ type: 'file', external_id: 'a', source: 'remote' }],
    '/0/type',
    'unsupported type: file (not allowed in a message)',
  ],
  [
    'feedback buttons in Home',
    'home',
    [feedback],
    '/0/type',
    'unsupported type: context_actions (not allowed in a home)',
  ],
  [
    'markdown in a modal',
    'modal',
    [{ type: 'markdown', text: 'a' }],
    '/0/type',
    'unsupported type: markdown (not allowed in a modal)',
  ],
  [
    'a table in Home',
    'home',
    [{ type: 'table', rows: [[raw('a')]] }],
    '/0/type',
    'unsupported type: table (not allowed in a home)',
  ],
  [
    'a data table in Home',
    'home',
    [dataTable([[raw('a')], [raw('b')]])],
    '/0/type',
    'unsupported type: data_table (not allowed in a home)',
  ],
  [
    'a chart in a modal',
    'modal',
    [bar()],
    '/0/type',
    'unsupported type: data_visualization (not allowed in a modal)',
  ],
  ['a card in a modal', 'modal', [card()], '/0/type', 'unsupported type: card (not allowed in a modal)'],
  [
    'a file input in a message',
    'message',
    [input({ type: 'file_input' })],
    '/0/element/type',
    'unsupported type: file_input (not allowed in a message)',
  ],
  [
    'a rich text input in a message',
    'message',
    [input({ type: 'rich_text_input' })],
    '/0/element/type',
    'unsupported type: rich_text_input (not allowed in a message)',
  ],
  [
    'a date-time picker in Home',
    'home',
    [actions({ type: 'datetimepicker' })],
    '/0/elements/0/type',
    'unsupported type: datetimepicker (not allowed in a home)',
  ],
  [
    'feedback buttons among actions',
    'message',
    [actions(feedback.elements[0] ?? {})],
    '/0/elements/0/type',
    'unsupported type: feedback_buttons',
  ],
  [
    'an input element among actions',
    'modal',
    [actions({ type: 'plain_text_input' })],
    '/0/elements/0/type',
    'unsupported type: plain_text_input',
  ],
  [
    'the same block id twice',
    'message',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    '/1/block_id',
    '`block_id` "a" already exists',
  ],
  [
    'the same action id twice in a block',
    'message',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '/0/elements/1/action_id',
    '`action_id` "a" already exists',
  ],
  [
    'two focused inputs',
    'modal',
    [
      input({ type: 'plain_text_input', focus_on_load: true }),
      input({ type: 'plain_text_input', focus_on_load: true }),
    ],
    '/1/element/focus_on_load',
    'only one element may focus on load',
  ],
  [
    'markdown of more than 12,000 characters in all',
    'message',
    [
      { type: 'markdown', text: long(7_000) },
      { type: 'markdown', text: long(5_001) },
    ],
    '/1',
    'all markdown blocks together must be less than 12001 characters',
  ],
  [
    'two tables',
    'message',
    times(2, () => ({ type: 'table', rows: [[raw('a')]] })),
    '/1',
    'no more than 1 table blocks allowed',
  ],
  [
    'three charts',
    'message',
    times(3, () => bar()),
    '/2',
    'no more than 2 data_visualization blocks allowed',
  ],
  [
    'a response URL outside a modal',
    'home',
    [input({ type: 'channels_select', response_url_enabled: true })],
    '/0/element/response_url_enabled',
    'response_url_enabled is only allowed in a modal',
  ],
];

describe('limits of rules between blocks and on surfaces', () => {
  it.each(refused)('refuse %s', (_what, surface, blocks, place, message) => {
    expect(checkBlocks(blocks, surface)).toContainEqual({ pointer: `/blocks${place}`, message });
  });
});
