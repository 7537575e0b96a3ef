/** A percentage in a text, with the years that it is said to hold for. */
export interface Percent {
  /** The lower end where a range is given. */
  readonly value: number;
  readonly high?: number;
  /** "Over 20%": the value is the least. */
  readonly atLeast?: true;
  /** "Up to 20%": the value is the most. */
  readonly atMost?: true;
  readonly fromYear?: number;
  readonly toYear?: number;
  /** Said of each year rather than of the whole time. */
  readonly per?: 'year';
  readonly start: number;
  readonly end: number;
  /** As written, with the words that bound it and the years right after it. */
  readonly text: string;
}

/** The percentages of a text, in order, never overlapping; years are taken from the same clause. */
export function findPercent(text: string): readonly Percent[] {
  const matches = [...text.matchAll(PERCENT)];
  return matches.map((match, at) => {
    const until = matches[at + 1]?.index ?? text.length;
    return readPercent(text, match, until);
  });
}

const NUMBER = String.raw`[+−-]?\d{1,4}(?:[.,]\d{1,2})?`;
const SIGN = String.raw`(?:\s?%|[ -](?:percent|per cent|pct)\b)`;
const AT_LEAST = String.raw`over|more than|at least|above|exceeding|upwards of|north of|>=?|≥`;
const AT_MOST = String.raw`up to|at most|less than|under|below|as much as|no more than|<=?|≤`;
const YEARLY = String.raw` (?:a|per|each|every) year\b| ?(?:annually|yearly|p\.a\.)|\/(?:year|yr)\b`;
const PERCENT = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,/])(?:(${AT_LEAST}|${AT_MOST}) )?(?:between )?`,
    String.raw`(${NUMBER})(?:${SIGN})?(?: ?(?:[-‐‑–—]|to|and) ?(\d{1,4}(?:[.,]\d{1,2})?))?${SIGN}`,
    String.raw`(\+)?(${YEARLY})?`,
  ].join(''),
  'giu',
);
const YEAR = String.raw`((?:19|20)\d\d)`;
const TWO_YEARS = new RegExp(String.raw`(?:from |between |\()?\b${YEAR} ?(?:to|and|through|until|[-‐‑–—]) ?${YEAR}\b`, 'iu');
const SINCE = new RegExp(String.raw`\bsince ${YEAR}\b`, 'iu');
const UNTIL = new RegExp(String.raw`\b(?:by|through|until|to) ${YEAR}\b`, 'iu');
// Years stand within one clause of their percentage.
const CLAUSE = 120;

function readPercent(text: string, match: RegExpExecArray, until: number): Percent {
  const [whole, bound = '', first = '', second, plus, yearly] = match;
  const { index: start } = match;
  const end = start + whole.length;
  const after = clause(text.slice(end, Math.min(until, end + CLAUSE)));
  const before = text.slice(Math.max(0, start - CLAUSE), start);
  const years = yearsIn(after) ?? yearsIn(before.slice(lastBreak(before)));
  const adjacent = years && years.at >= 0 && /^[ ,(]{0,2}$/.test(after.slice(0, years.at)) ? years.to : 0;
  return {
    value: toNumber(first),
    ...(second === undefined ? {} : { high: toNumber(second) }),
    ...(plus || (bound && LEAST_WORD.test(bound)) ? { atLeast: true } : {}),
    ...(bound && !LEAST_WORD.test(bound) ? { atMost: true } : {}),
    ...(years?.from === undefined ? {} : { fromYear: years.from }),
    ...(years?.until === undefined ? {} : { toYear: years.until }),
    ...(yearly ? { per: 'year' } : {}),
    start,
    end: end + adjacent,
    text: text.slice(start, end + adjacent),
  };
}
