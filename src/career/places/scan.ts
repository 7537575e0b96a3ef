import type { Token } from '../../text/terms.ts';
import { tokenize } from '../../text/terms.ts';

/** A text with its words, as the search for places reads it. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether capitals tell anything: in a text that is all lower or all upper case they do not. */
  readonly mixedCase: boolean;
}

/** Tokens of a scan, from the first up to but without the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The words of a text, without those of web and mail addresses. */
export function scan(text: string, all: readonly Token[] = tokenize(text)): Scan {
  const hasAddress = text.includes('@') || text.includes('://');
  const tokens = hasAddress ? all.filter((token) => !isInAddress(text, token)) : all;
  const isShort = tokens.length <= MOST_WORDS_OF_A_CODE;
  return { text, tokens, mixedCase: /\p{Lu}/u.test(text) && (isShort || /\p{Ll}/u.test(text)) };
}

// A text of one or two words in capitals is a code ("US", "UK MARKET") rather than shouted.
const MOST_WORDS_OF_A_CODE = 2;
// Scheme and host are at most this far from a path's first words; further in, a place's name does little harm.
const ADDRESS_REACH = 80;

function isInAddress(text: string, { start, end }: Token): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - ADDRESS_REACH), start))?.[0] ?? '';
  const after = text.slice(end, end + 3);
  return before.includes('@') || before.includes('://') || after.startsWith('@') || after.startsWith('://');
}

/** The normalised word at a place, or nothing beyond the ends. */
export function wordAt({ tokens }: Scan, at: number): string {
  return tokens[at]?.text ?? '';
}

/** What stands between two neighbouring words; a line break beyond the ends. */
export function gapBefore({ text, tokens }: Scan, at: number): string {
  const [before, after] = [tokens[at - 1], tokens[at]];
  return before && after ? text.slice(before.end, after.start) : '\n';
}

/** Whether the words are written in capitals where that tells something. */
export function isInCapitals({ text, tokens, mixedCase }: Scan, { from, to }: Span): boolean {
  const written = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return mixedCase && written === written.toUpperCase() && written !== written.toLowerCase();
}

/** Whether the word begins with a capital where that tells something. */
export function isCapitalised({ text, tokens, mixedCase }: Scan, at: number): boolean {
  return mixedCase && /^\p{Lu}/u.test(text.slice(tokens[at]?.start, tokens[at]?.end));
}
