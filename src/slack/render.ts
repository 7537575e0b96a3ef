import type { Answer } from '../answer/answer.ts';
import type { Again } from './again.ts';
import { escapeText } from './mrkdwn.ts';
import { type Asked, askedBlocks, askedText } from './render/asked.ts';
import { type Block, context, sizeOf, type View } from './render/blocks.ts';
import { buttonBlocks } from './render/buttons.ts';
import { comparisonBlocks, shownRows } from './render/comparison.ts';
import { type BodyOptions, foundBlocks, shownPoints } from './render/found.ts';
import { plainText, scopeLine } from './render/plain-text.ts';
import { shortBlocks } from './render/short.ts';

/** Slack refuses a message at some 13,200 characters of text, whatever the single blocks hold. */
const MESSAGE_LIMIT = 11_000;
/** Slack takes 50 blocks. */
const BLOCKS_AT_MOST = 45;
/** Points and rows that a message starts out with; fewer are tried until it fits. */
const ROOM = 40;
const SCOPE_LIMIT = 200;

export interface RenderOptions {
  readonly surface: 'message' | 'ephemeral';
  readonly asked?: Asked | undefined;
  readonly again?: Again | undefined;
  /** After "Show more". */
  readonly expanded?: boolean;
  /** Charts as Slack draws them, or in words where it does not. */
  readonly charts?: 'drawn' | 'written';
}

/** What Slack shows for an answer, within all of its limits. The same answer gives the same view. */
export function render(answer: Answer, options: RenderOptions): View {
  for (let room = roomOf(answer); room > 0; room -= 1) {
    const view = compose(answer, options, room);
    if (sizeOf(view.blocks) <= MESSAGE_LIMIT && view.blocks.length <= BLOCKS_AT_MOST) return view;
  }
  return compose(answer, options, 0);
}

function compose(answer: Answer, options: RenderOptions, room: number): View {
  const { surface, asked, again, expanded = false, charts = 'drawn' } = options;
  const body: BodyOptions = { expanded, charts, room };
  const scope = scopeLine(answer).map((line) => escapeText(line, SCOPE_LIMIT));
  return {
    text: plainText(answer, askedText(asked), { expanded, room, figures: true }),
    blocks: [
      ...askedBlocks(asked),
      ...context(...scope),
      ...bodyBlocks(answer, body),
      ...buttonBlocks(answer, { surface, again, more: hasMore(answer, body) }),
    ],
  };
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

function roomOf(answer: Answer): number {
  if (answer.kind === 'answer') return shownPoints(answer, { expanded: true, room: ROOM }).shown.length;
  return answer.kind === 'comparison' ? shownRows(answer, ROOM).length : 0;
}
