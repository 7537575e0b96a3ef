import { isLightWord, isQuestionWord } from './terms.ts';

// After a word in lower case or a comma, and beside no other capital: no part of a title or of a place's name.
const CAPITALISED_INSIDE = /(?<=(?:(?<![\p{L}\p{N}.-])\p{Ll}+|,)\s)\p{Lu}\p{Ll}+(?![\p{L}\p{N}]|\s\p{Lu})/gu;

/** Everyday words that a text uses as names, capitalised inside a sentence: `Java and Go` → the term of `go`. */
export function everydayNames(text: string): readonly string[] {
  return [...text.matchAll(CAPITALISED_INSIDE)].flatMap(([word]) => {
    const lower = word.toLowerCase();
    return isLightWord(lower) || isQuestionWord(lower) ? [nameTerm(lower)] : [];
  });
}

/** The term of a name that is an everyday word as well. */
export function nameTerm(word: string): string {
  return `=${word}`;
}
