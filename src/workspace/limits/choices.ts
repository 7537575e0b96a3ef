import { z } from 'zod';
import { chosen, element, focus } from './element.ts';
import { chars, confirm, listOption, option, optionGroup, overflowOption } from './objects.ts';
import { LIMITS } from './table.ts';

const id = chars(LIMITS.id);
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
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
  default_to_current_conversation: z.boolean().optional(),
};
/** Boxes of which any number can be ticked. */
export const checkboxes = element('checkboxes', {
  options: listOptions,
  initial_options: z.array(listOption).min(1).optional(),
  ...focus,
  confirm: confirm.optional(),
}).refine(startsAmongOptions, { error: 'initial options must be among the options' });

/** Circles of which one can be chosen. */
export const radioButtons = element('radio_buttons', {
  options: listOptions,
  initial_option: listOption.optional(),
  ...focus,
  confirm: confirm.optional(),
}).refine(startsAmongOptions, { error: 'initial option must be among the options' });

const staticSelect = element('static_select', {
  ...selectOptions,
  initial_option: option.optional(),
  ...chosen,
})
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
export const selects = [
  staticSelect,
  multiStaticSelect,
  element('external_select', { initial_option: option.optional(), ...query, ...chosen }),
  element('multi_external_select', {
    initial_options: z.array(option).optional(),
    ...query,
    ...several,
    ...chosen,
  }),
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

/** A menu behind three dots. */
export const overflow = element('overflow', {
  options: z.array(overflowOption).min(1).max(LIMITS.option.perOverflow),
  confirm: confirm.optional(),
});

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
  const initial =
    select.initial_options ?? (select.initial_option === undefined ? [] : [select.initial_option]);
  const offered = [
    ...(select.options ?? []),
    ...(select.option_groups ?? []).flatMap((group) => group.options),
  ];
  const known = new Set(offered.map((one) => JSON.stringify(one)));
  return initial.every((one) => known.has(JSON.stringify(one)));
}
