import { describe, expect, it } from 'vitest';
import type { Surface } from '../../src/workspace/limits/surfaces.ts';
import { violationLine } from '../../src/workspace/limits/violations.ts';
import { checkBlocks, checkMessage, checkView } from '../../src/workspace/limits.ts';

type Part = Record<string, unknown>;

const long = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, build: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => build(i));
const plain = (text: string): Part => ({ type: 'plain_text', text });
const mrkdwn = (text: string): Part => ({ type: 'mrkdwn', text });
const section = (text: Part): Part => ({ type: 'section', text });
const button = (rest: Part = {}): Part => ({ type: 'button', text: plain('Go'), ...rest });
const actions = (...elements: Part[]): Part => ({ type: 'actions', elements });
const input = (element: Part, rest: Part = {}): Part => ({
  type: 'input',
  label: plain('Role'),
  element,
  ...rest,
});
const option = (value: string): Part => ({ text: plain(value), value });
const select = (rest: Part): Part => ({ type: 'static_select', action_id: 's', ...rest });
const rich = (...elements: Part[]): Part => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const raw = (text: string): Part => ({ type: 'raw_text', text });
const feedback = {
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      positive_button: { text: plain('Good'), value: 'good' },
      negative_button: { text: plain('Bad'), value: 'bad' },
    },
  ],
};
const bar = (rest: Part = {}): Part => ({
  type: 'data_visualization',
  title: 'Pay',
  chart: {
    type: 'bar',
    series: [{ name: 'median', data: [{ label: 'NYC', value: 1 }] }],
    axis_config: { categories: ['NYC'] },
    ...rest,
  },
});
const pie = (segments: Part[]): Part => ({
  type: 'data_visualization',
  title: 'Pay',
  chart: { type: 'pie', segments },
});
const dataTable = (rows: unknown[], rest: Part = {}): Part => ({
  type: 'data_table',
  caption: 'Pay',
  rows,
  ...rest,
});
const card = (rest: Part = {}): Part => ({ type: 'card', title: mrkdwn('A role'), ...rest });
const image = (rest: Part): Part => ({ type: 'image', alt_text: 'A chart', ...rest });

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

const refused: readonly (readonly [
  what: string,
  surface: Surface,
  blocks: unknown[],
  place: string,
  message: string,
])[] = [
  [
    'a section of 3,001 characters',
    'message',
    [section(mrkdwn(long(3_001)))],
    '/0/text/text',
    'must be less than 3001 characters',
  ],
  ['an empty text', 'message', [section(mrkdwn(''))], '/0/text/text', 'must be more than 0 characters'],
  ['an unknown block', 'message', [{ type: 'marquee' }], '/0/type', 'unsupported type: marquee'],
  ['a block without a type', 'message', [{}], '/0', 'missing required field: type'],
  ['something that is no block', 'message', ['hello'], '/0', 'must provide an object'],
  [
    'an unknown property',
    'message',
    [{ type: 'divider', colour: 'red' }],
    '/0',
    'invalid additional property: colour',
  ],
  [
    'a header in mrkdwn',
    'message',
    [{ type: 'header', text: mrkdwn('a') }],
    '/0/text/type',
    'unsupported type: mrkdwn',
  ],
  [
    'a header of 151 characters',
    'message',
    [{ type: 'header', text: plain(long(151)) }],
    '/0/text/text',
    'must be less than 151 characters',
  ],
  ['a header without text', 'message', [{ type: 'header' }], '/0', 'missing required field: text'],
  ['a section without text and fields', 'message', [{ type: 'section' }], '/0', 'must have text or fields'],
  [
    'eleven fields',
    'message',
    [{ type: 'section', fields: times(11, () => plain('a')) }],
    '/0/fields',
    'no more than 10 items allowed',
  ],
  [
    'a field of 2,001 characters',
    'message',
    [{ type: 'section', fields: [plain(long(2_001))] }],
    '/0/fields/0/text',
    'must be less than 2001 characters',
  ],
  [
    '51 blocks in a message',
    'message',
    times(51, () => ({ type: 'divider' })),
    '',
    'no more than 50 items allowed',
  ],
  [
    '101 blocks in a modal',
    'modal',
    times(101, () => ({ type: 'divider' })),
    '',
    'no more than 100 items allowed',
  ],
  [
    'eleven context elements',
    'message',
    [{ type: 'context', elements: times(11, () => plain('a')) }],
    '/0/elements',
    'no more than 10 items allowed',
  ],
  [
    'an empty context',
    'message',
    [{ type: 'context', elements: [] }],
    '/0/elements',
    'no less than 1 items allowed',
  ],
  [
    '26 buttons',
    'message',
    [actions(...times(26, (i) => button({ action_id: `a${i}` })))],
    '/0/elements',
    'no more than 25 items allowed',
  ],
  [
    'six context actions',
    'message',
    [
      {
        type: 'context_actions',
        elements: times(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('Delete') })),
      },
    ],
    '/0/elements',
    'no more than 5 items allowed',
  ],
  [
    'a block id of 256 characters',
    'message',
    [{ type: 'divider', block_id: long(256) }],
    '/0/block_id',
    'must be less than 256 characters',
  ],
  [
    'an action id of 256 characters',
    'message',
    [actions(button({ action_id: long(256) }))],
    '/0/elements/0/action_id',
    'must be less than 256 characters',
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
    'a button label of 76 characters',
    'message',
    [actions(button({ text: plain(long(76)) }))],
    '/0/elements/0/text/text',
    'must be less than 76 characters',
  ],
  [
    'a button value of 2,001 characters',
    'message',
    [actions(button({ value: long(2_001) }))],
    '/0/elements/0/value',
    'must be less than 2001 characters',
  ],
  [
    'a button without a label',
    'message',
    [actions({ type: 'button' })],
    '/0/elements/0',
    'missing required field: text',
  ],
  [
    'a button label in mrkdwn',
    'message',
    [actions(button({ text: mrkdwn('Go') }))],
    '/0/elements/0/text/type',
    'unsupported type: mrkdwn',
  ],
  [
    'an unknown button style',
    'message',
    [actions(button({ style: 'loud' }))],
    '/0/elements/0/style',
    'must be one of: primary, danger',
  ],
  [
    'a script as address',
    'message',
    [actions(button({ url: 'javascript:alert(1)' }))],
    '/0/elements/0/url',
    'invalid url',
  ],
  [
    'a script in rich text',
    'message',
    [rich({ type: 'link', url: 'javascript:alert(1)' })],
    '/0/elements/0/elements/0/url',
    'invalid url',
  ],
  [
    'an address of 3,001 characters',
    'message',
    [actions(button({ url: `https://e.com/${long(2_987)}` }))],
    '/0/elements/0/url',
    'must be less than 3001 characters',
  ],
  [
    'a picture on this machine',
    'message',
    [image({ image_url: 'http://127.0.0.1:80/a.png' })],
    '/0/image_url',
    'downloading image failed',
  ],
  [
    'a picture without a source',
    'message',
    [image({})],
    '/0',
    'must have exactly one of image_url and slack_file',
  ],
  [
    'a picture with two sources',
    'message',
    [image({ image_url: 'https://e.com/a.png', slack_file: { id: 'F12345678' } })],
    '/0',
    'must have exactly one of image_url and slack_file',
  ],
  [
    'a malformed file id',
    'message',
    [image({ slack_file: { id: 'f1' } })],
    '/0/slack_file/id',
    'invalid format',
  ],
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
    '101 options',
    'modal',
    [input(select({ options: times(101, (i) => option(`${i}`)) }))],
    '/0/element/options',
    'no more than 100 items allowed',
  ],
  [
    'an option value of 76 characters',
    'modal',
    [input(select({ options: [{ text: plain('a'), value: long(76) }] }))],
    '/0/element/options/0/value',
    'must be less than 76 characters',
  ],
  [
    'options and groups at once',
    'modal',
    [
      input(
        select({ options: [option('a')], option_groups: [{ label: plain('a'), options: [option('a')] }] }),
      ),
    ],
    '/0/element',
    'must have exactly one of options and option_groups',
  ],
  [
    'an initial option that is not offered',
    'modal',
    [input(select({ options: [option('a')], initial_option: option('b') }))],
    '/0/element',
    'initial option must be among the options',
  ],
  [
    'a placeholder of 151 characters',
    'modal',
    [input({ type: 'external_select', placeholder: plain(long(151)) })],
    '/0/element/placeholder/text',
    'must be less than 151 characters',
  ],
  [
    'six overflow options',
    'message',
    [actions({ type: 'overflow', options: times(6, (i) => option(`${i}`)) })],
    '/0/elements/0/options',
    'no more than 5 items allowed',
  ],
  [
    'eleven radio buttons',
    'message',
    [actions({ type: 'radio_buttons', options: times(11, (i) => option(`${i}`)) })],
    '/0/elements/0/options',
    'no more than 10 items allowed',
  ],
  [
    'a text input of 3,001 characters',
    'modal',
    [input({ type: 'plain_text_input', max_length: 3_001 })],
    '/0/element/max_length',
    'must be less than or equal to 3000',
  ],
  [
    'eleven files',
    'modal',
    [input({ type: 'file_input', max_files: 11 })],
    '/0/element/max_files',
    'must be less than or equal to 10',
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
    'a confirmation of 301 characters',
    'message',
    [actions(button({ confirm: { text: plain(long(301)) } }))],
    '/0/elements/0/confirm/text/text',
    'must be less than 301 characters',
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
  [
    'a card body of 201 characters',
    'message',
    [card({ body: mrkdwn(long(201)) })],
    '/0/body/text',
    'must be less than 201 characters',
  ],
  [
    'a card of nothing',
    'message',
    [{ type: 'card' }],
    '/0',
    'must have at least one of hero_image, title, actions and body',
  ],
  [
    'eleven cards',
    'message',
    [{ type: 'carousel', elements: times(11, () => card()) }],
    '/0/elements',
    'no more than 10 items allowed',
  ],
  [
    'a container in a container',
    'message',
    [
      {
        type: 'container',
        title: plain('a'),
        child_blocks: [{ type: 'container', title: plain('a'), child_blocks: [] }],
      },
    ],
    '/0/child_blocks/0/type',
    'unsupported type: container',
  ],
  [
    'a container without a title',
    'message',
    [{ type: 'container', child_blocks: [{ type: 'divider' }] }],
    '/0',
    'must have title or rich_text_title',
  ],
  [
    'a container of eleven blocks',
    'message',
    [{ type: 'container', title: plain('a'), child_blocks: times(11, () => ({ type: 'divider' })) }],
    '/0/child_blocks',
    'no more than 10 items allowed',
  ],
  [
    'an alert of 201 characters',
    'modal',
    [{ type: 'alert', text: plain(long(201)) }],
    '/0/text/text',
    'must be less than 201 characters',
  ],
  [
    'a list indented nine times',
    'message',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [] }] }],
    '/0/elements/0/indent',
    'must be less than or equal to 8',
  ],
  [
    'an unknown kind of citation',
    'message',
    [rich({ type: 'citation', details: { citation_type: 'rumour' } })],
    '/0/elements/0/elements/0/details/citation_type',
    'failed to match all allowed schemas',
  ],
  [
    'a response URL outside a modal',
    'home',
    [input({ type: 'channels_select', response_url_enabled: true })],
    '/0/element/response_url_enabled',
    'response_url_enabled is only allowed in a modal',
  ],
];

describe('limits', () => {
  it.each(accepted)('takes %s', (_what, surface, blocks) => {
    expect(checkBlocks(blocks, surface)).toEqual([]);
  });

  it.each(refused)('refuses %s', (_what, surface, blocks, place, message) => {
    expect(checkBlocks(blocks, surface)).toContainEqual({ pointer: `/blocks${place}`, message });
  });

  it('words a violation as Slack does', () => {
    const [violation] = checkBlocks([section(mrkdwn(long(3_001)))], 'message');
    expect(violation && violationLine(violation)).toBe(
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    );
  });
});

describe('messages', () => {
  it.each([
    ['nothing to show', {}, undefined, 'no_text'],
    ['an empty list of blocks alone', { text: '', blocks: [] }, undefined, 'no_text'],
    ['text of 40,001 characters', { text: long(40_001) }, undefined, 'msg_too_long'],
    ['an update of 4,001 characters', { text: long(4_001) }, 4_000, 'msg_too_long'],
    [
      'blocks of more than 13,200 characters in all',
      { blocks: times(5, () => section(mrkdwn(long(2_641)))) },
      undefined,
      'msg_blocks_too_long',
    ],
    [
      'bad blocks in an attachment',
      { attachments: [{ blocks: [{ type: 'nope' }] }] },
      undefined,
      'invalid_blocks',
    ],
    ['101 attachments', { attachments: times(101, () => ({})) }, undefined, 'too_many_attachments'],
  ])('refuses %s', (_what, content, most, error) => {
    expect(checkMessage(content, most)?.error).toBe(error);
  });

  it('takes blocks of 13,200 characters in all', () => {
    expect(checkMessage({ text: 'a', blocks: times(5, () => section(mrkdwn(long(2_640)))) })).toBeUndefined();
  });
});

describe('views', () => {
  const modal = (rest: Part = {}): Part => ({ type: 'modal', title: plain('Ask'), blocks: [], ...rest });

  it.each([
    ['a modal', modal()],
    [
      'a modal with an input and a submit button',
      modal({ submit: plain('Send'), blocks: [input({ type: 'plain_text_input' })] }),
    ],
    ['a Home tab', { type: 'home', blocks: [section(mrkdwn('Hello'))] }],
    ['a Home tab with an input', { type: 'home', blocks: [input({ type: 'plain_text_input' })] }],
  ])('take %s', (_what, view) => {
    expect(checkView(view)).toBeUndefined();
  });

  it.each([
    ['no title', { type: 'modal', blocks: [] }, '/view', 'missing required field: title'],
    [
      'a title of 25 characters',
      modal({ title: plain(long(25)) }),
      '/view/title/text',
      'must be less than 25 characters',
    ],
    [
      'a submit button of 25 characters',
      modal({ submit: plain(long(25)) }),
      '/view/submit/text',
      'must be less than 25 characters',
    ],
    [
      'an input but no submit button',
      modal({ blocks: [input({ type: 'plain_text_input' })] }),
      '/view',
      'missing required field: submit',
    ],
    [
      'private metadata of 3,001 characters',
      modal({ private_metadata: long(3_001) }),
      '/view/private_metadata',
      'must be less than 3001 characters',
    ],
    [
      'a callback id of 256 characters',
      modal({ callback_id: long(256) }),
      '/view/callback_id',
      'must be less than 256 characters',
    ],
    ['no blocks', { type: 'home' }, '/view', 'missing required field: blocks'],
    [
      'a title on a Home tab',
      { type: 'home', blocks: [], title: plain('a') },
      '/view',
      'invalid additional property: title',
    ],
    ['an unknown type', { type: 'panel', blocks: [] }, '/view/type', 'unsupported type: panel'],
    ['bad blocks', modal({ blocks: [{ type: 'nope' }] }), '/view/blocks/0/type', 'unsupported type: nope'],
  ])('are refused with %s', (_what, view, pointer, message) => {
    expect(checkView(view)).toMatchObject({ error: 'invalid_arguments' });
    expect(checkView(view)?.violations).toContainEqual({ pointer, message });
  });

  it('are refused above 250 kB', () => {
    const blocks = times(90, () => section(mrkdwn(long(3_000))));
    expect(checkView(modal({ blocks }))?.error).toBe('view_too_large');
  });
});
