import { type Block, isBlock, isRecord, type Json } from '../json.ts';

/** Something in a message or view that can be clicked, and what the app is then told. */
export interface Clickable {
  readonly label: string;
  readonly actionId: string;
  readonly value: string;
  readonly action: Json;
}

/** An element and the block that it stands in. */
export interface Placed {
  readonly block: Block;
  readonly element: Block;
}

/** Every interactive element of some blocks, in reading order. */
export function elementsOf(blocks: readonly unknown[]): readonly Placed[] {
  return blocks.filter(isBlock).flatMap((block) => {
    const children = [block['child_blocks'], block.type === 'carousel' ? block['elements'] : undefined];
    const nested = children.find(Array.isArray);
    if (nested !== undefined) return elementsOf(nested);
    const parts = [block['accessory'], block['element'], block['elements'], block['actions']].flat();
    return parts.filter(isBlock).flatMap((element) => ('action_id' in element ? [{ block, element }] : []));
  });
}

/** Everything that one click can do. */
export function clickablesOf(blocks: readonly unknown[]): readonly Clickable[] {
  return elementsOf(blocks).flatMap((placed) => clicksOf(placed));
}

/** Something clickable by label, value or action id; the choice and the block tell apart what shares these. */
export interface Wanted {
  readonly name: string;
  readonly choice?: string | undefined;
  /** The block's identifier. */
  readonly block?: string | undefined;
}

/** The one that a person means. */
export function findClickable(
  blocks: readonly unknown[],
  { name: wanted, choice, block }: Wanted,
): Clickable {
  const all = clickablesOf(blocks);
  const isMeant = (one: Clickable, word: string): boolean =>
    [one.label, one.actionId, one.value].includes(word);
  const found = all.filter(
    (one) =>
      isMeant(one, wanted) &&
      (choice === undefined || isMeant(one, choice)) &&
      (block === undefined || one.action['block_id'] === block),
  );
  const [first, second] = found;
  const offered = all.map((one) => `"${one.label}" (${one.actionId})`).join(', ');
  if (first === undefined)
    throw new Error(`There is no "${wanted}" to press; there is ${offered || 'nothing'}.`);
  if (second !== undefined) throw new Error(`"${wanted}" could mean several of ${offered}.`);
  return first;
}

function clicksOf({ block, element }: Placed): readonly Clickable[] {
  const base = { type: element.type, action_id: element['action_id'], block_id: block['block_id'] };
  const click = (label: unknown, value: unknown, rest: Json): Clickable => ({
    label: plain(label),
    actionId: String(element['action_id']),
    value: typeof value === 'string' ? value : '',
    action: { ...base, ...rest },
  });
  if (element.type === 'feedback_buttons') {
    return [element['positive_button'], element['negative_button']]
      .filter(isRecord)
      .map(({ text, value }) => click(text, value, { text, value }));
  }
  if (
    Array.isArray(element['options']) &&
    !element.type.startsWith('multi_') &&
    element.type !== 'checkboxes'
  ) {
    return element['options']
      .filter(isRecord)
      .map((option) => click(option['text'], option['value'], { selected_option: option }));
  }
  const { text, value } = element;
  return isRecord(text) ? [click(text, value, value === undefined ? { text } : { text, value })] : [];
}

function plain(text: unknown): string {
  return isRecord(text) ? String(text['text']) : '';
}
