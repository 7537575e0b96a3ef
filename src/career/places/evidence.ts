import type { Strictness } from '../places.ts';
import type { Scan, Span } from './scan.ts';
import { gapBefore, isCapitalised, isInCapitals, wordAt } from './scan.ts';

/** Whether what surrounds a name is enough to read it as the place. */
export function isMeant(scan: Scan, span: Span, strictness: Strictness): boolean {
  if (isLongerName(scan, span)) return false;
  switch (strictness) {
    case 'plain':
      return true;
    case 'guarded':
      return (
        isAsked(scan, span) || isPlaced(scan, span.from) || isBesidePay(scan, span) || isTabled(scan, span)
      );
    case 'word':
      return isLabelled(scan, span.from) || isSettled(scan, span.from);
    case 'qualified':
    case 'code':
      return false;
    case 'capitals':
      return isAbbreviation(scan, span);
    case 'adjective':
      return DESCRIBED.has(wordAt(scan, span.to));
    case 'clear-code':
      return isClearCode(scan, span);
    case 'wordy-code':
      return (
        isInCapitals(scan, span) &&
        (isLabelled(scan, span.from) || (isInside(scan, span.from) && isClosed(scan, span.to)))
      );
    case 'remote':
      return isRemotePlace(scan, span);
    default:
      return strictness satisfies never;
  }
}

/** Whether the phrase ends here: at punctuation, at the end, or before a word that no title goes on with. */
export function isClosed(scan: Scan, at: number): boolean {
  return (
    /[,.;:!?()|·\n]/.test(gapBefore(scan, at)) || CLOSING.has(wordAt(scan, at)) || PAY.has(wordAt(scan, at))
  );
}

function isLongerName(scan: Scan, { to }: Span): boolean {
  return isCapitalised(scan, to) && NAME_ENDINGS.has(wordAt(scan, to)) && /^[ -]$/.test(gapBefore(scan, to));
}

function isPlaced(scan: Scan, from: number): boolean {
  const at = FILLERS.has(wordAt(scan, from - 1)) ? from - 1 : from;
  const before = wordAt(scan, at - 1);
  return PREPOSITIONS.has(before) || (before === 'to' && MOVES.has(wordAt(scan, at - 2)));
}

/** "What about Georgia?", or the place alone, as when it answers a question. */
function isAsked(scan: Scan, span: Span): boolean {
  return isAlone(scan, span) || (wordAt(scan, span.from - 1) === 'about' && isClosed(scan, span.to));
}

function isAlone({ tokens }: Scan, { from, to }: Span): boolean {
  return to - from === tokens.length;
}

function isInside(scan: Scan, from: number): boolean {
  return INSIDE.has(wordAt(scan, from - 1));
}

function isSettled(scan: Scan, from: number): boolean {
  const before = wordAt(scan, from - 1);
  return (before === 'in' || before === 'to' || before === 'near') && MOVES.has(wordAt(scan, from - 2));
}

function isBesidePay(scan: Scan, { from, to }: Span): boolean {
  return PAY.has(wordAt(scan, from - 1)) || PAY.has(wordAt(scan, to));
}

/** Stands in a list or table of amounts: `Jordan: $30,000`, `Place: Nice`. */
function isTabled(scan: Scan, { from, to }: Span): boolean {
  const end = scan.tokens[to - 1]?.end ?? 0;
  const after = scan.text.slice(end, end + AMOUNT_REACH);
  return isLabelled(scan, from) || /^\s?[:(|=–—-]\s?(?:\p{Lu}{3} ?)?[\p{Sc}\d]/u.test(after);
}

// A closing mark, a currency's code and its spaces.
const AMOUNT_REACH = 8;
const LABEL_REACH = 12;

function isLabelled(scan: Scan, from: number): boolean {
  const start = scan.tokens[from]?.start ?? 0;
  const before = scan.text.slice(Math.max(0, start - LABEL_REACH), start);
  return /(?:^|[^\p{L}])(?:place|location|city|country|region|state|office)s?\s?[:=]\s?$/iu.test(before);
}

function isAbbreviation(scan: Scan, span: Span): boolean {
  if (isInCapitals(scan, span)) return true;
  const before = wordAt(scan, span.from - 1);
  // In small letters "us" is a pronoun nearly everywhere: "tell us", "what about us".
  if (wordAt(scan, span.from) === 'us') return before === 'the' || before === 'in' || isAlone(scan, span);
  const isNamed = ABOUT.has(before) && isClosed(scan, span.to);
  return isNamed || INSIDE.has(before) || isBesidePay(scan, span) || isAlone(scan, span);
}

function isClearCode(scan: Scan, span: Span): boolean {
  const { from, to } = span;
  if (isAsked(scan, span)) return true;
  if (!isInCapitals(scan, span)) return isInside(scan, from) && isClosed(scan, to);
  const follows = from > 0 && /^\s*[,(]\s*$/.test(gapBefore(scan, from));
  return follows || isPlaced(scan, from) || isBesidePay(scan, span) || isTabled(scan, span);
}

/** "Remote work" is a way to work; "remote pay" is pay for where one sits. */
function isRemotePlace(scan: Scan, { from, to }: Span): boolean {
  if (WAYS_TO_WORK.has(wordAt(scan, to)) || WAYS_TO_WORK.has(wordAt(scan, from - 1))) return false;
  return isTabled(scan, { from, to }) || scan.tokens.some((token) => PAY.has(token.text));
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const PREPOSITIONS = words(
  'in near around from within across throughout outside inside into living visiting',
);
const INSIDE = words('in near around across within');
const ABOUT = words('about for vs versus or and');
const FILLERS = words(
  'the greater downtown central metro northern southern eastern western north south east west',
);
const MOVES =
  words(`based live lives living located move moves moving relocate relocated relocating relocation
  office offices headquartered hq settle settled return returning`);
const PAY =
  words(`salary salaries pay pays paid paying wage wages compensation comp earnings income market markets rate
  rates range ranges average averages median jobs job roles offer offers hiring payscale`);
const DESCRIBED =
  words(`market markets salary salaries pay wage wages average averages companies company employers firms
  startups startup jobs job labour labor cities economy engineers developers tech industry average teams`);
const CLOSING = words('for with and or as if right now area state please vs versus than but to at per');
const NAME_ENDINGS =
  words(`falls springs heights hills valley beach park county island islands lake lakes grove ridge
  creek shores village township junction bay rapids harbor harbour gardens`);
const WAYS_TO_WORK =
  words(`work working worker workers team teams first collaboration meeting meetings procedure desktop
  sensing access control repository server servers go going fully learning culture policy option options`);
