import { z } from 'zod';
import { LIMITS } from './table.ts';

/** Length as Slack counts it: Unicode code points, so an emoji is one. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A string of `min` to `max` code points. */
export const chars = memo((max: number) => bounded(max, 1));

/** A string of up to `max` code points that may be empty. */
export const upTo = memo((max: number) => bounded(max, 0));

/** A `plain_text` object of up to `max` code points. */
export const plainText = memo((max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: chars(max), emoji: z.boolean().optional() }),
);

/** A `mrkdwn` object of up to `max` code points. */
export const mrkdwn = memo((max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: chars(max), verbatim: z.boolean().optional() }),
);

/** Either kind of text object. */
export const anyText = memo((max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]));

/** An address that a person can open. */
export const link = webAddress(['http:', 'https:', 'mailto:', 'slack:']);

/** An address that Slack itself embeds. */
export const secureUrl = webAddress(['https:']);

/** The address of a picture, which Slack's servers must be able to fetch. */
export const imageUrl = webAddress(['http:', 'https:']).refine((url) => !isOnThisMachine(url), {
  error: 'downloading image failed',
});

/** The question that Slack asks before it carries out a click. */
export const confirm = z.strictObject({
  title: plainText(LIMITS.confirm.title).optional(),
  text: anyText(LIMITS.confirm.text),
  confirm: plainText(LIMITS.confirm.button).optional(),
  deny: plainText(LIMITS.confirm.button).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

/** A choice in a select menu. */
export const option = z.strictObject({
  text: plainText(LIMITS.option.text),
  value: chars(LIMITS.option.value),
  description: plainText(LIMITS.option.description).optional(),
});

/** A choice in an overflow menu, which may open an address. */
export const overflowOption = option.extend({ url: link.optional() });

/** A choice among radio buttons or checkboxes, which may be formatted. */
export const listOption = z.strictObject({
  text: anyText(LIMITS.option.text),
  value: chars(LIMITS.option.value),
  description: anyText(LIMITS.option.description).optional(),
});

/** Choices of a select menu under a heading. */
export const optionGroup = z.strictObject({
  label: plainText(LIMITS.option.text),
  options: z.array(option).min(1).max(LIMITS.option.perSelect),
});

/** Where a picture comes from: exactly one of an address and an uploaded file. */
export const imageSource = {
  image_url: imageUrl.optional(),
  slack_file: z
    .strictObject({
      id: z
        .string()
        .regex(/^F[A-Z0-9]{8,}$/)
        .optional(),
      url: secureUrl.optional(),
    })
    .refine((file) => (file.id === undefined) !== (file.url === undefined), { error: 'invalid slack file' })
    .optional(),
};

/** The other half of {@link imageSource}. */
export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

function bounded(max: number, min: number) {
  return z
    .string()
    .refine((text) => text.length >= min, { error: `must be more than ${min - 1} characters` })
    .refine((text) => text.length <= max || characters(text) <= max, {
      error: `must be less than ${max + 1} characters`,
    });
}

function webAddress(schemes: readonly string[]) {
  return chars(LIMITS.url).refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: 'invalid url',
  });
}

function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}

/** Schemas are costly to build and differ in a number alone: each is built once. */
function memo<Schema>(build: (max: number) => Schema): (max: number) => Schema {
  const built = new Map<number, Schema>();
  return (max) => {
    const known = built.get(max);
    if (known !== undefined) return known;
    const schema = build(max);
    built.set(max, schema);
    return schema;
  };
}
