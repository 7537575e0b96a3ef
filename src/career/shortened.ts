/** Finds the words that a shortened one may stand for, among the words of all titles. */
export interface ShortenedWords {
  /** Words that begin with `text`, which must have at least three letters: `coord` → `coordin`. */
  startingWith(text: string): readonly string[];
  /** Words of which `text` keeps the first and last letter and some between: `mngr` → `manag`. */
  withSkeleton(text: string): readonly string[];
}

/** A shortened word has at least this many letters. */
const SHORTEST = 3;
/** Longer ones are not shortened but misspelt. */
const LONGEST_SKELETON = 6;

/** `words` are `[key, full word]` pairs; answers are keys, alphabetical. */
export function shortenedWords(words: readonly (readonly [key: string, full: string])[]): ShortenedWords {
  const byFirst = new Map<string, (readonly [string, string])[]>();
  for (const pair of [...words].sort((a, b) => (a[1] < b[1] ? -1 : 1))) {
    const first = pair[1][0] ?? '';
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [pair]);
    else list.push(pair);
  }
  const select = (text: string, fits: (full: string) => boolean) => [
    ...new Set((byFirst.get(text[0] ?? '') ?? []).filter(([, full]) => fits(full)).map(([key]) => key)),
  ];
  return {
    startingWith: (text) =>
      text.length < SHORTEST
        ? []
        : select(text, (full) => full.length > text.length && full.startsWith(text)),
    withSkeleton: (text) => {
      if (text.length < SHORTEST || text.length > LONGEST_SKELETON || /[aeiou].*[aeiou]/.test(text))
        return [];
      return select(
        text,
        (full) => full.length > text.length && full.at(-1) === text.at(-1) && isSubsequence(text, full),
      );
    },
  };
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
