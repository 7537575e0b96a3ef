import { editDistance } from '../text/distance.ts';

/** A word that a misspelt one may have been meant to be. */
export interface NearWord {
  readonly word: string;
  readonly isFirstLetterRight: boolean;
}

/**
 * Finds all words within one edit (insert, delete, replace, swap of neighbours) of a misspelt one: two words
 * are that near only if they are equal after at most one letter was left out of each.
 */
export function nearWords(words: Iterable<string>): (word: string) => readonly NearWord[] {
  const byRest = new Map<string, string[]>();
  for (const word of words) {
    if (word.length > LONGEST) continue;
    for (const rest of restsOf(word)) {
      const own = byRest.get(rest);
      if (own === undefined) byRest.set(rest, [word]);
      else own.push(word);
    }
  }
  return (word) => {
    if (word.length > LONGEST) return [];
    const found = new Set([...restsOf(word)].flatMap((rest) => byRest.get(rest) ?? []));
    return [...found]
      .filter((near) => editDistance(word, near, 1) === 1)
      .map((near) => ({ word: near, isFirstLetterRight: near[0] === word[0] }));
  };
}

/** Longer ones are no words. */
const LONGEST = 40;

/** The word itself and the word without each one of its letters. */
function restsOf(word: string): ReadonlySet<string> {
  const rests = new Set([word]);
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1));
  return rests;
}
