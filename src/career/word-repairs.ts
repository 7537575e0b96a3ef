import { stem } from '../text/terms.ts';
import { nearWords } from './near-words.ts';
import { type TitleWord, titleWords } from './title-words.ts';
import { COMPOUNDS } from './titles.ts';

/** Puts right what no word by itself shows: a space too few or a slip within a pair that stands for one word. */
export interface WordRepairs {
  /** The two words that a word is made of where the space was left out: `testlead`. */
  halves(word: TitleWord): readonly TitleWord[] | undefined;
  /** The word that two words stand for, one of them misspelt: `qality assurance` → `qa`. */
  pair(first: TitleWord, second: TitleWord): TitleWord | undefined;
}

/** Shorter halves are in too many words. */
const SHORTEST_HALF = 3;

/** `isSpelling` tells the words of names. */
export function createWordRepairs(isSpelling: (word: string) => boolean): WordRepairs {
  const parts = new Set([...COMPOUNDS.keys()].flatMap((pair) => pair.split(' ')));
  const near = nearWords(parts);
  const spellings = (word: string) => (parts.has(word) ? [word] : near(word).map((found) => found.word));
  return {
    halves: (word) => {
      const { text, start, end } = word;
      if (end - start !== text.length) return undefined;
      for (let at = SHORTEST_HALF; at + SHORTEST_HALF <= text.length; at += 1) {
        const [first] = isSpelling(text.slice(0, at)) ? titleWords(text.slice(0, at)) : [];
        const [second] = isSpelling(text.slice(at)) ? titleWords(text.slice(at)) : [];
        if (first === undefined || second === undefined) continue;
        return [
          { ...first, start, end: start + at },
          { ...second, start: start + at, end },
        ];
      }
      return undefined;
    },
    pair: (first, second) => {
      const pairs = spellings(first.text).flatMap((one) =>
        spellings(second.text).flatMap((other) => COMPOUNDS.get(`${one} ${other}`) ?? []),
      );
      const [text] = pairs;
      if (text === undefined) return undefined;
      return { key: stem(text), text, isCapital: false, start: first.start, end: second.end };
    },
  };
}
