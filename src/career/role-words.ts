import { isQuestionWord, isStopWord, stem } from '../text/terms.ts';
import { buildVocabulary, correct } from '../text/vocabulary.ts';
import { nearWords } from './near-words.ts';
import type { WordMatch } from './role-alignment.ts';
import type { NameTable } from './role-names.ts';
import { shortenedWords } from './shortened.ts';
import { canBeVerb, isJobNoun, type TitleWord, titleWords } from './title-words.ts';
import { SAME_TRADE } from './titles.ts';

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
  oneTypo: 0.9,
  /** People seldom get the first letter wrong. */
  firstLetter: 0.85,
  prefix: 0.85,
  skeleton: 0.8,
  twoTypos: 0.8,
  /** Below what names a role by itself: three letters are a word short of a letter, or something else. */
  shortTypo: 0.7,
} as const;
/** Words that one shortened word may stand for. */
const MOST_LONGER = 5;
const SHORTEST_TYPO = 4;
const SHORTEST_GUESS = 3;

/** Reads words of a text against the words of names. */
export function createWordReader(table: NameTable, isKnown: (word: string) => boolean): WordReader {
  const guess = createGuesser(table, isKnown);
  const match = (word: TitleWord, next: TitleWord | undefined): readonly WordMatch[] => {
    const matches = sameWords(table, word);
    const joined = next && stem(word.text + next.text);
    if (joined !== undefined && table.postings.has(joined))
      matches.push({ key: joined, quality: QUALITY.exact });
    if (isTrade(word, next) && table.postings.has(IT)) matches.push({ key: IT, quality: QUALITY.oneTypo });
    return matches.length > 0 ? matches : guess(word);
  };
  return (words) => {
    const repaired = words.flatMap((word, at) =>
      match(word, words[at + 1]).length > 0 ? [word] : (halvesOf(table, word, isKnown) ?? [word]),
    );
    return { words: repaired, matches: repaired.map((word, at) => match(word, repaired[at + 1])) };
  };
}

const IT = 'IT';

/** "it manager" is a trade in small letters too; "could it lead to" is none. */
function isTrade({ key }: TitleWord, next: TitleWord | undefined): boolean {
  return key === 'it' && next !== undefined && isJobNoun(next.text) && !canBeVerb(next.text);
}

/** The word itself and other names of the same trade. */
function sameWords({ postings }: NameTable, word: TitleWord): WordMatch[] {
  const trade = SAME_TRADE.get(word.text) ?? SAME_TRADE.get(word.text.replace(/s$/, ''));
  const matches: WordMatch[] = [];
  if (postings.has(word.key)) matches.push({ key: word.key, quality: QUALITY.exact });
  if (trade !== undefined && postings.has(stem(trade)))
    matches.push({ key: stem(trade), quality: QUALITY.sameTrade });
  if (word.key === stem('engineer') && !matches.length) {
    for (const [other] of SAME_TRADE)
      if (postings.has(stem(other))) matches.push({ key: stem(other), quality: QUALITY.sameTrade });
  }
  return matches;
}

/** Misspelt and shortened words; a word that is spelt right is no misspelling of another. */
function createGuesser(
  { spellings, forms }: NameTable,
  isKnown: (word: string) => boolean,
): (word: TitleWord) => readonly WordMatch[] {
  const vocabulary = buildVocabulary(spellings);
  const near = nearWords(spellings.keys());
  const shortened = shortenedWords(forms);
  return ({ text }) => {
    if (text.length < SHORTEST_GUESS || !/^[a-z]+$/.test(text)) return [];
    if (isStopWord(text) || isQuestionWord(text) || isKnown(text)) return [];
    const typos = near(text).map(({ word, isFirstLetterRight }) => ({
      word,
      quality: isFirstLetterRight ? QUALITY.oneTypo : QUALITY.firstLetter,
    }));
    if (text.length >= SHORTEST_TYPO && typos.length > 0) return typos.flatMap(toMatches);
    const corrected = correct(text, vocabulary);
    if (corrected !== undefined) return toMatches({ word: corrected, quality: QUALITY.twoTypos });
    const longer = shortened.startingWith(text).map((key) => ({ key, quality: QUALITY.prefix }));
    if (longer.length > 0) return longer.slice(0, MOST_LONGER);
    const skeletons = shortened.withSkeleton(text).map((key) => ({ key, quality: QUALITY.skeleton }));
    if (skeletons.length > 0) return skeletons;
    return typos
      .filter(({ word }) => word.length > text.length)
      .flatMap(({ word }) => toMatches({ word, quality: QUALITY.shortTypo }));
  };
}

function toMatches({ word, quality }: { word: string; quality: number }): readonly WordMatch[] {
  return titleWords(word).map(({ key }) => ({ key, quality }));
}

/** The two words of names that a word is made of where the space was left out: `testlead`. */
function halvesOf(
  { spellings }: NameTable,
  word: TitleWord,
  isKnown: (word: string) => boolean,
): readonly TitleWord[] | undefined {
  const { text, start, end } = word;
  if (end - start !== text.length || isKnown(text)) return undefined;
  for (let at = SHORTEST_GUESS; at + SHORTEST_GUESS <= text.length; at += 1) {
    if (!spellings.has(text.slice(0, at)) || !spellings.has(text.slice(at))) continue;
    const [first] = titleWords(text.slice(0, at));
    const [second] = titleWords(text.slice(at));
    if (first === undefined || second === undefined) continue;
    return [
      { ...first, start, end: start + at },
      { ...second, start: start + at, end },
    ];
  }
  return undefined;
}
