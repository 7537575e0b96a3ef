import { isQuestionWord, isStopWord } from '../text/terms.ts';
import { isJobNoun, isWholeJob, type TitleWord } from './title-words.ts';
import { BYSTANDERS, FIELDS } from './titles.ts';

/** A job that a text names and that no document is about. */
export interface UnknownRole {
  /** The words of the text, such as `data scientist`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Document ids of the roles that share most with it, best first. */
  readonly nearest: readonly string[];
}

interface Reading {
  readonly text: string;
  readonly words: readonly TitleWord[];
  /** Whether the word at a place ends a job title, misspelt ones included. */
  readonly isJob: (at: number) => boolean;
  /** Whether an offset belongs to a role that is known. */
  readonly taken: (offset: number) => boolean;
  readonly isOrdinary: (word: string) => boolean;
  readonly isKnown: (word: string) => boolean;
}

/** Words that may stand before the noun of a job title. */
const MOST_MODIFIERS = 3;

/** Job titles in the text outside the roles that are known; `nearest` is left empty. */
export function unknownRoles(reading: Reading): readonly UnknownRole[] {
  const found: UnknownRole[] = [];
  reading.words.forEach((word, at) => {
    if (reading.taken(word.start) || !(reading.isJob(at) || isTrade(reading, word))) return;
    const first = firstModifier(reading, at);
    if (isBystander(reading, first, at)) return;
    const isNamed = first < at || isWholeJob(word.text) || isTrade(reading, word);
    if (!isNamed) return;
    const start = reading.words[first]?.start ?? word.start;
    const last = found.at(-1);
    if (last !== undefined && last.end > start) found.pop();
    const from = last !== undefined && last.end > start ? last.start : start;
    found.push({ text: reading.text.slice(from, word.end), start: from, end: word.end, nearest: [] });
  });
  return found;
}

/** Words that nobody knows and that are built like the name of a trade: hygienist, locksmith. */
function isTrade({ isKnown }: Reading, { text }: TitleWord): boolean {
  return TRADE.test(text) && !isKnown(text);
}

const TRADE = /^[a-z]{4,}(?:ist|ician|smith|wright|keeper|ographer|ologist)s?$/;

function firstModifier({ text, words, taken, isOrdinary }: Reading, at: number): number {
  let first = at;
  for (let before = at - 1; before >= Math.max(0, at - MOST_MODIFIERS); before -= 1) {
    const word = words[before];
    const next = words[before + 1];
    if (word === undefined || next === undefined || taken(word.start)) break;
    // A title goes on over spaces, hyphens and slashes only.
    if (!/^[\s\-/]*$/.test(text.slice(word.end, next.start))) break;
    const isField = (FIELDS.has(word.text) && !isPronoun(text, word)) || isJobNoun(word.text);
    const isTitleWord =
      /^[\p{L}+#.]+$/u.test(word.text) && !isStopWord(word.text) && !isQuestionWord(word.text);
    if (!isField && (!isTitleWord || isOrdinary(word.text))) break;
    first = before;
  }
  return first;
}

/** "it" is a trade in capitals only. */
function isPronoun(text: string, word: TitleWord): boolean {
  return word.text === 'it' && text.slice(word.start, word.end) !== 'IT';
}

/** "my manager", "the hiring manager" and "I'm a recruiter" are people in the story. */
function isBystander({ words }: Reading, first: number, at: number): boolean {
  const before = words[first - 1]?.text ?? '';
  if (['my', 'our', 'your', 'their', 'his', 'her'].includes(before)) return true;
  const phrase = words.slice(first, at + 1).map((word) => word.text.replace(/s$/, ''));
  return BYSTANDERS.has(phrase.join(' ')) || BYSTANDERS.has(phrase.slice(-2).join(' '));
}
