import { describe, expect, it } from 'vitest';
import type { Surface } from '../../src/workspace/limits/surfaces.ts';
import { violationLine } from '../../src/workspace/limits/violations.ts';
import { checkBlocks } from '../../src/workspace/limits.ts';
import {
  actions,
  bar,
  button,
  card,
  dataTable,
  feedback,
  image,
  input,
  long,
  mrkdwn,
  option,
  type Part,
  pie,
  plain,
  raw,
  rich,
  section,
  select,
  times,
} from './payloads.ts';

const accepted: readonly (readonly [what: string, surface: Surface, blocks: Part[]])[] = [
  ['a section of 3,000 characters', 'message', [section(mrkdwn(long(3_000)))]],
  [
    'lengths in code points: 150 emoji in a header',
    'message',
    [{ type: 'header', text: plain('🎓'.repeat(150)) }],
  ],
  ['50 blocks in a message', 'message', times(50, () => ({ type: 'divider' }))],
  ['100 blocks in a Home tab', 'home', times(100, () => ({ type: 'divider' }))],
  ['ten fields', 'message', [{ type: 'section', fields: times(10, () => plain(long(1_000))) }]],
  ['feedback buttons in a message', 'message', [feedback]],
  [
    'a table of texts, numbers and rich text',
    'message',
    [
      {
        type: 'table',
        rows: [[raw('a'), { type: 'raw_number', value: 1, text: '1' }, rich({ type: 'text', text: 'b' })]],
        column_settings: [{ align: 'right' }, null],
      },
    ],
  ],
  [
    'a table with rows of different length',
    'message',
    [{ type: 'table', rows: [[raw('a')], [raw('a'), raw('b')]] }],
  ],
  [
    'a data table',
    'message',
    [dataTable([[raw('a')], [rich({ type: 'text', text: 'b' })]], { page_size: 100 })],
  ],
  ['a bar chart in a message and in Home', 'home', [bar()]],
  ['two charts', 'message', [bar(), pie([{ label: 'a', value: 1 }])]],
  [
    'a carousel',
    'home',
    [{ type: 'carousel', elements: [card(), card({ actions: [button({ action_id: 'a' })] })] }],
  ],
  [
    'a container',
    'message',
    [{ type: 'container', title: plain('More'), child_blocks: [section(mrkdwn('a'))], is_collapsible: true }],
  ],
  [
    'a citation',
    'message',
    [
      rich(
        { type: 'text', text: 'So it is ' },
        {
          type: 'citation',
          url: 'https://example.com',
          text: '1',
          index: 1,
          details: { citation_type: 'web', title: 'Source' },
        },
      ),
    ],
  ],
  [
    'a link in rich text',
    'message',
    [rich({ type: 'link', url: 'https://example.com', text: 'here', style: { bold: true } })],
  ],
  [
    'an external menu in a modal',
    'modal',
    [input({ type: 'external_select', action_id: 'role', min_query_length: 1 })],
  ],
  [
    'a select with groups',
    'modal',
    [input(select({ option_groups: [{ label: plain('Roles'), options: [option('a')] }] }))],
  ],
  ['an uploaded picture', 'message', [image({ slack_file: { id: 'F12345678' } })]],
  ['an alert in a modal', 'modal', [{ type: 'alert', text: plain('Careful'), level: 'warning' }]],
  [
    'the same action id in two blocks',
    'message',
    [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))],
  ],
];

describe('limits', () => {
  it.each(accepted)('take %s', (_what, surface, blocks) => {
    expect(checkBlocks(blocks, surface)).toEqual([]);
  });

  it('word a violation as Slack does', () => {
    const [violation] = checkBlocks([section(mrkdwn(long(3_001)))], 'message');
    expect(violation && violationLine(violation)).toBe(
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    );
  });
});
