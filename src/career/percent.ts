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
const AT_LEAST = 'over|more than|at least|above|exceeding|upwards of|north of|>=?|≥';
const AT_MOST = 'up to|at most|less than|under|below|as much as|no more than|<=?|≤';
const YEARLY = String.raw` (?:a|per|each|every) year\b| ?(?:annually|yearly|p\.a\.)|\/(?:year|yr)\b`;
const PERCENT = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,/])(?:(${AT_LEAST}|${AT_MOST}) )?(?:between )?`,
    String.raw`(${NUMBER})(?:${SIGN})?(?: ?(?:[-‐‑–—]|to|(?<=between [\d.,% ]{1,12})and) ?(\d{1,4}(?:[.,]\d{1,2})?))?${SIGN}`,
    String.raw`(\+)?(${YEARLY})?`,
  ].join(''),
  'giu',
);
const YEAR = String.raw`((?:19|20)\d\d)`;
const TWO_YEARS = new RegExp(
  String.raw`(?:from |between )?\b${YEAR} ?(?:to|and|through|until|[-‐‑–—]) ?${YEAR}\b`,
  'iu',
);
const SINCE = new RegExp(String.raw`\bsince ${YEAR}\b`, 'iu');
const UNTIL = new RegExp(String.raw`\b(?:by|through|until|to) ${YEAR}\b`, 'iu');
// Years stand within one clause of their percentage.
const CLAUSE = 120;

const ENDS_CLAUSE = /[.;!?](?=\s|$)|\n/;

function readPercent(text: string, match: RegExpExecArray, until: number): Percent {
  const [whole, bound = '', first = '', second, plus, yearly] = match;
  const start = match.index;
  const end = start + whole.length;
  const [after = ''] = text.slice(end, Math.min(until, end + CLAUSE)).split(ENDS_CLAUSE);
  const before =
    text
      .slice(Math.max(0, start - CLAUSE), start)
      .split(ENDS_CLAUSE)
      .at(-1) ?? '';
  const years = yearsIn(after) ?? (before.includes('%') ? undefined : yearsIn(before));
  const adjacent =
    years && after.startsWith(years.written, years.at) && /^[ ,]*$/.test(after.slice(0, years.at))
      ? years.at + years.written.length
      : 0;
  const isLeast = plus !== undefined || LEAST.test(bound);
  return {
    value: toNumber(first),
    ...(second === undefined ? {} : { high: toNumber(second) }),
    ...(isLeast ? { atLeast: true } : {}),
    ...(bound !== '' && !isLeast ? { atMost: true } : {}),
    ...(years?.from === undefined ? {} : { fromYear: years.from }),
    ...(years?.to === undefined ? {} : { toYear: years.to }),
    ...(yearly === undefined ? {} : { per: 'year' }),
    start,
    end: end + adjacent,
    text: text.slice(start, end + adjacent),
  };
}

const LEAST = new RegExp(`^(?:${AT_LEAST})$`, 'iu');

interface Years {
  readonly from?: number;
  readonly to?: number;
  readonly at: number;
  readonly written: string;
}

function yearsIn(clause: string): Years | undefined {
  const two = TWO_YEARS.exec(clause);
  if (two) return { from: Number(two[1]), to: Number(two[2]), at: two.index, written: two[0] };
  const since = SINCE.exec(clause);
  if (since) return { from: Number(since[1]), at: since.index, written: since[0] };
  const by = UNTIL.exec(clause);
  return by ? { to: Number(by[1]), at: by.index, written: by[0] } : undefined;
}

function toNumber(written: string): number {
  return Number(written.replace('−', '-').replace(',', '.'));
}
