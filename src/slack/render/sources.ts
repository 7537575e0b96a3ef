import type { RichTextElement } from '@slack/types';
import type { Citation, Point } from '../../answer/answer.ts';
import { escapeText, linkTo, plainLine, webAddress } from '../mrkdwn.ts';
import { andMore } from '../texts.ts';
import { type Block, chunks, context, link, words } from './blocks.ts';

/** Longest statement that is shown; a passage is shorter, unless a document is one long paragraph. */
const POINT_LIMIT = 900;
const LABEL_LIMIT = 120;
const SOURCE_LIMIT = 300;
/** Longest address that is linked: a few of them must fit into one message. */
const ADDRESS_LIMIT = 400;
/** Characters of one context element; Slack takes 3,000. */
const ELEMENT_LIMIT = 2800;
/** Characters of all sources; a usual line has some 80. */
const SOURCES_LIMIT = 3500;

/** A statement and the number of its source, which is a link where the source has an address. */
export function cited(point: Point, citations: readonly Citation[]): RichTextElement[] {
  const label = point.label === undefined ? '' : plainLine(point.label, LABEL_LIMIT);
  return [
    ...(label === '' ? [] : words(`${label}: `, { bold: true })),
    ...words(`${plainLine(point.text, POINT_LIMIT)} `),
    mark(point.citation, citations),
  ];
}

/** The number of a source, as a link where it has an address. */
export function mark(number: number, citations: readonly Citation[]): RichTextElement {
  const url = address(citations.find((citation) => citation.number === number));
  return url === undefined ? { type: 'text', text: `[${number}]` } : link(`[${number}]`, url);
}

/** The citations that the given points use, in the order of their numbers. */
export function used(points: readonly Point[], citations: readonly Citation[]): Citation[] {
  const numbers = new Set(points.map((point) => point.citation));
  return citations.filter((citation) => numbers.has(citation.number)).sort((a, b) => a.number - b.number);
}

/** One line a source: numbers, document and section, year, market, link. */
export function sourceBlocks(citations: readonly Citation[]): Block[] {
  const lines = grouped(citations).map(([citation, numbers]) => {
    const where = linkTo(address(citation), place(citation), SOURCE_LIMIT);
    return `${marks(numbers)} ${where}${escapeText(facts(citation), SOURCE_LIMIT)}`;
  });
  return context(...chunks(fitting(lines), ELEMENT_LIMIT));
}

/** The same lines with bare addresses, for plain text. */
export function sourceLines(citations: readonly Citation[]): string[] {
  return grouped(citations).map(([citation, numbers]) => {
    const web = address(citation);
    return `${marks(numbers)} ${plainLine(place(citation), SOURCE_LIMIT)}${facts(citation)}${web === undefined ? '' : ` · ${web}`}`;
  });
}

// The lines that fit, and a count of the others; their numbers in the text are links all the same.
function fitting(lines: readonly string[]): string[] {
  let size = 0;
  const shown = lines.filter((line) => {
    size += line.length;
    return size <= SOURCES_LIMIT;
  });
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, andMore(rest)] : shown;
}

/** Web address of a citation, if it has one that is short enough. */
export function address(citation: Citation | undefined): string | undefined {
  const url = webAddress(citation?.source);
  return url !== undefined && url.length <= ADDRESS_LIMIT ? url : undefined;
}

/** Document and section of a citation. */
export function place(citation: Citation): string {
  return [citation.title, ...citation.section].map((part) => plainLine(part, LABEL_LIMIT)).join(' › ');
}

/** Source, market and year of a citation, as far as they are known. */
export function facts(citation: Citation): string {
  const named = webAddress(citation.source) === undefined && citation.source !== citation.title;
  const parts = [
    named ? citation.source : undefined,
    citation.market,
    citation.asOf === undefined ? undefined : `as of ${citation.asOf}`,
  ];
  return parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => ` · ${plainLine(part, LABEL_LIMIT)}`)
    .join('');
}

function marks(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join('');
}

// Two quotes of one section are one source with two numbers.
function grouped(citations: readonly Citation[]): [Citation, number[]][] {
  const groups = new Map<string, [Citation, number[]]>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.document, citation.section, citation.source, citation.asOf]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [citation, [citation.number]]);
    else group[1].push(citation.number);
  }
  return [...groups.values()];
}
