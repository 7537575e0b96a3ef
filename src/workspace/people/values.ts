import { type Block, isBlock, isRecord, type Json } from '../json.ts';
import type { ViewValues } from '../wire-view.ts';
import { elementsOf, type Placed } from './elements.ts';

/** What a person enters, by the input's action id, block id or label. Options go by their value or text. */
export type Entries = Readonly<Record<string, unknown>>;

/** How an element's state is called in Slack's payloads, and whether it is a list. */
const STATE_KEYS: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^(plain_text_input|email_text_input|url_text_input|number_input)$/, 'value'],
  [/^rich_text_input$/, 'rich_text_value'],
  [/^file_input$/, 'files'],
  [/^(static_select|external_select|radio_buttons|overflow)$/, 'selected_option'],
  [/^(multi_static_select|multi_external_select|checkboxes)$/, 'selected_options'],
  [/^users_select$/, 'selected_user'],
  [/^multi_users_select$/, 'selected_users'],
  [/^channels_select$/, 'selected_channel'],
  [/^multi_channels_select$/, 'selected_channels'],
  [/^conversations_select$/, 'selected_conversation'],
  [/^multi_conversations_select$/, 'selected_conversations'],
  [/^datepicker$/, 'selected_date'],
  [/^timepicker$/, 'selected_time'],
  [/^datetimepicker$/, 'selected_date_time'],
];

/** The state of every input of a view, in Slack's shape: what was entered, or what stood there at first. */
export function viewValues(blocks: readonly unknown[], entries: Entries): ViewValues {
  const values: Record<string, Record<string, Json>> = {};
  for (const placed of elementsOf(blocks)) {
    const state = elementState(placed.element, entryFor(placed, entries));
    // An overflow menu forgets what was chosen.
    if (state === undefined || placed.element.type === 'overflow') continue;
    const block = String(placed.block['block_id']);
    values[block] = { ...values[block], [String(placed.element['action_id'])]: state };
  }
  return values;
}

/** The labels of inputs that must be filled in and are not. */
export function missingInputs(blocks: readonly unknown[], values: ViewValues): readonly string[] {
  return blocks.filter(isBlock).flatMap((block) => {
    if (block.type !== 'input' || block['optional'] === true || !isBlock(block['element'])) return [];
    const state = values[String(block['block_id'])]?.[String(block['element']['action_id'])];
    const { type: _, ...entered } = state ?? {};
    return Object.values(entered).every(isBlank) ? [labelOf(block)] : [];
  });
}

/** One element's state in Slack's shape; undefined for elements that have none, such as buttons. */
export function elementState(element: Block, entry: unknown): Json | undefined {
  const key = STATE_KEYS.find(([pattern]) => pattern.test(element.type))?.[1];
  if (key === undefined) return undefined;
  const initial = Object.entries(element).find(([name]) => name.startsWith('initial_'))?.[1];
  const value = entry === undefined ? initial : chosen(element, key, entry);
  return { type: element.type, [key]: value ?? (isList(key) ? [] : null) };
}

function chosen(element: Block, key: string, entry: unknown): unknown {
  if (key === 'selected_option') return optionFor(element, entry);
  if (key === 'selected_options') return [entry].flat().map((one) => optionFor(element, one));
  if (isList(key)) return [entry].flat();
  return key === 'value' ? String(entry) : entry;
}

function optionFor(element: Block, entry: unknown): unknown {
  if (isRecord(entry)) return entry;
  const groups = [element['option_groups']].flat().filter(isRecord);
  const options = [element['options'], ...groups.map((group) => group['options'])].flat().filter(isRecord);
  const found = options.find((option) => option['value'] === entry || textOf(option) === entry);
  if (found !== undefined) return found;
  if (!element.type.includes('external')) throw new Error(`There is no option "${String(entry)}".`);
  return { text: { type: 'plain_text', text: String(entry) }, value: String(entry) };
}

function entryFor({ block, element }: Placed, entries: Entries): unknown {
  const names = [String(element['action_id']), String(block['block_id']), labelOf(block)];
  return names.map((name) => entries[name]).find((entry) => entry !== undefined);
}

function labelOf(block: Block): string {
  return isRecord(block['label']) ? String(block['label']['text']) : '';
}

function textOf(option: Json): unknown {
  return isRecord(option['text']) ? option['text']['text'] : undefined;
}

function isList(key: string): boolean {
  return key.endsWith('s');
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
