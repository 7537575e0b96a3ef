import { z } from 'zod';
import { checkboxes, overflow, radioButtons, selects } from './choices.ts';
import { chosen, element, focus, placeholder } from './element.ts';
import {
  anyText,
  chars,
  confirm,
  hasOneSource,
  imageSource,
  link,
  plainText,
  secureUrl,
  upTo,
} from './objects.ts';
import { richText } from './rich-text.ts';
import { LIMITS } from './table.ts';

/** A picture inside another block. */
export const imageElement = z
  .strictObject({ type: z.literal('image'), alt_text: upTo(LIMITS.image.alt), ...imageSource })
  .refine(hasOneSource, { error: 'must have exactly one of image_url and slack_file' });

/** A button. */
export const button = element('button', {
  text: plainText(LIMITS.button.text),
  value: upTo(LIMITS.button.value).optional(),
  url: link.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: chars(LIMITS.button.label).optional(),
  confirm: confirm.optional(),
});

const workflowButton = element('workflow_button', {
  text: plainText(LIMITS.button.text),
  workflow: z.looseObject({ trigger: z.looseObject({ url: secureUrl }) }),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: chars(LIMITS.button.label).optional(),
});

const feedback = z.strictObject({
  text: plainText(LIMITS.button.text),
  value: chars(LIMITS.button.value),
  accessibility_label: chars(LIMITS.button.label).optional(),
});

const typed = {
  ...focus,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2),
    })
    .optional(),
};
const datepicker = element('datepicker', {
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date such as 2026-01-31' })
    .optional(),
  ...chosen,
});
const timepicker = element('timepicker', {
  initial_time: z
    .string()
    .regex(/^\d{2}:\d{2}$/, { error: 'must be a time such as 09:30' })
    .optional(),
  timezone: z.string().optional(),
  ...chosen,
});
const datetimepicker = element('datetimepicker', {
  initial_date_time: z.int().optional(),
  ...focus,
  confirm: confirm.optional(),
});
const richTextInput = element('rich_text_input', {
  initial_value: richText.optional(),
  min_lines: z.int().min(1).max(LIMITS.lines).optional(),
  max_lines: z.int().min(1).max(LIMITS.lines).optional(),
  ...typed,
});

const inAnyRow = [
  button,
  workflowButton,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  overflow,
] as const;

/** What may stand beside the text of a section. */
export const accessory = z.discriminatedUnion('type', [imageElement, ...inAnyRow, ...selects]);

/** What an actions block may hold. */
export const action = z.discriminatedUnion('type', [...inAnyRow, datetimepicker, richTextInput, ...selects]);

/** What a context block may hold. */
export const contextElement = z.discriminatedUnion('type', [imageElement, anyText(LIMITS.text)]);

/** What a context_actions block may hold. */
export const contextAction = z.discriminatedUnion('type', [
  element('feedback_buttons', { positive_button: feedback, negative_button: feedback }),
  element('icon_button', {
    icon: z.enum(['trash']),
    text: plainText(LIMITS.button.text),
    value: upTo(LIMITS.button.value).optional(),
    accessibility_label: chars(LIMITS.button.label).optional(),
    visible_to_user_ids: z.array(chars(LIMITS.id)).max(LIMITS.iconViewers).optional(),
    confirm: confirm.optional(),
  }),
]);

/** What an input block may hold. */
export const inputElement = z.discriminatedUnion('type', [
  element('plain_text_input', {
    initial_value: upTo(LIMITS.plainTextInput).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(LIMITS.plainTextInput).optional(),
    max_length: z.int().min(1).max(LIMITS.plainTextInput).optional(),
    ...typed,
  }),
  element('email_text_input', { initial_value: z.string().optional(), ...typed }),
  element('url_text_input', { initial_value: z.string().optional(), ...typed }),
  element('number_input', {
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
    ...typed,
  }),
  element('file_input', {
    filetypes: z.array(z.string()).optional(),
    max_files: z.int().min(1).max(LIMITS.files).optional(),
  }),
  richTextInput,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  ...selects,
]);
