import { alternatives } from './phrases.ts';

/** How much experience a person has, or a requirement or figure is about; bounds in years, both inclusive. */
export interface Experience {
  readonly minYears?: number;
  readonly maxYears?: number;
  readonly level?: Level;
}

export type Level = 'intern' | 'junior' | 'mid' | 'senior' | 'lead' | 'executive';

/** An experience and where it is written. */
export interface FoundExperience {
  readonly experience: Experience;
  readonly start: number;
  readonly end: number;
}

/**
 * Years and levels of experience that a text names, in order, never overlapping. "Senior" in a title is no level;
 * "senior level" and the label "Senior:" are. Ages, years of the calendar and spans of growth are left out.
 */
export function findExperience(text: string): readonly FoundExperience[] {
  const found = [...findYears(text), ...findLevels(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return found.filter(({ start, end }) => {
    const isFree = start >= from;
    if (isFree) from = end;
    return isFree;
  });
}

/** How two experiences relate; `unknown` where one speaks of years and the other of a level. */
export function compareExperience(
  asked: Experience,
  documented: Experience,
): 'same' | 'overlaps' | 'other' | 'unknown' {
  if (hasYears(asked) && hasYears(documented)) {
    const [low, high] = boundsOf(asked);
    const [from, to] = boundsOf(documented);
    if (low === from && high === to) return 'same';
    return low <= to && from <= high ? 'overlaps' : 'other';
  }
  if (asked.level === undefined || documented.level === undefined) return 'unknown';
  return asked.level === documented.level ? 'same' : 'other';
}

function hasYears({ minYears, maxYears }: Experience): boolean {
  return minYears !== undefined || maxYears !== undefined;
}

function boundsOf({
  minYears = 0,
  maxYears = Number.POSITIVE_INFINITY,
}: Experience): readonly [number, number] {
  return [minYears, maxYears];
}

const NUMBER_WORDS: readonly string[] =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen
  fourteen fifteen sixteen seventeen eighteen nineteen twenty`.split(/\s+/);

const LEAST = 'from|over|more than|at least|minimum of|minimum|min\\.?|above|beyond|>=?|≥';
const MOST = 'under|less than|fewer than|below|up to|at most|no more than|maximum of|maximum|max\\.?|<=?|≤';
const NUMBER = String.raw`(\d{1,2}(?:\.\d)?|${NUMBER_WORDS.join('|')})`;
const YEARS = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,$€£%/–-])(?:(between|${LEAST}|${MOST}) ?)?`,
    String.raw`${NUMBER}(?: ?(?:[-‐‑–—]|to|and|or|through) ?${NUMBER})? ?(\+|plus\b|or more\b)?`,
    String.raw`[ -]?(years?|yrs?|yoe|y|months?|mos?)\b(?![ -]?(?:old|ago)\b)(?:['’]s?)?`,
  ].join(''),
  'giu',
);
// Up to five words may tell what kind: "of hands-on backend experience"; a verb before it makes it a verb too.
const OF_EXPERIENCE =
  /^(?:[ -]+(?!(?:will|to|may|can|should|and|or)\b)[\p{L}/&’'-]+){0,5}?[ -]+(?:experience|exp|xp)\b/iu;

// What a number of years ends with; few texts have it, and the whole pattern is tried at every letter.
const YEARS_END = new RegExp(
  String.raw`y(?:ears?|rs?|oe)\b|months?\b|(?<=[\d+ -]|plus|more|${NUMBER_WORDS.join('|')})(?:y|mos?)\b`,
  'iu',
);

function findYears(text: string): readonly FoundExperience[] {
  if (!YEARS_END.test(text)) return [];
  const found: FoundExperience[] = [];
  for (const match of text.matchAll(YEARS)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    const after = text.slice(end, end + CONTEXT);
    const tail = OF_EXPERIENCE.exec(after)?.[0] ?? '';
    const isTold = tail !== '' || /yoe$/i.test(match[0]);
    const experience = readYears(match, isTold);
    if (!experience || PLANNED.test(before) || (!isTold && isOtherSpan(before, match[0], after))) continue;
    found.push({ experience, start, end: end + tail.length });
  }
  return found;
}

// Enough for "expected to grow by 20 % " before and "of hands-on professional experience" after.
const CONTEXT = 60;
// No career is longer; larger numbers count something else.
const MOST_YEARS = 50;
const MONTHS_A_YEAR = 12;
const AT_LEAST = new RegExp(`^(?:${LEAST})`, 'iu');
const AT_MOST = new RegExp(`^(?:${MOST})`, 'iu');

function readYears(match: RegExpExecArray, isTold: boolean): Experience | undefined {
  const [, prefix = '', first = '', second, plus, unit = ''] = match;
  const isMonths = /^mo/i.test(unit);
  if ((isMonths || /^y$/i.test(unit)) && !isTold) return undefined;
  const low = toNumber(first) / (isMonths ? MONTHS_A_YEAR : 1);
  const high = second === undefined ? low : toNumber(second) / (isMonths ? MONTHS_A_YEAR : 1);
  if (high > MOST_YEARS || low > high) return undefined;
  if (plus !== undefined || (second === undefined && AT_LEAST.test(prefix))) return { minYears: low };
  return AT_MOST.test(prefix) ? { maxYears: high } : { minYears: low, maxYears: high };
}

function toNumber(written: string): number {
  const place = NUMBER_WORDS.indexOf(written.toLowerCase());
  return place >= 0 ? place : Number(written);
}

const PLANNED = /\b(?:next|coming) (?:\w+ to )?$/i;
const NOT_WORKED_BEFORE =
  /\b(?:past|last|previous|every|each|aged?|within|since|first|another|the|this|in|by|takes?|took) $/i;
const NOT_WORKED_AFTER = new RegExp(
  `^[ -]?(?:${alternatives(`degree; program; course; contract; plan; period; term; horizon; warranty; lease;
    visa; bachelor; diploma; apprentic; outlook; forecast; projection; growth; anniversary; from now; from today;
    into the future; later; down the`)})`,
  'i',
);
const GROWTH_BEFORE =
  /(?:%|percent|\b(?:grow|growth|growing|increas\w*|rise|rising|project\w*|forecast\w*|declin\w*)\b)[^.;]*$/i;

/** Spans of time that nobody has worked: forecasts, ages, degrees, contracts. */
function isOtherSpan(before: string, written: string, after: string): boolean {
  if (NOT_WORKED_BEFORE.test(before) || NOT_WORKED_AFTER.test(after)) return true;
  return GROWTH_BEFORE.test(before) && /^(?:over|from|between)\b/i.test(written);
}

const LEVEL_WORDS: readonly (readonly [Level, string])[] = [
  ['intern', 'interns?'],
  ['junior', 'juniors?|jr\\.?|graduates?'],
  ['mid', 'mids?|mid[ -]?level|intermediates?'],
  ['senior', 'seniors?|sr\\.?'],
  ['lead', 'leads?|principals?|staff'],
  ['executive', 'executives?|directors?|vps?|c'],
];
// Levels that are named so and not otherwise.
const LEVEL_NAMES: readonly (readonly [Level, string])[] = [
  ['intern', 'interns?'],
  [
    'junior',
    'entry[ -]?levels?|early[ -]career|(?:new|recent|fresh)[ -]?(?:grads?|graduates?)|freshers?|no experience',
  ],
  ['mid', 'mid[ -]?levels?|mid[ -]?career'],
  ['executive', 'c-suite'],
];
// One cheap look saves a search for each level, since few texts name any.
const ANY_LEVEL =
  /\b(?:intern|jun|jr|grad|mid|inter|sen|sr|lead|princ|staff|exec|dir|vp|c[ -]|entry|early|new|recent|fresh|no exp)/i;
// What stands around the word of a level decides; most texts that name one have that word alone.
const LEVEL_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${LEVEL_WORDS.map(([, names]) => `(${names})`).join('|')})(?![\p{L}\p{N}])`,
  'giu',
);
const ANY_NAME = wholeWords(LEVEL_NAMES.map(([, names]) => names).join('|'));
const NAMED: readonly (readonly [Level, RegExp])[] = LEVEL_NAMES.map(
  ([level, names]) => [level, wholeWords(names)] as const,
);
const WORDED: readonly (readonly [Level, RegExp])[] = [
  ...LEVEL_WORDS.map(([level, names]) => [level, wholeWords(`(?:${names})[ -]levels?`)] as const),
  ...LEVEL_WORDS.map(([level, names]) => [level, asLabel(names)] as const),
  ...LEVEL_WORDS.slice(0, 4).map(([level, names]) => [level, ofAPerson(names)] as const),
];

function wholeWords(names: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${names})(?![\p{L}\p{N}])`, 'giu');
}

/** `Senior: €90k`, `Level: Senior · …`, `Engineer (senior): €90k`. */
function asLabel(names: string): RegExp {
  const label = String.raw`(?<=^|[·|;:\n•] ?)(?:${names})(?= ?(?:[:·|(\n–—]|$))`;
  const inBrackets = String.raw`(?<=\()(?:${names})(?=\) ?[:·|–—])`;
  return new RegExp(`${label}|${inBrackets}`, 'giu');
}

/** "As a junior", "for seniors", "junior pay". */
function ofAPerson(names: string): RegExp {
  const person = String.raw`(?<=\b(?:as|for|being) (?:an? )?)(?:${names})(?= ?(?:[.,;:?!)]|$))`;
  const pay = String.raw`(?<![\p{L}\p{N}-])(?:${names})(?= (?:salary|salaries|pay|wages?|band|compensation)\b)`;
  return new RegExp(`${person}|${pay}`, 'giu');
}

function findLevels(text: string): readonly FoundExperience[] {
  if (!ANY_LEVEL.test(text)) return [];
  const words = levelWords(text);
  const named = text.search(ANY_NAME) === -1 ? [] : NAMED;
  return [...named, ...WORDED.filter(([level]) => words.has(level))].flatMap(([level, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      experience: { level },
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Levels whose words the text has, whatever they mean there. */
function levelWords(text: string): ReadonlySet<Level> {
  const levels = new Set<Level>();
  for (const [, ...words] of text.matchAll(LEVEL_WORD)) {
    const [level] = LEVEL_WORDS[words.findIndex((word) => word !== undefined)] ?? [];
    if (level !== undefined) levels.add(level);
  }
  return levels;
}
