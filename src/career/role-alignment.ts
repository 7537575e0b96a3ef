import { isStopWord } from '../text/terms.ts';
import { isJobNoun, type TitleWord } from './title-words.ts';

/** A word of a title that a word of the text may stand for. */
export interface WordMatch {
  readonly key: string;
  /** 1 for the same word, less for a guess. */
  readonly quality: number;
}

/** A stretch of the text that has words of one name. */
export interface Alignment {
  /** Places of the first and last word of the stretch, both included. */
  readonly first: number;
  readonly last: number;
  /** Share of the name's weight that the stretch has, 0 to 1. */
  readonly share: number;
  /** Number of words of the text that the name explains. */
  readonly words: number;
  readonly hasHead: boolean;
  readonly isHeadOnly: boolean;
  /** Pairs of words that stand in another order than in the name. */
  readonly inversions: number;
  /** Content words inside the stretch that the name does not have. */
  readonly strangers: number;
}

interface AlignedName {
  readonly words: readonly { readonly key: string; readonly weight: number; readonly isHead: boolean }[];
  readonly total: number;
}

/** Words that may stand between two words of a name, as in "lead for the test automation". */
const WIDEST_GAP = 2;

/** All stretches of the text in which words of the name stand close together. */
export function align(
  name: AlignedName,
  words: readonly TitleWord[],
  matches: readonly (readonly WordMatch[])[],
): readonly Alignment[] {
  const alignments: Alignment[] = [];
  let stretch: Hit[] = [];
  const close = () => {
    if (stretch.length > 0) alignments.push(measure(name, stretch, words));
    stretch = [];
  };
  matches.forEach((candidates, at) => {
    if (candidates.length === 0) return;
    const hit = bestHit(name, candidates, { at, stretch });
    if (hit === undefined) return;
    const last = stretch.at(-1);
    const repeated = stretch.findIndex((earlier) => earlier.word === hit.word);
    if (last !== undefined && (at - last.at > WIDEST_GAP + 1 || repeated !== -1)) {
      // "engineer and a backend engineer": what stands between the two may belong to the second.
      const kept = at - last.at > WIDEST_GAP + 1 ? [] : stretch.slice(repeated + 1);
      close();
      stretch = kept;
    }
    stretch.push(hit);
  });
  close();
  return alignments;
}

interface Hit {
  readonly at: number;
  readonly word: number;
  readonly quality: number;
}

interface Spot {
  readonly at: number;
  readonly stretch: readonly Hit[];
}

function bestHit(
  name: AlignedName,
  candidates: readonly WordMatch[],
  { at, stretch }: Spot,
): Hit | undefined {
  let best: Hit | undefined;
  for (const { key, quality } of candidates) {
    if (best !== undefined && quality <= best.quality) continue;
    const word = placeOf(name, key, stretch);
    if (word !== undefined) best = { at, word, quality };
  }
  return best;
}

/** Place of a word in the name; "Assistant to the Executive Assistant" has one word twice, and the free one counts. */
function placeOf({ words }: AlignedName, key: string, stretch: readonly Hit[]): number | undefined {
  let first: number | undefined;
  for (let place = 0; place < words.length; place += 1) {
    if (words[place]?.key !== key) continue;
    if (stretch.every((hit) => hit.word !== place)) return place;
    first ??= place;
  }
  return first;
}

function measure(name: AlignedName, stretch: readonly Hit[], words: readonly TitleWord[]): Alignment {
  const first = stretch[0]?.at ?? 0;
  const last = stretch.at(-1)?.at ?? first;
  const weight = stretch.reduce((sum, hit) => sum + (name.words[hit.word]?.weight ?? 0) * hit.quality, 0);
  const heads = stretch.filter((hit) => name.words[hit.word]?.isHead);
  const used = new Set(stretch.map((hit) => hit.at));
  const inside = words
    .slice(first, last + 1)
    .filter((word, index) => !used.has(first + index) && !isStopWord(word.text));
  return {
    first,
    last,
    share: weight / name.total,
    words: stretch.length,
    hasHead: heads.length > 0,
    isHeadOnly: heads.length === stretch.length && name.words.length > 1,
    inversions: inversionsOf(stretch),
    strangers: inside.length + 2 * inside.filter((word) => isJobNoun(word.text)).length,
  };
}

function inversionsOf(stretch: readonly Hit[]): number {
  let count = 0;
  stretch.forEach((hit, index) => {
    for (const later of stretch.slice(index + 1)) if (later.word < hit.word) count += 1;
  });
  return count;
}
