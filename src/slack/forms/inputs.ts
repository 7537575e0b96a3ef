import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { plainLine, shorten } from '../mrkdwn.ts';
import type { Roles } from '../roles.ts';
import { texts } from '../texts.ts';
import { type Topic, topicOption } from '../topics.ts';

/** Names of inputs, as block and as action. Menus of roles are filled as somebody types. */
export const INPUTS = {
  question: 'question',
  role: 'role',
  roles: 'roles',
  topic: 'topic',
  place: 'place',
  amount: 'amount',
  where: 'where',
  reason: 'reason',
  details: 'details',
  threads: 'threads',
  answer: 'answer',
} as const;

/** Longest text that is typed into a form; it must fit into the value of a button afterwards. */
export const TYPED_LIMIT = 1200;
const PLACE_LIMIT = 60;
const AMOUNT_LIMIT = 40;
const TITLE_LIMIT = 24;
/** Roles that are compared at most. */
const ROLES_AT_MOST = 3;

export interface FormParts {
  /** Tells which form was sent. */
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  /** What the form is about, kept in it; at most 3,000 characters. */
  readonly memo: string;
  readonly blocks: readonly KnownBlock[];
}

/** A modal that is sent back. */
export function form({ id, title, submit, memo, blocks }: FormParts): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    title: said(plainLine(title, TITLE_LIMIT)),
    submit: said(submit),
    close: said(texts.cancel),
    private_metadata: memo,
    blocks: [...blocks],
  };
}

/** A line for what somebody types. */
export function typedInput(options: {
  readonly name: string;
  readonly label: string;
  readonly initial?: string | undefined;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly limit?: number;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}): InputBlock {
  const { name, label, initial, hint, placeholder, limit = TYPED_LIMIT, isLong, isOptional } = options;
  return {
    type: 'input',
    block_id: name,
    label: said(label),
    ...(hint === undefined ? {} : { hint: said(hint) }),
    optional: isOptional === true,
    element: {
      type: 'plain_text_input',
      action_id: name,
      multiline: isLong === true,
      max_length: limit,
      ...(initial === undefined || initial === '' ? {} : { initial_value: shorten(initial, limit) }),
      ...(placeholder === undefined ? {} : { placeholder: said(placeholder) }),
    },
  };
}

export function placeInput(initial?: string, label: string = texts.place): InputBlock {
  const placeholder = texts.placePlaceholder;
  return typedInput({
    name: INPUTS.place,
    label,
    initial,
    placeholder,
    limit: PLACE_LIMIT,
    isOptional: true,
  });
}

export function amountInput(): InputBlock {
  const placeholder = texts.amountPlaceholder;
  return typedInput({ name: INPUTS.amount, label: texts.amount, placeholder, limit: AMOUNT_LIMIT });
}

/** A menu of one role. */
export function roleInput(
  roles: Roles,
  options: {
    readonly initial?: string | undefined;
    readonly isOptional?: boolean;
    readonly label?: string;
  } = {},
): InputBlock {
  const { initial, isOptional = false, label = texts.role } = options;
  const chosen = initial === undefined ? undefined : roles.optionOf(initial);
  return {
    type: 'input',
    block_id: INPUTS.role,
    label: said(label),
    optional: isOptional,
    element: {
      type: 'external_select',
      action_id: INPUTS.role,
      min_query_length: 0,
      placeholder: said(texts.rolePlaceholder),
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

/** A menu of two or three roles. */
export function rolesInput(roles: Roles, initial: readonly string[]): InputBlock {
  const chosen = initial.flatMap((id) => roles.optionOf(id) ?? []).slice(0, ROLES_AT_MOST);
  return {
    type: 'input',
    block_id: INPUTS.roles,
    label: said(texts.roles),
    hint: said(texts.rolesHint),
    element: {
      type: 'multi_external_select',
      action_id: INPUTS.roles,
      min_query_length: 0,
      max_selected_items: ROLES_AT_MOST,
      placeholder: said(texts.rolePlaceholder),
      ...(chosen.length === 0 ? {} : { initial_options: chosen }),
    },
  };
}

/** A menu of topics; none where there are none. */
export function topicInput(topics: readonly Topic[]): InputBlock[] {
  if (topics.length === 0) return [];
  return [
    {
      type: 'input',
      block_id: INPUTS.topic,
      label: said(texts.topic),
      optional: true,
      element: {
        type: 'static_select',
        action_id: INPUTS.topic,
        placeholder: said(texts.topicPlaceholder),
        options: topics.map(topicOption),
      },
    },
  ];
}

/** A choice of one of a few. */
export function choiceInput(options: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly initial?: string;
}): InputBlock {
  const { name, label, choices, initial } = options;
  const offered = choices.map((choice): PlainTextOption => ({ text: said(choice.label), value: choice.key }));
  const chosen = offered.find((option) => option.value === initial);
  return {
    type: 'input',
    block_id: name,
    label: said(label),
    element: {
      type: 'radio_buttons',
      action_id: name,
      options: offered,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

function said(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
