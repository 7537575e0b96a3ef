import { editDistance } from '../../text/distance.ts';
import type { Reading } from '../places.ts';
import { gazetteer } from '../places.ts';
import type { Scan } from './scan.ts';
import { wordAt } from './scan.ts';
import { isNearerToWork, isOrdinary } from './words.ts';

/** A misspelt name: the places it may be and how many words of the text it takes. */
export interface Guess {
  readonly readings: readonly Reading[];
  readonly words: number;
}

/** The place whose name stands misspelt at this word, if it is the only one so near. */
export function guessAt(scan: Scan, at: number): Guess | undefined {
  const { alone, beginnings } = slipsOf(wordAt(scan, at));
  // Most words begin no longer name, and that is known of each word.
  const most = beginnings.length === 0 ? 1 : Math.min(MOST_WORDS, scan.tokens.length - at);
  for (let words = most; words > 1; words--) {
    const alike = beginnings.filter((name) => name.words.length === words);
    const written = Array.from({ length: words }, (_, i) => wordAt(scan, at + i));
    const readings = nearest(written, alike);
    if (readings) return { readings, words };
  }
  return alone && { readings: alone, words: 1 };
}

// "salt lake city"; longer names with a slip are too rare to pay for.
const MOST_WORDS = 3;
// Shorter names are one slip away from too many words.
const SHORTEST_FOR_ONE_EDIT = 6;
const SHORTEST_FOR_TWO_EDITS = 9;
const LONGEST = 30;

interface Name {
  readonly words: readonly string[];
  readonly letters: string;
  readonly mask: number;
  readonly edits: number;
  readonly readings: readonly Reading[];
}

/** What a word may be a slip of. */
interface Slips {
  /** The places that it means by itself. */
  readonly alone: readonly Reading[] | undefined;
  /** Longer names of which it may be the first word. */
  readonly beginnings: readonly Name[];
}

// The same words come again and again, and each costs a look at hundreds of names.
const known = new Map<string, Slips>();
const MOST_KNOWN = 10_000;

function slipsOf(word: string): Slips {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const longer = [2, 3].flatMap((words) => namesLike(word, words));
  const slips = {
    alone: nearest([word], namesLike(word, 1)),
    beginnings: longer.filter((name) => slipsIn(word, name.words[0] ?? '', name) !== undefined),
  };
  known.set(word, slips);
  return slips;
}

/** The readings of the one name that is nearest to some words. */
function nearest(written: readonly string[], names: readonly Name[]): readonly Reading[] | undefined {
  if (names.length === 0) return undefined;
  const letters = written.join('');
  if (letters.length < SHORTEST_FOR_ONE_EDIT - 1 || letters.length > LONGEST) return undefined;
  if (!/^\p{L}+$/u.test(letters) || written.every(isOrdinary)) return undefined;
  if (gazetteer().readings.has(written.join(' '))) return undefined;
  const mask = maskOf(letters);
  let best: { readonly name: Name; readonly edits: number } | undefined;
  let tied = false;
  for (const name of names) {
    if (Math.abs(letters.length - name.letters.length) > name.edits) continue;
    if (bits(mask ^ name.mask) > 2 * name.edits) continue;
    const edits = written.length === 1 ? editsOfOne(letters, name) : editsOfSeveral(written, name);
    if (edits > name.edits || (best && edits > best.edits)) continue;
    tied = best?.edits === edits && best.name.readings[0]?.location !== name.readings[0]?.location;
    best = { name, edits };
  }
  if (!best || tied || (written.length === 1 && isNearerToWork(letters, best.edits))) return undefined;
  return best.name.readings;
}

function editsOfOne(letters: string, name: Name): number {
  return beginsAlike(letters, name.letters)
    ? editDistance(letters, name.letters, name.edits)
    : name.edits + 1;
}

/** Short words must be right, and an ordinary word is a slip only beside the name's other, telling word. */
function editsOfSeveral(written: readonly string[], name: Name): number {
  const tooFar = name.edits + 1;
  let edits = 0;
  for (const [i, word] of written.entries()) {
    const meant = name.words[i] ?? '';
    if (word === meant) continue;
    const isTelling = written.some((other, j) => other === name.words[j] && !isOrdinary(other));
    if (isOrdinary(word) && !isTelling) return tooFar;
    const slips = slipsIn(word, meant, name);
    if (slips === undefined) return tooFar;
    edits += slips;
  }
  return edits;
}

/** Edits between a word and that of a longer name, if they are few enough. */
function slipsIn(word: string, meant: string, name: Name): number | undefined {
  if (word === meant) return 0;
  if (meant.length < SHORTEST_MISSPELT || !beginsAlike(word, meant)) return undefined;
  // A word of a longer name is no longer than a short name, and allowed no more.
  const limit = meant.length < SHORTEST_FOR_TWO_EDITS - 1 ? 1 : name.edits;
  const slips = editDistance(word, meant, limit);
  return slips > limit ? undefined : slips;
}

const SHORTEST_MISSPELT = 4;

/** People seldom get the first letter wrong, but for swapping it with the second. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Names of so many words that begin with either of the first two letters, which may have been swapped. */
function namesLike(letters: string, words: number): readonly Name[] {
  const byStart = names();
  const [first = '', second = ''] = letters;
  const alike = byStart.get(`${words}${first}`) ?? [];
  return first === second ? alike : [...alike, ...(byStart.get(`${words}${second}`) ?? [])];
}

let built: ReadonlyMap<string, readonly Name[]> | undefined;

/** Plain names by their number of words and first letter; under one word also those without their spaces. */
function names(): ReadonlyMap<string, readonly Name[]> {
  if (built) return built;
  const byStart = new Map<string, Name[]>();
  for (const [key, all] of gazetteer().readings) {
    const readings = all.filter((reading) => reading.strictness === 'plain');
    const letters = key.replaceAll(' ', '');
    if (readings.length === 0 || letters.length < SHORTEST_FOR_ONE_EDIT || !/^\p{L}+$/u.test(letters))
      continue;
    const words = key.split(' ');
    const edits = letters.length < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
    const start = `${words.length}${letters.charAt(0)}`;
    const known = byStart.get(start);
    const name = { words, letters, mask: maskOf(letters), edits, readings };
    if (known) known.push(name);
    else byStart.set(start, [name]);
  }
  built = byStart;
  return built;
}

/** One bit per letter that occurs: an edit changes at most two, which rules most names out at once. */
function maskOf(letters: string): number {
  let mask = 0;
  for (let i = 0; i < letters.length; i++) mask |= 1 << (letters.charCodeAt(i) & 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
