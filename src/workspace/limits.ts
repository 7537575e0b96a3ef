import { z } from 'zod';
import { isBlock, isRecord } from './json.ts';
import { anyBlock } from './limits/blocks.ts';
import { characters, chars, plainText, upTo } from './limits/objects.ts';
import { brokenRules, shownText } from './limits/rules.ts';
import { BLOCK_COUNTS, type Surface } from './limits/surfaces.ts';
import { LIMITS } from './limits/table.ts';
import { type Violation, violationsOf } from './limits/violations.ts';

/** Why Slack would refuse a payload: its error code and the places. */
export interface Refused {
  readonly error: string;
  readonly violations: readonly Violation[];
}

/** What a message shows. */
export interface MessageContent {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}

const schemas: Readonly<Record<Surface, z.ZodType>> = {
  message: z.array(anyBlock).max(BLOCK_COUNTS.message),
  modal: z.array(anyBlock).max(BLOCK_COUNTS.modal),
  home: z.array(anyBlock).max(BLOCK_COUNTS.home),
};

const viewBase = {
  blocks: z.array(z.unknown()),
  callback_id: upTo(LIMITS.id).optional(),
  external_id: upTo(LIMITS.id).optional(),
  private_metadata: upTo(LIMITS.view.privateMetadata).optional(),
};
const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(LIMITS.view.title),
    submit: plainText(LIMITS.view.button).optional(),
    close: plainText(LIMITS.view.button).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...viewBase,
  }),
  z.strictObject({ type: z.literal('home'), ...viewBase }),
]);

const metadata = z.strictObject({ event_type: chars(LIMITS.id), event_payload: z.looseObject({}) });

/** The rules that a list of blocks breaks on a surface; none when Slack would take it. */
export function checkBlocks(blocks: unknown, surface: Surface, root = '/blocks'): readonly Violation[] {
  const structure = violationsOf(schemas[surface], blocks, root);
  const between = Array.isArray(blocks) ? brokenRules(blocks, surface, root) : [];
  return [...structure, ...between];
}

/** Why Slack would refuse a message, or undefined; `mostText` is the length that its text may have. */
export function checkMessage(
  content: MessageContent,
  mostText: number = LIMITS.message.text,
): Refused | undefined {
  const { text = '', blocks = [], attachments = [] } = content;
  if (text === '' && blocks.length === 0 && attachments.length === 0)
    return { error: 'no_text', violations: [] };
  if (characters(text) > mostText) return { error: 'msg_too_long', violations: [] };
  if (attachments.length > LIMITS.message.attachments)
    return { error: 'too_many_attachments', violations: [] };
  const violations = [...checkBlocks(blocks, 'message'), ...attachments.flatMap(attachedViolations)];
  if (violations.length > 0) return { error: 'invalid_blocks', violations };
  if (shownText(blocks) > LIMITS.message.blockText) return { error: 'msg_blocks_too_long', violations: [] };
  return undefined;
}

/** Why Slack would refuse a view, or undefined. */
export function checkView(value: unknown): Refused | undefined {
  const structure = violationsOf(view, value, '/view');
  if (!isRecord(value)) return { error: 'invalid_arguments', violations: structure };
  if (Buffer.byteLength(JSON.stringify(value)) > LIMITS.view.bytes)
    return { error: 'view_too_large', violations: [] };
  const surface: Surface = value['type'] === 'home' ? 'home' : 'modal';
  const blocks = value['blocks'];
  const inside = Array.isArray(blocks) ? checkBlocks(blocks, surface, '/view/blocks') : [];
  const violations = [...structure, ...inside, ...missingSubmit(value['submit'], blocks, surface)];
  return violations.length > 0 ? { error: 'invalid_arguments', violations } : undefined;
}

/** Whether Slack would take this as message metadata. */
export function isMetadata(value: unknown): boolean {
  return metadata.safeParse(value).success;
}

function attachedViolations(attachment: unknown, index: number): readonly Violation[] {
  const blocks = isRecord(attachment) ? attachment['blocks'] : undefined;
  return blocks === undefined ? [] : checkBlocks(blocks, 'message', `/attachments/${index}/blocks`);
}

function missingSubmit(submit: unknown, blocks: unknown, surface: Surface): readonly Violation[] {
  const hasInput = Array.isArray(blocks) && blocks.some((block) => isBlock(block) && block.type === 'input');
  if (surface !== 'modal' || !hasInput || submit !== undefined) return [];
  return [{ pointer: '/view', message: 'missing required field: submit' }];
}
