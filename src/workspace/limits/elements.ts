import { z } from 'zod';
import {
  anyText,
  chars,
  confirm,
  hasOneSource,
  imageSource,
  link,
  listOption,
  option,
  optionGroup,
  overflowOption,
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

const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const chosen = { ...focus, ...placeholder, confirm: confirm.optional() };
const typed = {
  ...focus,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1).max(2),
    })
    .optional(),
};
const several = { max_selected_items: z.int().min(1).optional() };

const listOptions = z.array(listOption).min(1).max(LIMITS.option.perList);
const selectOptions = {
  options: z.array(option).min(1).max(LIMITS.option.perSelect).optional(),
  option_groups: z.array(optionGroup).min(1).max(LIMITS.option.groups).optional(),
};
const query = { min_query_length: z.int().min(0).optional() };
const answersUrl = { response_url_enabled: z.boolean().optional() };
const filter = {
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1).optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
  default_to_current_conversation: z.boolean().optional(),
};
const id = chars(LIMITS.id);

const checkboxes = element('checkboxes', {
  options: listOptions,
  initial_options: z.array(listOption).min(1).optional(),
  ...focus,
  confirm: confirm.optional(),
}).refine(startsAmongOptions, { error: 'initial options must be among the options' });
const radioButtons = element('radio_buttons', {
  options: listOptions,
  initial_option: listOption.optional(),
  ...focus,
  confirm: confirm.optional(),
}).refine(startsAmongOptions, { error: 'initial option must be among the options' });
const staticSelect = element('static_select', { ...selectOptions, initial_option: option.optional(), ...chosen })
  .refine(hasOneOptionList, { error: 'must have exactly one of options and option_groups' })
  .refine(startsAmongOptions, { error: 'initial option must be among the options' });
const multiStaticSelect = element('multi_static_select', {
  ...selectOptions,
  initial_options: z.array(option).min(1).optional(),
  ...several,
  ...chosen,
})
  .refine(hasOneOptionList, { error: 'must have exactly one of options and option_groups' })
  .refine(startsAmongOptions, { error: 'initial options must be among the options' });

/** Menus, by kind; those named `multi_…` allow several choices. */
const selects = [
  staticSelect,
  multiStaticSelect,
  element('external_select', { initial_option: option.optional(), ...query, ...chosen }),
  element('multi_external_select', { initial_options: z.array(option).optional(), ...query, ...several, ...chosen }),
  element('users_select', { initial_user: id.optional(), ...chosen }),
  element('multi_users_select', { initial_users: z.array(id).optional(), ...several, ...chosen }),
  element('channels_select', { initial_channel: id.optional(), ...answersUrl, ...chosen }),
  element('multi_channels_select', { initial_channels: z.array(id).optional(), ...several, ...chosen }),
  element('conversations_select', {
    initial_conversation: id.optional(),
    ...answersUrl,
    ...filter,
    ...chosen,
  }),
  element('multi_conversations_select', {
    initial_conversations: z.array(id).optional(),
    ...filter,
    ...several,
    ...chosen,
  }),
] as const;

const datepicker = element('datepicker', {
  initial_date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date such as 2026-01-31' }).optional(),
  ...chosen,
});
const timepicker = element('timepicker', {
  initial_time: z.string().regex(/^\d{2}:\d{2}$/, { error: 'must be a time such as 09:30' }).optional(),
  timezone: z.string().optional(),
  ...chosen,
});
const datetimepicker = element('datetimepicker', {
  initial_date_time: z.int().optional(),
  ...focus,
  confirm: confirm.optional(),
});
const overflow = element('overflow', {
  options: z.array(overflowOption).min(1).max(LIMITS.option.perOverflow),
  confirm: confirm.optional(),
});
const richTextInput = element('rich_text_input', {
  initial_value: richText.optional(),
  min_lines: z.int().min(1).max(LIMITS.lines).optional(),
  max_lines: z.int().min(1).max(LIMITS.lines).optional(),
  ...typed,
});

const inAnyRow = [button, workflowButton, checkboxes, radioButtons, datepicker, timepicker, overflow] as const;

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
    visible_to_user_ids: z.array(id).max(LIMITS.iconViewers).optional(),
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

function element<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), action_id: chars(LIMITS.id).optional(), ...shape });
}

interface OptionLists {
  readonly options?: readonly object[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly object[] }[] | undefined;
  readonly initial_option?: object | undefined;
  readonly initial_options?: readonly object[] | undefined;
}

function hasOneOptionList(select: OptionLists): boolean {
  return (select.options === undefined) !== (select.option_groups === undefined);
}

function startsAmongOptions(select: OptionLists): boolean {
  const initial = select.initial_options ?? (select.initial_option === undefined ? [] : [select.initial_option]);
  const offered = [...(select.options ?? []), ...(select.option_groups ?? []).flatMap((group) => group.options)];
  const known = new Set(offered.map((one) => JSON.stringify(one)));
  return initial.every((one) => known.has(JSON.stringify(one)));
}
