import type { Answer, Citation, Comparison, Found, Point } from '../../src/answer/answer.ts';
import type { Document } from '../../src/knowledge/document.ts';
import { plainText } from '../../src/terminal/plain-text.ts';

/** Characters that nobody should have to read in one answer. */
const LONGEST_TEXT = 2500;

/** Everything in an answer that does not stand in the documents, and what else it must not do; nothing for a good one. */
export function faultsOf(
  answer: Answer,
  question: string,
  documents: readonly Document[],
): readonly string[] {
  const text = plainText(answer);
  const shared = [
    ...(text.length > LONGEST_TEXT ? [`${text.length} characters`] : []),
    ...(/<[!@#]/.test(text) ? [`markup in ${text}`] : []),
    ...(answer.trace.length === 0 ? ['no trace'] : []),
  ];
  if (answer.kind !== 'answer' && answer.kind !== 'comparison') return shared;
  return [...shared, ...citationFaults(answer, documents), ...factFaults(answer, question)];
}

function citationFaults(answer: Found | Comparison, documents: readonly Document[]): readonly string[] {
  const used = new Set(pointsOf(answer).map(({ citation }) => citation));
  return [
    ...(answer.citations.length === 0 ? ['no citation'] : []),
    ...answer.citations.flatMap((citation, place) => [
      ...(citation.number === place + 1 && used.has(citation.number)
        ? []
        : [`${citation.number} is out of order`]),
      ...quoteFaults(citation, documents),
    ]),
  ];
}

/** A quote is a slice of its document that begins in the line that is named. */
function quoteFaults(
  { document: id, quote, line }: Citation,
  documents: readonly Document[],
): readonly string[] {
  const document = documents.find((each) => each.id === id);
  if (document === undefined) return [`no document ${id}`];
  const lines = document.text.split('\n');
  const rest = lines.slice(line - 1).join('\n');
  const at = rest.indexOf(quote);
  if (quote === '' || at === -1) return [`“${quote}” is not in ${id} from line ${line} on`];
  return at > (lines[line - 1]?.length ?? 0) ? [`“${quote}” begins after line ${line}`] : [];
}

function factFaults(answer: Found | Comparison, question: string): readonly string[] {
  const quotes = answer.citations.map(({ quote }) => plain(quote));
  const known = [...quotes, ...answer.citations.flatMap(({ section }) => section), question].join('\n');
  const said = [...answer.notes, withoutAssumptions(answer.kind === 'answer' ? (answer.verdict ?? '') : '')];
  return [
    ...pointsOf(answer).flatMap(({ text, citation }) => missing(text, quotes[citation - 1] ?? '')),
    ...said.flatMap((sentence) => numbers(sentence).filter((number) => !known.includes(number))),
    ...(answer.chart?.rows ?? [])
      .filter(({ text, citation }) => !quotes[citation - 1]?.includes(text))
      .map(({ text }) => `bar ${text}`),
  ];
}

function pointsOf(answer: Found | Comparison): readonly Point[] {
  return answer.kind === 'answer'
    ? [answer.lead, ...answer.points, ...answer.more]
    : answer.rows.flatMap(({ cells }) => cells.flat());
}

/** Numbers and words of four letters or more that a quote lacks. */
function missing(text: string, quote: string): readonly string[] {
  const held = quote.toLowerCase();
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...words, ...numbers(text)]
    .filter((word) => !held.includes(word))
    .map((word) => `${word} in “${text}”`);
}

function numbers(text: string): readonly string[] {
  return text.match(/\d(?:[\d.,]*\d)?/g) ?? [];
}

/** How a month or an hour was turned into a year is said in brackets. */
function withoutAssumptions(verdict: string): string {
  return verdict.replace(/\([^)]*(?:hours|months) a year[^)]*\)/g, '');
}

function plain(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, '').replace(/[*_`[\]\\]/g, '');
}
