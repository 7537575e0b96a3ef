import { isQuestionWord, isStopWord, stem } from '../text/terms.ts';
import { buildVocabulary, correct } from '../text/vocabulary.ts';
import { nearWords } from './near-words.ts';
import type { WordMatch } from './role-alignment.ts';
import type { NameTable } from './role-names.ts';
import { shortenedWords } from './shortened.ts';
import { canBeVerb, isJobKey, isJobNoun, type TitleWord, titleWords } from './title-words.ts';
import { SAME_TRADE } from './titles.ts';
import { createWordRepairs, type WordRepairs } from './word-repairs.ts';

/** A text as title words, each with the words of names that it may stand for. */
export interface Reading {
  readonly words: readonly TitleWord[];
  readonly matches: readonly (readonly WordMatch[])[];
}

export type WordReader = (words: readonly TitleWord[]) => Reading;

/** Quality of a match between a word and a word of a title; below 1 where it could be another word. */
const QUALITY = {
  exact: 1,
  sameTrade: 0.95,
  oneTypo: 0.95,
  /** People seldom get the first letter wrong. */
  firstLetter: 0.93,
  /** A word of four letters that one was left out of. */
  shortTypo: 0.92,
  prefix: 0.85,
  twoTypos: 0.85,
  skeleton: 0.8,
} as const;
/** Words that one shortened word may stand for. */
const MOST_LONGER = 5;
const SHORTEST_TYPO = 4;
const SHORTEST_GUESS = 3;

/** Reads words of a text against the words of names. */
export function createWordReader(table: NameTable, isKnown: (word: string) => boolean): WordReader {
  const guess = createGuesser(table, isKnown);
  const repairs = createWordRepairs((word) => table.spellings.has(word));
  return (words) => {
    const guesses = new Map<string, readonly WordMatch[]>();
    const guessOnce = (word: TitleWord) => {
      const known = guesses.get(word.text) ?? guess(word);
      guesses.set(word.text, known);
      return known;
    };
    const match = (word: TitleWord, next: TitleWord | undefined) => matchWord(table, guessOnce, [word, next]);
    const repaired = repair(words, { repairs, match, isKnown });
    return { words: repaired, matches: repaired.map((word, at) => match(word, repaired[at + 1])) };
  };
}

type Guess = (word: TitleWord) => readonly WordMatch[];

interface Repairing {
  readonly repairs: WordRepairs;
  readonly match: (word: TitleWord, next: TitleWord | undefined) => readonly WordMatch[];
  readonly isKnown: (word: string) => boolean;
}

function repair(words: readonly TitleWord[], { repairs, match, isKnown }: Repairing): readonly TitleWord[] {
  const repaired: TitleWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined) continue;
    const isMisspelt = next !== undefined && !(isKnown(word.text) && isKnown(next.text));
    const pair = isMisspelt ? repairs.pair(word, next) : undefined;
    if (pair !== undefined) {
      repaired.push(pair);
      at += 1;
      continue;
    }
    const isLost = !isKnown(word.text) && match(word, next).length === 0;
    repaired.push(...((isLost ? repairs.halves(word) : undefined) ?? [word]));
  }
  return repaired;
}

type WordAndNext = readonly [word: TitleWord, next: TitleWord | undefined];

function matchWord(table: NameTable, guess: Guess, [word, next]: WordAndNext): readonly WordMatch[] {
  if (word.key === 'it' && table.postings.has(IT) && next !== undefined && endsTitle(next, guess))
    return [{ key: IT, quality: QUALITY.sameTrade }];
  const matches = sameWords(table, word, next);
  return matches.length > 0 ? matches : guess(word);
}

const IT = 'IT';

/** "it manager" is a trade in small letters too; "could it lead to" is none. */
function endsTitle(next: TitleWord, guess: Guess): boolean {
  if (isJobNoun(next.text)) return !canBeVerb(next.text);
  // A verb such as "manage" has the key of its noun.
  return !isJobKey(next.key) && guess(next).some(({ key }) => isJobKey(key));
}

/** The word itself, other names of the same trade, and the one word that it makes with the next. */
function sameWords(
  { postings, compoundOf }: NameTable,
  word: TitleWord,
  next: TitleWord | undefined,
): WordMatch[] {
  const trade = SAME_TRADE.get(word.text) ?? SAME_TRADE.get(word.text.replace(/s$/, ''));
  const matches: WordMatch[] = [];
  if (postings.has(word.key)) matches.push({ key: word.key, quality: QUALITY.exact });
  if (trade !== undefined && postings.has(stem(trade)))
    matches.push({ key: stem(trade), quality: QUALITY.sameTrade });
  if (word.key === ENGINEER && !matches.length) {
    for (const [other] of SAME_TRADE)
      if (postings.has(stem(other))) matches.push({ key: stem(other), quality: QUALITY.sameTrade });
  }
  const joined = next && compoundOf(word.text, next.text);
  if (joined !== undefined) matches.push({ key: joined, quality: QUALITY.exact });
  return matches;
}

const ENGINEER = stem('engineer');

/** Misspelt and shortened words; a word that is spelt right is no misspelling of another. */
function createGuesser({ spellings, forms }: NameTable, isKnown: (word: string) => boolean): Guess {
  const vocabulary = buildVocabulary(spellings);
  const near = nearWords(spellings.keys());
  const shortened = shortenedWords(forms);
  return ({ text, isCapital }) => {
    if (text.length < SHORTEST_GUESS || !/^[a-z]+$/.test(text)) return [];
    if (isStopWord(text) || isQuestionWord(text) || isKnown(text)) return [];
    // Without its first letter a word of four is often another: "Heng" is no "eng".
    const typos = near(text).filter((typo) => typo.isFirstLetterRight || typo.word.length >= SHORTEST_TYPO);
    if (text.length >= SHORTEST_TYPO && typos.length > 0) return typos.flatMap(toMatches);
    const corrected = correct(text, vocabulary);
    if (corrected !== undefined) return matchesOf(corrected, QUALITY.twoTypos);
    const short = isCapital ? [] : typos.filter(({ word }) => word.length > text.length);
    const slips = short.flatMap(({ word }) => matchesOf(word, QUALITY.shortTypo));
    const longer = shortened.startingWith(text).map((key) => ({ key, quality: QUALITY.prefix }));
    if (longer.length > 0) return [...longer.slice(0, MOST_LONGER), ...slips];
    return [...shortened.withSkeleton(text).map((key) => ({ key, quality: QUALITY.skeleton })), ...slips];
  };
}

function toMatches({ word, isFirstLetterRight }: { word: string; isFirstLetterRight: boolean }) {
  return matchesOf(word, isFirstLetterRight ? QUALITY.oneTypo : QUALITY.firstLetter);
}

function matchesOf(word: string, quality: number): readonly WordMatch[] {
  return titleWords(word).map(({ key }) => ({ key, quality }));
}
