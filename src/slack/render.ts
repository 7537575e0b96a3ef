import type { Answer } from '../answer/answer.ts';
import type { Again } from './again.ts';
import { escapeText } from './mrkdwn.ts';
import { type Asked, askedBlocks, askedText } from './render/asked.ts';
import { type Block, context, sections, sizeOf, type View } from './render/blocks.ts';
import { buttonBlocks, changeButton } from './render/buttons.ts';
import { comparisonBlocks } from './render/comparison.ts';
import { type BodyOptions, foundBlocks, shownPoints } from './render/found.ts';
import { plainText, scopeLine } from './render/plain-text.ts';
import { shortBlocks } from './render/short.ts';
import { texts } from './texts.ts';

/** Slack refuses a message at some 13,200 characters of text, whatever the single blocks hold. */
const MESSAGE_LIMIT = 11_000;
/** Slack takes 50 blocks. */
const BLOCKS_AT_MOST = 45;
/** Points, rows and figures that are tried first; fewer are tried until a message fits. */
const ROOM = 40;
const LESS = 0.75;
const SCOPE_LIMIT = 200;

export interface RenderOptions {
  readonly surface: 'message' | 'ephemeral';
  readonly asked?: Asked | undefined;
  readonly again?: Again | undefined;
  /** After "Show more". */
  readonly expanded?: boolean;
  /** Charts as Slack draws them, or in words where it does not. */
  readonly charts?: 'drawn' | 'written';
  /** Whether what went unanswered can be put to experts. */
  readonly hasExperts?: boolean;
}

/** What Slack shows for an answer, within all of its limits. The same answer gives the same view. */
export function render(answer: Answer, options: RenderOptions): View {
  const { asked, expanded = false } = options;
  let room = ROOM;
  let blocks = compose(answer, options, room);
  while (room > 0 && !fits(blocks)) {
    room = Math.floor(room * LESS);
    blocks = compose(answer, options, room);
  }
  const text = plainText(answer, askedText(asked), { expanded, room });
  return { text: text.trim() === '' ? texts.nothing : text, blocks };
}

function fits(blocks: readonly Block[]): boolean {
  return blocks.length <= BLOCKS_AT_MOST && sizeOf(blocks) <= MESSAGE_LIMIT;
}

function compose(answer: Answer, options: RenderOptions, room: number): Block[] {
  const { surface, asked, again, expanded = false, charts = 'drawn', hasExperts = false } = options;
  const body: BodyOptions = { expanded, charts, room };
  return [
    ...askedBlocks(asked),
    ...scopeBlocks(answer, again),
    ...bodyBlocks(answer, body),
    ...buttonBlocks(answer, { surface, again, more: hasMore(answer, body), hasExperts }),
  ];
}

// What was not asked for in so many words can be changed.
function scopeBlocks(answer: Answer, again: Again | undefined): Block[] {
  const lines = scopeLine(answer).map((line) => escapeText(line, SCOPE_LIMIT));
  const change = answer.inferred === undefined ? undefined : changeButton(again);
  if (change === undefined) return context(...lines);
  return sections(lines).map((section) => ({ ...section, accessory: change }));
}

function bodyBlocks(answer: Answer, body: BodyOptions): Block[] {
  switch (answer.kind) {
    case 'answer':
      return foundBlocks(answer, body);
    case 'comparison':
      return comparisonBlocks(answer, body);
    case 'clarify':
    case 'unanswered':
    case 'chat':
      return shortBlocks(answer);
    default:
      return answer satisfies never;
  }
}

function hasMore(answer: Answer, body: BodyOptions): boolean {
  return answer.kind === 'answer' && !body.expanded && shownPoints(answer, body).hidden > 0;
}
