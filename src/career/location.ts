import type { Token } from '../text/terms.ts';
import { alternatives, anyOf } from './phrases.ts';
import { isClosed, isMeant } from './places/evidence.ts';
import type { Scan, Span } from './places/scan.ts';
import { gapBefore, isInCapitals, scan, wordAt } from './places/scan.ts';
import { guessAt } from './places/typos.ts';
import type { Gazetteer, Location, Reading } from './places.ts';
import { gazetteer } from './places.ts';

export type { Location } from './places.ts';

/** A place and where it is written. */
export interface FoundLocation {
  readonly location: Location;
  readonly start: number;
  readonly end: number;
}

/** What is known of a text beside its letters. */
export interface Known {
  /** The country or area that it is about: of two places of one name the nearer is meant. */
  readonly near?: Location | undefined;
  /** Its words, where they were read already. */
  readonly tokens?: readonly Token[];
}

/**
 * The places that a text names, in order, never overlapping: in any case, with slips of the pen, the longest
 * name first.
 */
export function findLocations(text: string, { near, tokens }: Known = {}): readonly FoundLocation[] {
  const words = scan(text, tokens);
  const found: FoundLocation[] = [];
  let at = 0;
  while (at < words.tokens.length) {
    const reading =
      readAt(words, at, near) ?? (at < MOST_WORDS_FOR_SLIPS ? readMisspelt(words, at) : undefined);
    if (reading?.location) {
      const [first, last] = [words.tokens[at], words.tokens[reading.to - 1]];
      if (first && last) found.push({ location: reading.location, start: first.start, end: last.end });
    }
    at = reading?.to ?? at + 1;
  }
  return found;
}

// The longest messages that people type; the search for slips takes most of the time.
const MOST_WORDS_FOR_SLIPS = 500;

/** How the place that a document speaks of lies to the place that was asked for; `wider` contains it. */
export function compareLocations(
  asked: Location,
  documented: Location,
): 'same' | 'wider' | 'narrower' | 'other' {
  if (asked.id === documented.id) return 'same';
  if (contains(documented, asked)) return 'wider';
  return contains(asked, documented) ? 'narrower' : 'other';
}

function contains(outer: Location, inner: Location): boolean {
  const { members } = gazetteer();
  return holds(members, outer.id, inner.id);
}

/** Whether a path lies under another, or under what an area is made of; an area does if all its parts do. */
function holds(members: Gazetteer['members'], outer: string, inner: string): boolean {
  if (inner === outer || inner.startsWith(`${outer}/`)) return true;
  if ((members.get(outer) ?? []).some((member) => holds(members, member, inner))) return true;
  const parts = members.get(inner) ?? [];
  return parts.length > 0 && parts.every((part) => holds(members, outer, part));
}

interface ReadName {
  /** Nothing for a name that only looks like a place's. */
  readonly location?: Location;
  /** The first word after it. */
  readonly to: number;
}

function readAt(words: Scan, from: number, near: Location | undefined): ReadName | undefined {
  const { readings } = gazetteer();
  for (const { key, to } of namesAt(words, from)) {
    const known = readings.get(key);
    if (!known) continue;
    if (known.length === 0) return { to };
    const read = readQualified(words, { from, to }, known) ?? readAlone({ words, from, to, known, near });
    if (read) return read;
  }
  return undefined;
}

/** The keys of all names that may begin at a word, the longest first. */
function namesAt(words: Scan, from: number): readonly { readonly key: string; readonly to: number }[] {
  let key = wordAt(words, from);
  const most = gazetteer().longest.get(key) ?? 0;
  if (most === 0) return [];
  const names = [{ key, to: from + 1 }];
  const last = Math.min(words.tokens.length, from + most);
  for (let at = from + 1; at < last && INSIDE_A_NAME.test(gapBefore(words, at)); at++) {
    key += ` ${wordAt(words, at)}`;
    names.push({ key, to: at + 1 });
  }
  return names.reverse();
}

const INSIDE_A_NAME = /^[ .'’\u00a0‐‑–-]{1,3}$/;

/** A name followed by what it lies in: `Portland, ME`, `austin tx`, `London (UK)`; one after another. */
function readQualified(words: Scan, span: Span, known: readonly Reading[]): ReadName | undefined {
  let candidates = known.filter(({ strictness }) => NAMES.has(strictness) || isInCapitals(words, span));
  let to = span.to;
  for (;;) {
    const next = qualifierAt(words, to, candidates);
    if (!next) break;
    candidates = [next.reading];
    to = next.to;
  }
  const [reading] = candidates;
  return reading && to > span.to ? { location: reading.location, to } : undefined;
}

const NAMES: ReadonlySet<Reading['strictness']> = new Set(['plain', 'guarded', 'word', 'qualified']);

interface Qualified {
  readonly reading: Reading;
  readonly to: number;
}

function qualifierAt(words: Scan, from: number, candidates: readonly Reading[]): Qualified | undefined {
  const gap = gapBefore(words, from);
  if (candidates.length === 0 || !/^ ?[,(]? ?$/.test(gap)) return undefined;
  for (const { key, to } of namesAt(words, from)) {
    const around = (gazetteer().readings.get(key) ?? []).filter((reading) =>
      qualifies(words, { from, to }, reading),
    );
    const liesIn = (inner: Location): boolean =>
      around.some(({ location }) => location.id !== inner.id && contains(location, inner));
    // "New York, NY" is the city in the state; "Washington, DC" repeats itself.
    const reading =
      candidates.find(({ location }) => liesIn(location)) ??
      candidates.find(({ location }) => around.some((outer) => outer.location.id === location.id));
    if (reading) return { reading, to };
  }
  return undefined;
}

/** Whether a name right after a place may say where that place lies. */
function qualifies(words: Scan, span: Span, { strictness }: Reading): boolean {
  if (strictness === 'adjective' || strictness === 'remote') return false;
  if (strictness === 'clear-code' || (NAMES.has(strictness) && strictness !== 'word')) return true;
  const isApart = gapBefore(words, span.from).trim() !== '';
  return isInCapitals(words, span) || (isApart && isClosed(words, span.to));
}

interface Alone extends Span {
  readonly words: Scan;
  readonly known: readonly Reading[];
  readonly near: Location | undefined;
}

function readAlone({ words, from, to, known, near }: Alone): ReadName | undefined {
  const meant = known.filter(({ strictness }) => isMeant(words, { from, to }, strictness));
  // A name says more than a code: NY is the city before it is the state.
  const [first] = [...meant.filter(isName), ...meant.filter((reading) => !isName(reading))];
  const nearer = near && meant.find(({ location }) => contains(near, location));
  const reading = nearer ?? first;
  return reading && { location: reading.location, to };
}

function isName({ strictness }: Reading): boolean {
  return !strictness.endsWith('code');
}

function readMisspelt(words: Scan, from: number): ReadName | undefined {
  const guess = guessAt(words, from);
  if (!guess) return undefined;
  const to = from + guess.words;
  const [first] = guess.readings;
  return readQualified(words, { from, to }, guess.readings) ?? (first && { location: first.location, to });
}

/**
 * A place that the gazetteer does not know, such as `Boise Falls` in "what is the pay in Boise Falls?"; only where
 * a preposition of place stands before capitals in text of both cases, and what stands around speaks of pay or moving.
 */
export function placePhrase(text: string): string | undefined {
  const found = findLocations(text);
  const speaksOfPay = PAY_TALK.test(text);
  for (const match of text.matchAll(PLACE_PHRASE)) {
    const [whole, settled, phrase = ''] = match;
    const start = match.index + whole.length - phrase.length;
    const isKnown = found.some((place) => place.start < start + phrase.length && place.end > start);
    if (isKnown || phrase.split(/[ -]/).some((word) => TOPICS.test(word))) continue;
    const before = text.slice(Math.max(0, match.index - TOPIC_REACH), match.index);
    if (settled || (speaksOfPay && !TOPIC_BEFORE.test(before))) return phrase.replace(/['’]s$/, '');
  }
  return undefined;
}

// "expertise gained in Kotlin": the word that "in" belongs to stands within three words before it.
const TOPIC_REACH = 30;
const TOPIC_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${alternatives(String.raw`experience; expert; expertise; skills?; skilled; degree; course;
    proficien\w+; certifi\w+; train\w+; knowledge; fluent; written; background; speciali[sz]\w+; interest\w*;
    bachelor\S*; master\S*; phd; major; diploma`)})(?!\p{L})[^.?!]*$`,
  'iu',
);
const PAY_TALK =
  anyOf(String.raw`pay; pays; paid; salar\w+; wages?; compensation; comp; earn\w*; make; makes; offers?;
  market; jobs?; range; rate; demand`);
// Months, weekdays, and what people work with or are good at rather than where they are.
const TOPICS = new RegExp(
  `^(?:${alternatives(String.raw`January; February; March; April; May; June; July; August; September; October; November;
    December; \w+day; I; Senior; Junior; Lead; Staff; Chief; Head; Test; Data; Cloud; Backend; Frontend; Full; Software;
    Web; Machine; Computer; Project; Product; Program; Slack; English; Java; JavaScript; TypeScript; Python; Kotlin;
    Scala; Rust; Ruby; React; Angular; Node; Docker; Kubernetes; Terraform; Excel; Word; Selenium; Jira; Scrum; Agile;
    Kanban; Linux; Azure; Google; Amazon; Microsoft; Revit; Finance; Healthcare; Tech; Quality; Human; Career; Medicine;
    \w+(?:ing|ment|ics|ogy|ist|ion|ance|ence|ural|ical|neer|neers|ers|ysts?|ators?)`)})$`,
);
const SETTLED = '(?:based|located|live|living|office|moving|relocating|relocated) (?:in|to|near|out of)';
const PLACE_PHRASE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:(${SETTLED})|in|near|around|from|outside) `,
    String.raw`(\p{Lu}\p{Ll}[\p{L}’']*(?:[ -]\p{Lu}\p{Ll}[\p{L}’']*){0,2})`,
  ].join(''),
  'gu',
);
