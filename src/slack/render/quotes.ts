import type { ModalView } from '@slack/types';
import type { Citation } from '../../answer/answer.ts';
import { escapeText, linkTo, plain } from '../mrkdwn.ts';
import { andMore, texts } from '../texts.ts';
import { type Block, context, richText, section, type View, words } from './blocks.ts';
import { address, facts, place, sourceLines } from './sources.ts';

/** Longest quote that is shown; a passage is shorter, unless a document is one long paragraph. */
const QUOTE_LIMIT = 1200;
const LINE_LIMIT = 400;
/** Characters of all quotes together; a message takes some 13,200. */
const QUOTES_LIMIT = 9000;
/** Each takes two blocks; a message has room for 50. */
const QUOTES_AT_MOST = 20;
const TEXT_LIMIT = 3900;

/** The passages that an answer quotes, word for word, as a message for one person. */
export function quotesView(citations: readonly Citation[]): View {
  const shown = fitting(citations);
  const rest = citations.length - shown.length;
  const lines = sourceLines(citations);
  return {
    text: escapeText(lines.length === 0 ? texts.noSources : lines.join('\n'), TEXT_LIMIT),
    blocks: [
      ...shown.flatMap(quoteBlocks),
      ...(rest > 0 ? context(andMore(rest)) : []),
      ...(citations.length === 0 ? richText(section(...words(texts.noSources))) : []),
    ],
  };
}

/** The same as a modal. */
export function quotesModal(citations: readonly Citation[]): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: texts.sourcesTitle, emoji: false },
    close: { type: 'plain_text', text: texts.close, emoji: false },
    blocks: [...quotesView(citations).blocks].flatMap((block) =>
      block.type === 'data_visualization' ? [] : [block],
    ),
  };
}

function quoteBlocks(citation: Citation): Block[] {
  const where = linkTo(address(citation), place(citation), LINE_LIMIT);
  const quote = plain(citation.quote.trim(), QUOTE_LIMIT);
  return [
    ...context(`[${citation.number}] ${where}${escapeText(facts(citation), LINE_LIMIT)}`),
    ...richText({ type: 'rich_text_quote', elements: words(quote) }),
  ];
}

// As many as there is room for, in the order of their numbers.
function fitting(citations: readonly Citation[]): Citation[] {
  let size = 0;
  return citations.slice(0, QUOTES_AT_MOST).filter((citation) => {
    size += Math.min(citation.quote.length, QUOTE_LIMIT) + place(citation).length + 100;
    return size <= QUOTES_LIMIT;
  });
}
