import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf, DOUBTFUL_CODES } from './currencies.ts';
import { alternatives } from './phrases.ts';
import { NUMBER, SPACE, scaled, toNumber, UNIT } from './written-number.ts';

export type Period = 'year' | 'month' | 'week' | 'day' | 'hour';

/** An amount or a range of amounts of money in a text. */
export interface Money {
  /** Both ends are equal for a single amount; "up to" has no low end, "over" and "from" no high end. */
  readonly low?: number;
  readonly high?: number;
  /** ISO code; undefined when not said. */
  readonly currency?: string;
  readonly per?: Period;
  /** More is paid than the high end of the range: `$135,000 to $180,000+`. */
  readonly open?: true;
  readonly start: number;
  readonly end: number;
  /** As written, with the words that bound it. */
  readonly text: string;
}

export interface MoneyOptions {
  /** Whether a large bare number is money, as in a person's "is 120000 fair?". */
  readonly bare?: boolean;
}

/**
 * The amounts of money in a text, in order, never overlapping. Needs a currency, a unit such as `k` or a period
 * such as `/h`; years, percents, counts of things, 401k and telephone numbers are none.
 */
export function findMoney(text: string, { bare = false }: MoneyOptions = {}): readonly Money[] {
  if (!DIGIT.test(text)) return [];
  const amounts = [...text.matchAll(AMOUNT)].map(readAmount);
  const found: Money[] = [];
  for (let at = 0; at < amounts.length; at++) {
    const [amount, next] = [amounts[at], amounts[at + 1]];
    if (!amount) continue;
    const range = next && readRange(text, amount, next);
    const whole = range ?? amount;
    if (range) at++;
    if (isMoney(text, whole, bare)) found.push(toMoney(text, whole));
    else if (range) at--;
  }
  return found;
}

interface Amount {
  readonly low: number;
  readonly high: number;
  readonly currency: string | undefined;
  /** Lower case, such as `k`. */
  readonly unit: string | undefined;
  readonly per: Period | undefined;
  readonly plus: boolean;
  readonly isRange: boolean;
  /** The number of the first end as written. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const TIME = 'years?|yr|annum|months?|mth|mo|weeks?|wk|days?|hours?|hr';
const PERIOD = [
  `(?: ?/ ?| ?p/)(?:${TIME}|[yamwdh])`,
  `[ -](?:per|an?|each|every)[ -](?:${TIME})`,
  '(?: |, ?)?(?:annually|annual|yearly|monthly|weekly|daily|hourly)',
  String.raw` ?(?:p\.a\.?|p\.?[amwdh])`,
].join('|');
const AMOUNT = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_]|\d[.,'’])(?:(${CURRENCY_BEFORE})${SPACE}?)?`,
    String.raw`(${NUMBER})(?!\p{N}|[.,'’]\p{N}|${SPACE}?%)`,
    String.raw`(?:[ -]?(${UNIT})(?![\p{L}\p{N}]))?`,
    String.raw`(?:${SPACE}?(${CURRENCY_AFTER})(?![\p{L}\p{N}]))?`,
    String.raw`(\+|-plus\b| and (?:up|above|over)\b| or (?:more|above|higher)\b)?`,
    String.raw`((?: (?:gross|net|base))?(?:${PERIOD})(?![\p{L}\p{N}]))?(?!\p{L})`,
  ].join(''),
  'giu',
);

function readAmount(match: RegExpExecArray): Amount {
  const [whole, before, digits = '', unit, after, plus, period] = match;
  const [sign, name] = [before && currencyOf(before), after && currencyOf(after)];
  const start = match.index + (sign ? 0 : whole.indexOf(digits, before?.length ?? 0));
  const isLpa = unit?.toLowerCase() === 'lpa';
  const isCut = after !== undefined && name === undefined;
  const value = scaled(toNumber(digits, unit), unit);
  return {
    low: value,
    high: value,
    currency: sign ?? name ?? (isLpa ? 'INR' : undefined),
    unit: unit?.toLowerCase(),
    per: isCut ? undefined : periodOf(period ?? (isLpa ? 'annum' : '')),
    plus: plus !== undefined && !isCut,
    isRange: false,
    digits,
    start,
    end: match.index + (isCut ? whole.lastIndexOf(after) : whole.length),
  };
}

function periodOf(written: string): Period | undefined {
  const word = written.toLowerCase().replace(/^ (?:gross|net|base)/, '');
  if (/ye?a?r|annu|\/ ?[ay]$|p\.?a\.?$/.test(word)) return 'year';
  if (/mo|mth|\/ ?m$|p\.?m$/.test(word)) return 'month';
  if (/we?e?k|\/ ?w$|p\.?w$/.test(word)) return 'week';
  if (/day|dai|\/ ?d$|p\.?d$/.test(word)) return 'day';
  return /h(?:ou)?r?|\/ ?h$|p\.?h$/.test(word) ? 'hour' : undefined;
}

// "110-130k": a number that leaves out its thousands is below this.
const MOST_SHORTENED = 1_000;
// Every amount has one, and most texts have none.
const DIGIT = /\d/;
const BETWEEN_ENDS = /^ ?(?:[-‐‑–—~]|to|until|bis|up to) ?$/i;

/** Two amounts as one range: what only one end says of currency, unit and period holds for both. */
function readRange(text: string, first: Amount, second: Amount): Amount | undefined {
  const gap = text.slice(first.end, second.start);
  const isBetween =
    / ?and ?/i.test(gap) &&
    gap.trim().length === 3 &&
    /\bbetween (?:about )?$/i.test(textBefore(text, first.start));
  if (!isBetween && !BETWEEN_ENDS.test(gap)) return undefined;
  if (first.currency && second.currency && first.currency !== second.currency) return undefined;
  const low =
    first.unit === undefined && first.low < MOST_SHORTENED ? scaled(first.low, second.unit) : first.low;
  const high =
    second.unit === undefined && second.high < MOST_SHORTENED ? scaled(second.high, first.unit) : second.high;
  if (low > high || first.plus || (isYear(first) && first.currency === undefined)) return undefined;
  return {
    ...second,
    low,
    high,
    currency: first.currency ?? second.currency,
    unit: second.unit ?? first.unit,
    per: second.per ?? first.per,
    isRange: true,
    digits: first.digits,
    start: first.start,
  };
}

function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - CONTEXT), at);
}

// The longest bounding words, "somewhere in excess of about ", and a noun after the amount.
const CONTEXT = 28;

// Lowest pay that a number with a period and nothing else can be; less of it counts something else.
const PLAUSIBLE: Readonly<Record<Period, number>> = { hour: 5, day: 50, week: 200, month: 500, year: 5_000 };
// "4k" is a screen and "5k" a run; nobody is paid so little a year.
const LEAST_THOUSANDS = 10_000;
const LEAST_DOUBTFUL = 1_000;
const COUNTED = new RegExp(
  String.raw`^\+?[ -](?:(?:new|open|active|daily|monthly|more|or so|of|lines of|square) )*(?:${alternatives(`
    users?; people; jobs?; openings?; employees?; workers?; staff; requests?; rows?; records?; lines?; loc; words?;
    customers?; clients?; positions?; applications?; applicants?; downloads?; followers?; members?; students?;
    engineers?; developers?; professionals?; companies; businesses; stars?; commits?; tests?; cases; items?; events?;
    transactions?; messages?; visits?; visitors; hits?; steps?; miles?; km; feet; sq; hours?; days?; tokens?;
    documents?; files?; pages?; questions?; entries; vacancies; units?; homes; vehicles; calls?; parameters?; nodes?;
    servers?; devices?; code; runs?; times?; rpm; rps; qps`)})\b`,
  'i',
);

function isMoney(text: string, amount: Amount, bare: boolean): boolean {
  const { currency, unit, per, high } = amount;
  const isPlausible = per !== undefined && high >= PLAUSIBLE[per];
  if (currency !== undefined) {
    const isDoubtful = DOUBTFUL_CODES.has(currency) && (high < LEAST_DOUBTFUL || isYear(amount));
    return isPlausible || !isDoubtful || /\p{Sc}/u.test(text.slice(amount.start, amount.end));
  }
  if (COUNTED.test(text.slice(amount.end, amount.end + CONTEXT))) return false;
  if (isPlausible) return !isYear(amount) || per === 'year';
  if (unit === 'k' && amount.digits === '401') return false;
  if (unit === 'k') return high >= LEAST_THOUSANDS;
  if (unit !== undefined && unit.length > 3) return true;
  return bare && isBareMoney(text, amount);
}

function isYear({ digits, unit }: Amount): boolean {
  return unit === undefined && /^(?:19|20)\d\d$/.test(digits);
}

// Salaries a year have five to seven digits in most currencies.
const BARE = /^(?:\d{5,7}|\d{1,3}(?:[,.'’]\d{3}){1,2}|\d{1,2}(?:,\d{2}),\d{3})(?:[.,]00?)?$/;

/** Not a postal code, number of an item or part of a telephone number. */
function isBareMoney(text: string, { low, digits, start, end }: Amount): boolean {
  const [before, after] = [textBefore(text, start), text.slice(end, end + CONTEXT)];
  if (low < LEAST_THOUSANDS || !BARE.test(digits)) return false;
  return (
    !/(?:\b[A-Z]{2} |[#+\d)-] ?|zip(?: code)? |\bid |no\.? ?|ticket )$/.test(before) &&
    !/^[ -]?\(?\d|^-\w/.test(after)
  );
}

const LEAST = bound(String.raw`over; (?<!up )from; above; more than; exceed(?:s|ing)?; in excess of; at least;
  min(?:\.|imum(?: of)?)?; north of; upwards? of; start(?:s|ing) (?:at|from); beyond; >=?; ≥`);
const MOST =
  bound(String.raw`up to; upto; as (?:much|high) as; max(?:\.|imum(?: of)?)?; under; below; less than;
  at most; n(?:o|ot) more than; capped at; <=?; ≤`);

/** The words that bound an amount, right before it. */
function bound(phrases: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${alternatives(phrases)})(?: about| around| roughly)? ?$`,
    'iu',
  );
}

const BETWEEN = /(?<![\p{L}\p{N}])between(?: about)? $/iu;

function toMoney(text: string, amount: Amount): Money {
  const before = textBefore(text, amount.start);
  const least = amount.isRange ? null : LEAST.exec(before);
  const most = amount.isRange ? null : MOST.exec(before);
  const bound = most ?? least ?? (amount.isRange ? BETWEEN.exec(before) : null);
  const start = amount.start - (bound?.[0].length ?? 0);
  const isOpen = !amount.isRange && (amount.plus || least !== null);
  return {
    ...(most ? {} : { low: amount.low }),
    ...(isOpen && !most ? {} : { high: amount.high }),
    ...(amount.currency && amount.currency !== 'unclear' ? { currency: amount.currency } : {}),
    ...(amount.per ? { per: amount.per } : {}),
    ...(amount.isRange && amount.plus ? { open: true } : {}),
    start,
    end: amount.end,
    text: text.slice(start, amount.end),
  };
}
