/**
 * Slack's ceilings. Lengths are in Unicode code points, counts in items. Where Slack's documents, types and observed
 * behaviour disagree, or a rollout is under way, the smallest value stands here.
 */
export const LIMITS = {
  id: 255,
  url: 3_000,
  text: 3_000,
  message: {
    blocks: 50,
    /** Slack cuts longer text without a word; here it is refused, so that nobody loses text unawares. */
    text: 40_000,
    /** `chat.update` is stricter than `chat.postMessage`. */
    updatedText: 4_000,
    /** All text of all blocks together: above it Slack answers msg_blocks_too_long though each block is legal. */
    blockText: 13_200,
    /** All markdown blocks together. */
    markdown: 12_000,
    tables: 1,
    charts: 2,
    plans: 1,
    attachments: 100,
  },
  view: {
    blocks: 100,
    title: 24,
    button: 24,
    privateMetadata: 3_000,
    /** Modals on top of each other. */
    stack: 3,
    /** Size of the whole view as JSON, in bytes. */
    bytes: 250_000,
  },
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  input: { label: 2_000, hint: 2_000 },
  markdown: 12_000,
  image: { alt: 2_000, title: 2_000 },
  alert: 200,
  video: { title: 200, author: 50, provider: 50, description: 200 },
  card: { title: 150, body: 200, buttons: 3, cards: 10 },
  container: { title: 150, children: 10 },
  task: { title: 150, tasks: 50 },
  button: { text: 75, value: 2_000, label: 75 },
  confirm: { title: 100, text: 300, button: 30 },
  /** Option values: the documents say 150 by now, the published types 75. */
  option: { text: 75, value: 75, description: 75, perSelect: 100, groups: 100, perList: 10, perOverflow: 5 },
  placeholder: 150,
  plainTextInput: 3_000,
  files: 10,
  iconViewers: 10,
  lines: 100,
  table: { rows: 100, columns: 20 },
  dataTable: { rows: 101, columns: 20, pageSize: 100, text: 10_000 },
  chart: { title: 50, series: 6, points: 20, label: 20, axisLabel: 50 },
  listIndent: 8,
} as const;
