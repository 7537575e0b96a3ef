import type { Ids } from './ids.ts';
import { type Block, isBlock, isRecord, type Json } from './json.ts';

/** Elements that carry an `action_id`. */
const ACTIONABLE =
  /^(button|workflow_button|checkboxes|radio_buttons|datepicker|timepicker|datetimepicker|overflow|feedback_buttons|icon_button|file_input|.*_select|.*_input)$/;

/** The same blocks with an identifier of Slack's wherever the app gave none. */
export function fillIds(ids: Ids, blocks: readonly unknown[]): readonly Block[] {
  return blocks.map((block) => fillBlock(ids, block)).filter(isBlock);
}

function fillBlock(ids: Ids, block: unknown): unknown {
  if (!isRecord(block)) return block;
  const filled = fillWithin(ids, block);
  return { ...filled, block_id: block['block_id'] ?? ids.next('b') };
}

function fillWithin(ids: Ids, block: Json): Json {
  const entries = Object.entries(block).map(([key, value]) => [key, fillPart(ids, block, { key, value })]);
  return Object.fromEntries(entries);
}

function fillPart(ids: Ids, block: Json, { key, value }: { key: string; value: unknown }): unknown {
  const isNest = key === 'child_blocks' || (block['type'] === 'carousel' && key === 'elements');
  if (isNest && Array.isArray(value)) return fillIds(ids, value);
  if (key === 'elements' || key === 'actions') {
    return Array.isArray(value) ? value.map((one) => fillElement(ids, one)) : value;
  }
  return key === 'accessory' || key === 'element' ? fillElement(ids, value) : value;
}

function fillElement(ids: Ids, element: unknown): unknown {
  if (!isBlock(element) || !ACTIONABLE.test(element.type)) return element;
  return { ...element, action_id: element['action_id'] ?? ids.next('a') };
}
