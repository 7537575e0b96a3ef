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
  for (let words = Math.min(MOST_WORDS, scan.tokens.length - at); words >= 1; words--) {
    const written = Array.from({ length: words }, (_, i) => wordAt(scan, at + i));
    const readings = nearest(written);
    if (readings) return { readings, words };
  }
  return undefined;
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

function nearest(written: readonly string[]): readonly Reading[] | undefined {
  const letters = written.join('');
  if (letters.length < SHORTEST_FOR_ONE_EDIT - 1 || letters.length > LONGEST) return undefined;
  const alike = namesLike(letters, written.length);
  if (alike.length === 0 || !/^\p{L}+$/u.test(letters) || written.every(isOrdinary)) return undefined;
  if (gazetteer().readings.has(written.join(' '))) return undefined;
  let best: { readonly name: Name; readonly edits: number } | undefined;
  let tied = false;
  for (const name of alike) {
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
    if (meant.length < SHORTEST_MISSPELT || !beginsAlike(word, meant)) return tooFar;
    const isTelling = written.some((other, j) => other === name.words[j] && !isOrdinary(other));
    if (isOrdinary(word) && !isTelling) return tooFar;
    // A word of a longer name is no longer than a short name, and allowed no more.
    const limit = meant.length < SHORTEST_FOR_TWO_EDITS - 1 ? 1 : name.edits;
    const slips = editDistance(word, meant, limit);
    if (slips > limit) return tooFar;
    edits += slips;
  }
  return edits;
}

const SHORTEST_MISSPELT = 4;

/** People seldom get the first letter wrong, but for swapping it with the second. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/**
 * Names of so many words that begin with either of the first two letters, which may have been swapped, and that
 * neither their length nor their letters rule out: for most words there are none.
 */
function namesLike(letters: string, words: number): readonly Name[] {
  const byStart = names();
  const [first = '', second = ''] = letters;
  const mask = maskOf(letters);
  const alike: Name[] = [];
  for (const letter of first === second ? [first] : [first, second]) {
    for (const name of byStart.get(`${words}${letter}`) ?? []) {
      if (Math.abs(letters.length - name.letters.length) > name.edits) continue;
      if (bits(mask ^ name.mask) <= 2 * name.edits) alike.push(name);
    }
  }
  return alike;
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
