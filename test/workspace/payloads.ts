import type { Surface } from '../../src/workspace/limits/surfaces.ts';

/** Part of a payload, right or wrong. */
export type Part = Record<string, unknown>;

/** Text of so many characters. */
export const long = (length: number): string => 'x'.repeat(length);
/** A list of so many things. */
export const times = <T>(count: number, build: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => build(i));
/** A plain_text object. */
export const plain = (text: string): Part => ({ type: 'plain_text', text });
/** A mrkdwn object. */
export const mrkdwn = (text: string): Part => ({ type: 'mrkdwn', text });
/** A section block. */
export const section = (text: Part): Part => ({ type: 'section', text });
/** A button. */
export const button = (rest: Part = {}): Part => ({ type: 'button', text: plain('Go'), ...rest });
/** An actions block. */
export const actions = (...elements: Part[]): Part => ({ type: 'actions', elements });
/** An input block. */
export const input = (element: Part, rest: Part = {}): Part => ({
  type: 'input',
  label: plain('Role'),
  element,
  ...rest,
});
/** An option of a menu. */
export const option = (value: string): Part => ({ text: plain(value), value });
/** A static menu. */
export const select = (rest: Part): Part => ({ type: 'static_select', action_id: 's', ...rest });
/** A rich_text block of one section. */
export const rich = (...elements: Part[]): Part => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
/** A plain cell of a table. */
export const raw = (text: string): Part => ({ type: 'raw_text', text });
/** A context_actions block with feedback buttons. */
export const feedback = {
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      positive_button: { text: plain('Good'), value: 'good' },
      negative_button: { text: plain('Bad'), value: 'bad' },
    },
  ],
};
/** A bar chart of one series and one category. */
export const bar = (rest: Part = {}): Part => ({
  type: 'data_visualization',
  title: 'Pay',
  chart: {
    type: 'bar',
    series: [{ name: 'median', data: [{ label: 'NYC', value: 1 }] }],
    axis_config: { categories: ['NYC'] },
    ...rest,
  },
});
/** A pie chart. */
export const pie = (segments: Part[]): Part => ({
  type: 'data_visualization',
  title: 'Pay',
  chart: { type: 'pie', segments },
});
/** A data table. */
export const dataTable = (rows: unknown[], rest: Part = {}): Part => ({
  type: 'data_table',
  caption: 'Pay',
  rows,
  ...rest,
});
/** A card. */
export const card = (rest: Part = {}): Part => ({ type: 'card', title: mrkdwn('A role'), ...rest });
/** An image block. */
export const image = (rest: Part): Part => ({ type: 'image', alt_text: 'A chart', ...rest });

/** Blocks that break a rule on a surface, and where and how Slack says so. */
export type RefusedCase = readonly [
  what: string,
  surface: Surface,
  blocks: unknown[],
  place: string,
  message: string,
];
