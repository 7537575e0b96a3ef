/** Words that end with a full stop inside a sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|max|min|no|dr|mr|mrs|ms|prof|st|inc|ltd|u\.s|p\.a)|\b[A-Z])\.$/i;

/** Offsets at which the sentences of a running text end, the last one at its end; after ? and ! people also go on in lower case. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  const boundary = /(?:[.!?]["')\]*_]*\s+(?=["'(*_[]*[\p{Lu}\p{N}$€£])|[!?]\s+)/gu;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index + 1))) ends.push(end);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}
