import type { HomeView, KnownBlock, ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const chart = {
  type: 'data_visualization',
  title: 'Pay by place',
  chart: {
    type: 'bar',
    series: [
      {
        name: 'USD a year',
        data: [
          { label: 'New York, average', value: 110112 },
          { label: 'California, average', value: 152537 },
        ],
      },
    ],
    axis_config: { categories: ['New York, average', 'California, average'], y_label: 'USD a year' },
  },
};
const line = {
  type: 'data_visualization',
  title: 'Demand over the years',
  chart: {
    type: 'line',
    series: [
      {
        name: 'Openings',
        data: [
          { label: '2023', value: 12 },
          { label: '2024', value: 19 },
        ],
      },
    ],
    axis_config: { categories: ['2023', '2024'] },
  },
};

/** Elements of a message that can be clicked. */
const CLICKABLE: readonly KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'first', value: '1', text: plain('Press me') },
      {
        type: 'button',
        action_id: 'second',
        value: '2',
        style: 'danger',
        text: plain('Delete it'),
        confirm: {
          title: plain('Sure?'),
          text: plain('It cannot be undone.'),
          confirm: plain('Do it'),
          deny: plain('Keep it'),
        },
      },
      { type: 'button', action_id: 'open', value: '3', style: 'primary', text: plain('Open the form') },
      {
        type: 'static_select',
        action_id: 'city',
        placeholder: plain('Choose a city'),
        options: [option('Boston'), option('Chicago')],
      },
      { type: 'overflow', action_id: 'more', options: [option('Archive'), option('Mute')] },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'opinion',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Helpful'), value: 'up' },
        negative_button: { text: plain('Not helpful'), value: 'down' },
      },
    ],
  },
];

/** One of every block that a message can hold, those that the block renderer gets wrong among them. */
export const GALLERY = [
  { type: 'header', text: plain('Everything at once') },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: '*Bold*, _italic_ and `code`, &lt;@U1&gt; is no mention.', verbatim: true },
    accessory: { type: 'button', action_id: 'beside', value: 'b', text: plain('Beside') },
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'A fact ' },
          {
            type: 'citation',
            url: 'https://example.com/a',
            text: '[7]',
            index: 7,
            details: { citation_type: 'web' },
          },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'One point' }] }],
      },
    ],
  },
  {
    type: 'data_table',
    caption: 'Roles by pay',
    page_size: 2,
    rows: [
      [
        { type: 'raw_text', text: 'Role' },
        { type: 'raw_text', text: 'Pay' },
      ],
      ...['Alpha', 'Beta', 'Gamma'].map((name, place) => [
        { type: 'raw_text', text: name },
        { type: 'raw_number', value: place * 1000, text: String(place * 1000) },
      ]),
    ],
  },
  chart,
  line,
  { type: 'image', image_url: 'https://example.com/picture.png', alt_text: 'A picture from elsewhere' },
  { type: 'context', elements: [{ type: 'mrkdwn', text: 'Source: <https://example.com|the handbook>' }] },
  { type: 'divider' },
  ...CLICKABLE,
] as unknown as KnownBlock[];

/** A modal with inputs of every kind. */
export const MODAL: ModalView = {
  type: 'modal',
  callback_id: 'fill',
  title: plain('Fill this in'),
  submit: plain('Send'),
  close: plain('Cancel'),
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'Tell us a little.' } },
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      hint: plain('As your colleagues call you'),
      element: { type: 'plain_text_input', action_id: 'typed' },
    },
    {
      type: 'input',
      block_id: 'role',
      label: plain('Role'),
      element: {
        type: 'external_select',
        action_id: 'role',
        min_query_length: 0,
        placeholder: plain('Search roles'),
      },
    },
    {
      type: 'input',
      block_id: 'topic',
      label: plain('Topic'),
      element: { type: 'static_select', action_id: 'topic', options: [option('Salary'), option('Skills')] },
    },
    {
      type: 'input',
      block_id: 'amount',
      optional: true,
      label: plain('Amount'),
      element: { type: 'number_input', action_id: 'amount', is_decimal_allowed: false },
    },
    {
      type: 'input',
      block_id: 'where',
      optional: true,
      label: plain('Places'),
      element: {
        type: 'multi_static_select',
        action_id: 'places',
        options: [option('Boston'), option('Chicago')],
      },
    },
    {
      type: 'input',
      block_id: 'level',
      label: plain('Level'),
      element: {
        type: 'radio_buttons',
        action_id: 'level',
        options: [option('Junior'), option('Senior')],
        initial_option: option('Senior'),
      },
    },
    {
      type: 'input',
      block_id: 'from',
      optional: true,
      label: plain('From'),
      element: { type: 'datepicker', action_id: 'from' },
    },
  ],
};

export const HOME: HomeView = {
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Welcome') },
    { type: 'section', text: { type: 'mrkdwn', text: 'This is *your* Home.' } },
    {
      type: 'section',
      block_id: 'settings',
      text: { type: 'mrkdwn', text: 'Your city' },
      accessory: {
        type: 'static_select',
        action_id: 'home-city',
        placeholder: plain('Choose a city'),
        options: [option('Boston'), option('Chicago')],
      },
    },
    {
      type: 'actions',
      block_id: 'home-row',
      elements: [{ type: 'button', action_id: 'home-ask', value: 'h', text: plain('Ask from here') }],
    },
  ],
};
