import { z } from 'zod';
import {
  accessory,
  action,
  button,
  contextAction,
  contextElement,
  imageElement,
  inputElement,
} from './elements.ts';
import { dataTable, dataVisualization, table } from './figures.ts';
import {
  anyText,
  chars,
  hasOneSource,
  imageSource,
  imageUrl,
  link,
  mrkdwn,
  plainText,
  secureUrl,
  upTo,
} from './objects.ts';
import { richText } from './rich-text.ts';
import { LIMITS } from './table.ts';

const section = block('section', {
  text: anyText(LIMITS.section.text).optional(),
  fields: z.array(anyText(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional(),
}).refine((one) => one.text !== undefined || one.fields !== undefined, { error: 'must have text or fields' });

const image = block('image', {
  alt_text: upTo(LIMITS.image.alt),
  title: plainText(LIMITS.image.title).optional(),
  ...imageSource,
}).refine(hasOneSource, { error: 'must have exactly one of image_url and slack_file' });

const input = block('input', {
  label: plainText(LIMITS.input.label),
  hint: plainText(LIMITS.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});

const video = block('video', {
  title: plainText(LIMITS.video.title),
  title_url: secureUrl.optional(),
  video_url: secureUrl,
  thumbnail_url: imageUrl,
  alt_text: upTo(LIMITS.image.alt),
  author_name: upTo(LIMITS.video.author).optional(),
  provider_name: upTo(LIMITS.video.provider).optional(),
  provider_icon_url: imageUrl.optional(),
  description: plainText(LIMITS.video.description).optional(),
});

const card = block('card', {
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(LIMITS.card.title).optional(),
  subtitle: mrkdwn(LIMITS.card.title).optional(),
  body: mrkdwn(LIMITS.card.body).optional(),
  subtext: mrkdwn(LIMITS.card.body).optional(),
  actions: z.array(button).max(LIMITS.card.buttons).optional(),
}).refine((one) => [one.hero_image, one.title, one.actions, one.body].some((part) => part !== undefined), {
  error: 'must have at least one of hero_image, title, actions and body',
});

const taskShape = {
  task_id: chars(LIMITS.id),
  title: chars(LIMITS.task.title),
  details: richText.optional(),
  output: richText.optional(),
  sources: z
    .array(z.strictObject({ type: z.literal('url'), url: link, text: chars(LIMITS.text) }))
    .optional(),
};
const taskCard = block('task_card', {
  ...taskShape,
  status: z.enum(['in_progress', 'complete', 'error'], { error: 'must be in_progress, complete or error' }),
});
const plannedTask = block('task_card', {
  ...taskShape,
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

const header = block('header', { text: plainText(LIMITS.header) });
const divider = block('divider', {});
const context = block('context', { elements: z.array(contextElement).min(1).max(LIMITS.contextElements) });
const actions = block('actions', { elements: z.array(action).min(1).max(LIMITS.actionsElements) });
const tableBlock = block('table', table);
const file = block('file', { external_id: chars(LIMITS.id), source: z.literal('remote') });

const container = block('container', {
  title: plainText(LIMITS.container.title).optional(),
  rich_text_title: richText.optional(),
  subtitle: anyText(LIMITS.container.title).optional(),
  child_blocks: z
    .array(
      z.discriminatedUnion('type', [
        actions,
        context,
        divider,
        file,
        header,
        image,
        input,
        richText,
        section,
        tableBlock,
        video,
      ]),
    )
    .min(1)
    .max(LIMITS.container.children),
  width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
  icon: imageElement.optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
}).refine((one) => one.title !== undefined || one.rich_text_title !== undefined, {
  error: 'must have title or rich_text_title',
});

/** Every block that Slack knows, whatever the surface. */
export const anyBlock = z.discriminatedUnion('type', [
  section,
  header,
  divider,
  context,
  actions,
  image,
  input,
  richText,
  video,
  tableBlock,
  file,
  container,
  card,
  taskCard,
  block('context_actions', { elements: z.array(contextAction).min(1).max(LIMITS.contextActionsElements) }),
  block('markdown', { text: chars(LIMITS.markdown) }),
  block('alert', {
    text: anyText(LIMITS.alert),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  block('carousel', { elements: z.array(card).min(1).max(LIMITS.card.cards) }),
  block('data_table', dataTable),
  block('data_visualization', dataVisualization),
  block('plan', { title: chars(LIMITS.task.title), tasks: z.array(plannedTask).max(LIMITS.task.tasks) }),
]);

function block<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), block_id: chars(LIMITS.id).optional(), ...shape });
}
