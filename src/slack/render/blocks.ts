import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  ContextBlock,
  KnownBlock,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
  SectionBlock,
} from '@slack/types';
import { plain, plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';

/** A bar chart, which the published types do not have yet. */
export interface ChartBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly { readonly name: string; readonly data: readonly ChartPoint[] }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string };
  };
}

interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

export type Block = KnownBlock | ChartBlock;

/** What a message consists of: blocks, and the text for notifications and for clients without blocks. */
export interface View {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Longest label of a button, in code points. */
export const LABEL_LIMIT = 75;
/** Longest text of one element in this app; Slack takes 3,000. */
const ELEMENT_LIMIT = 2800;

/** Text that Slack does not parse. */
export function words(text: string, style?: { bold?: true; italic?: true }): RichTextElement[] {
  const shown = plain(text, ELEMENT_LIMIT);
  if (shown === '') return [];
  return [{ type: 'text', text: shown, ...(style === undefined ? {} : { style }) }];
}

/** Text with an address; the address must be one that `webAddress` let through. */
export function link(text: string, url: string): RichTextElement {
  return { type: 'link', text: plainLine(text, ELEMENT_LIMIT), url };
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function bullets(items: readonly RichTextSection[]): RichTextBlockElement[] {
  const filled = items.filter((item) => item.elements.length > 0);
  return filled.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements: [...filled] }];
}

/** One block of the parts that are not empty; none where all are. */
export function richText(...parts: readonly RichTextBlockElement[]): RichTextBlock[] {
  const filled = parts.filter((part) => part.elements.length > 0);
  return filled.length === 0 ? [] : [{ type: 'rich_text', elements: filled }];
}

/** Small grey lines; each text is mrkdwn that is escaped already. */
export function context(...texts: readonly string[]): ContextBlock[] {
  const elements = texts
    .filter((text) => text !== '')
    .map((text) => ({ type: 'mrkdwn' as const, text, verbatim: true }));
  return elements.length === 0 ? [] : [{ type: 'context', elements }];
}

/** Lines of mrkdwn that are escaped already, in as few blocks as they need. */
export function sections(lines: readonly string[]): SectionBlock[] {
  return chunks(lines, ELEMENT_LIMIT).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
    expand: true,
  }));
}

/** Lines put together into texts that are as long as allowed; a longer line stands alone. */
export function chunks(lines: readonly string[], limit: number): string[] {
  const filled: string[] = [];
  for (const line of lines) {
    const last = filled.at(-1);
    if (last === undefined || last.length + line.length + 1 > limit) filled.push(line);
    else filled[filled.length - 1] = `${last}\n${line}`;
  }
  return filled;
}

/** A button; its label must not be empty. */
export function button(id: string, label: string, value?: string): Button {
  const text = plainLine(label, LABEL_LIMIT);
  const what = value === undefined ? {} : { value };
  return { type: 'button', action_id: id, text: { type: 'plain_text', text, emoji: false }, ...what };
}

/** The question that Slack asks before it takes a click. */
export function confirmation({
  title,
  text,
  yes,
}: Record<'title' | 'text' | 'yes', string>): ConfirmationDialog {
  const said = (what: string) => ({ type: 'plain_text' as const, text: what, emoji: false });
  return { title: said(title), text: said(text), confirm: said(yes), deny: said(texts.cancel) };
}

export function actions(buttons: readonly Button[]): ActionsBlock[] {
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: [...buttons] }];
}

/** Characters that Slack counts against a message: every text, label and address in the blocks. */
export function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let size = 0;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') size += sizeOf(inner);
    else if (COUNTED.has(name)) size += codePoints(inner);
  }
  return size;
}

const COUNTED = new Set(['text', 'url', 'label', 'title', 'name', 'y_label']);

// Slack counts code points; a text without surrogate pairs has as many as its length says.
function codePoints(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length;
}
