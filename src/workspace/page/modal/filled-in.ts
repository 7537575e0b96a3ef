import { isRecord, type Json } from '../../json.ts';
import { keyOf, spotOf, textOf } from '../blocks/host.tsx';

interface Input {
  readonly block: string;
  readonly element: Json;
  readonly isOptional: boolean;
  /** What was entered, or what stood there at first. */
  readonly value: unknown;
}

/** What was filled in, by block id, as it is submitted; what nobody touched is left to the app's own values. */
export function submitted(blocks: unknown, entries: Json): Json {
  const touched = inputsOf(blocks, entries).filter((input) => keyOf(spotOf(input)) in entries);
  return Object.fromEntries(touched.map((input) => [input.block, travelling(input)]));
}

/** What is wrong with what was filled in, by block id; the app has not seen it yet. */
export function faultsIn(blocks: unknown, entries: Json): Readonly<Record<string, string>> {
  const found = inputsOf(blocks, entries).flatMap((input) => {
    const fault = faultOf(input);
    return fault === undefined ? [] : [[input.block, fault] as const];
  });
  return Object.fromEntries(found);
}

function inputsOf(blocks: unknown, entries: Json): readonly Input[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.filter(isRecord).flatMap((block) => {
    const { element } = block;
    if (block['type'] !== 'input' || !isRecord(element)) return [];
    const id = String(block['block_id']);
    const entered = entries[keyOf(spotOf({ element, block: id }))];
    const value = entered === undefined ? initialOf(element) : entered;
    return [{ block: id, element, isOptional: block['optional'] === true, value }];
  });
}

function initialOf(element: Json): unknown {
  return Object.entries(element).find(([name]) => name.startsWith('initial_'))?.[1];
}

/** Rich text travels as a block. */
function travelling({ element, value }: Input): unknown {
  if (element['type'] !== 'rich_text_input') return value;
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text: String(value) }] };
  return { type: 'rich_text', elements: [section] };
}

function faultOf({ element, isOptional, value }: Input): string | undefined {
  if (isBlank(value)) return isOptional ? undefined : 'Please fill this in.';
  const text = typeof value === 'string' ? value : '';
  const least = element['min_length'];
  if (typeof least === 'number' && text.length < least) return `Please write at least ${least} characters.`;
  switch (element['type']) {
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(text) ? undefined : 'Please enter an e-mail address.';
    case 'url_text_input':
      return URL.canParse(text) ? undefined : 'Please enter a web address, such as https://example.com.';
    case 'number_input':
      return numberFault(element, text);
    default:
      return undefined;
  }
}

function numberFault(element: Json, text: string): string | undefined {
  const number = Number(text.replaceAll(',', ''));
  if (!Number.isFinite(number)) return 'Please enter a number.';
  if (element['is_decimal_allowed'] === false && !Number.isInteger(number)) {
    return 'Please enter a whole number.';
  }
  const [low, high] = [element['min_value'], element['max_value']];
  if (low !== undefined && number < Number(low)) return `Please enter ${textOf(low)} or more.`;
  if (high !== undefined && number > Number(high)) return `Please enter ${textOf(high)} or less.`;
  return undefined;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
