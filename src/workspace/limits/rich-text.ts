import { z } from 'zod';
import { chars, link } from './objects.ts';
import { LIMITS } from './table.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const text = z.strictObject({ type: z.literal('text'), text: chars(LIMITS.text), style });

const hyperlink = z.strictObject({
  type: z.literal('link'),
  url: link,
  text: chars(LIMITS.text).optional(),
  unsafe: z.boolean().optional(),
  style,
});

const citationDetails = z.discriminatedUnion('citation_type', [
  z.strictObject({
    citation_type: z.literal('web'),
    display_name: z.string().optional(),
    title: z.string().optional(),
    snippet: z.string().optional(),
  }),
  z.strictObject({ citation_type: z.literal('file'), descriptor: z.string(), file_id: z.string() }),
  z.looseObject({ citation_type: z.literal('external') }),
  z.looseObject({ citation_type: z.literal('message') }),
  z.looseObject({ citation_type: z.literal('memory') }),
]);

const inline = z.discriminatedUnion('type', [
  text,
  hyperlink,
  z.strictObject({
    type: z.literal('citation'),
    url: link.optional(),
    text: z.string().optional(),
    index: z.int().min(0).optional(),
    details: citationDetails,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: chars(100),
    unicode: z.string().optional(),
    url: z.string().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: chars(LIMITS.id), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: chars(LIMITS.id), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: chars(LIMITS.id), style }),
  z.strictObject({ type: z.literal('team'), team_id: chars(LIMITS.id), style }),
  z.strictObject({ type: z.literal('color'), value: chars(20), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: chars(LIMITS.id),
    url: link.optional(),
    fallback: z.string().optional(),
    style,
  }),
]);

const border = z.union([z.literal(0), z.literal(1)]).optional();

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });

/** The `rich_text` block; the only one that also occurs inside other blocks. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: chars(LIMITS.id).optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section),
          indent: z.int().min(0).max(LIMITS.listIndent).optional(),
          offset: z.int().min(0).optional(),
          border,
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [text, hyperlink])),
          border,
          language: z.string().optional(),
        }),
      ]),
    )
    .min(1),
});
