import { LIMITS } from './table.ts';

/** Where blocks can be shown. */
export const SURFACES = ['message', 'modal', 'home'] as const;

export type Surface = (typeof SURFACES)[number];

const everywhere: readonly Surface[] = SURFACES;
const messages: readonly Surface[] = ['message'];
const modals: readonly Surface[] = ['modal'];
const notModals: readonly Surface[] = ['message', 'home'];
const nowhere: readonly Surface[] = [];

/** On which surfaces an app may put each block. */
export const BLOCK_SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  actions: everywhere,
  alert: modals,
  card: notModals,
  carousel: notModals,
  container: notModals,
  context: everywhere,
  context_actions: messages,
  data_table: messages,
  data_visualization: notModals,
  divider: everywhere,
  // Slack adds file blocks itself, for remote files.
  file: nowhere,
  header: everywhere,
  image: everywhere,
  input: everywhere,
  markdown: messages,
  plan: messages,
  rich_text: everywhere,
  section: everywhere,
  table: messages,
  task_card: messages,
  video: everywhere,
};

/** On which surfaces an element may stand; elements that are not listed may stand on all. */
export const ELEMENT_SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  feedback_buttons: messages,
  icon_button: messages,
  workflow_button: messages,
  file_input: modals,
  email_text_input: modals,
  number_input: modals,
  url_text_input: modals,
  rich_text_input: ['modal', 'home'],
  datetimepicker: ['message', 'modal'],
};

/** Most blocks in one payload. */
export const BLOCK_COUNTS: Readonly<Record<Surface, number>> = {
  message: LIMITS.message.blocks,
  modal: LIMITS.view.blocks,
  home: LIMITS.view.blocks,
};
