import { isQuestionWord, isStopWord } from '../text/terms.ts';
import { type Alignment, align } from './role-alignment.ts';
import type { Name, NameTable } from './role-names.ts';
import type { Reading } from './role-words.ts';
import { canBeVerb, isJobNoun, rankOf, type TitleWord } from './title-words.ts';
import { FIELDS } from './titles.ts';

/** What tells ordinary words from names; by default nothing is known. */
export interface WordKnowledge {
  /** Whether the word is spelt right as far as documents and utterances show. */
  readonly isKnown: (word: string) => boolean;
  /** Whether the word belongs to asking about jobs in general, such as "salary". */
  readonly isOrdinary: (word: string) => boolean;
  /** Share of documents whose text has the word, 0 to 1. */
  readonly spread: (word: string) => number;
}

/** A role that a stretch of a text may name. */
export interface Candidate {
  readonly role: number;
  /** The name that it is called by; undefined for initials. */
  readonly name?: Name;
  readonly score: number;
  /** Places of the first and last word, both included. */
  readonly first: number;
  readonly last: number;
  readonly isPart: boolean;
}

/** From this share on a text names the role; below, it names only a part of it. */
const FULL = 0.72;
/** Least share for a part of a name, such as "structural". */
const PART = 0.5;
/** Score of a bare head noun, such as "engineer". */
const BARE_HEAD = 0.3;
/** Score of the first letters of a name. */
const INITIALS = 0.9;
/** A whole name that explains more words of the text wins over one that explains fewer of them better. */
const FURTHER_WORD = 0.06;
/** Among parts of names more words only settle what is nearly equal. */
const WORD_OF_PART = 0.02;
const RANK_BONUS = 0.02;
/** More than a further word gains: what follows a whole name may belong to something else. */
const INVERSION_COST = 0.07;
const STRANGER_COST = 0.08;
/** A part of a name that more documents than this use as an ordinary word names nobody. */
const ORDINARY_SPREAD = 0.34;

/** Finds every stretch of a text that may name a role, in no order. */
export function createCandidateFinder(
  table: NameTable,
  knowledge: WordKnowledge,
): (reading: Reading) => readonly Candidate[] {
  const likely = createNameFilter(table);
  return (reading) => {
    const candidates = likely(reading).flatMap((name) =>
      align(name, reading.words, reading.matches).flatMap(
        (alignment) => accept({ name, alignment, words: reading.words, knowledge }) ?? [],
      ),
    );
    return [...candidates, ...byInitials(table, knowledge, reading)];
  };
}

/** Gives the names that can reach what is asked of them: of an alias all, of a title a part. */
function createNameFilter({ names, postings }: NameTable): (reading: Reading) => readonly Name[] {
  // A word of titles stands in thousands of names; all but a few of them end here, unread.
  const most = new Float64Array(names.length);
  const least = Float64Array.from(names, ({ isTitle, total }) => (isTitle ? 0 : FULL * total - ROUNDING));
  return ({ matches }) => {
    const touched: number[] = [];
    for (const [key, quality] of bestQualities(matches)) {
      const { names: places = [], weights = [] } = postings.get(key) ?? {};
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        if (most[place] === 0) touched.push(place);
        most[place] = (most[place] ?? 0) + quality * (weights[at] ?? 0);
      }
    }
    const likely = touched.filter((place) => (most[place] ?? 0) >= (least[place] ?? 0));
    for (const place of touched) most[place] = 0;
    return likely.flatMap((place) => names[place] ?? []);
  };
}

const ROUNDING = 1e-9;

function bestQualities(matches: Reading['matches']): ReadonlyMap<string, number> {
  const qualities = new Map<string, number>();
  for (const { key, quality } of matches.flat())
    qualities.set(key, Math.max(quality, qualities.get(key) ?? 0));
  return qualities;
}

interface Aligned {
  readonly name: Name;
  readonly alignment: Alignment;
  readonly words: readonly TitleWord[];
  readonly knowledge: WordKnowledge;
}

function accept({ name, alignment, words, knowledge }: Aligned): Candidate | undefined {
  const { first, last, share } = alignment;
  const after = words[last + 1];
  if (!alignment.hasHead && after !== undefined && isJobNoun(after.text)) return undefined;
  const ranked = words.slice(Math.max(0, first - 1), last + 1);
  const rank = ranked.flatMap((word) => rankOf(word) ?? [])[0];
  if (name.rank !== undefined && rank !== undefined && rank !== name.rank) return undefined;
  const isPart = share < FULL || !alignment.hasHead;
  const score =
    share +
    (isPart ? WORD_OF_PART * alignment.words : FURTHER_WORD * (alignment.words - 1)) -
    INVERSION_COST * alignment.inversions -
    STRANGER_COST * alignment.strangers +
    (rank !== undefined && rank === name.rank ? RANK_BONUS : 0);
  // A bare head noun fits all roles that have it equally, however long their names are.
  const fit = alignment.isHeadOnly ? BARE_HEAD : score;
  const candidate = { role: name.role, name, score: fit, first, last, isPart };
  if (!isPart) return candidate;
  // A part of an alias may be somebody else: "data analyst" of "data validation analyst".
  return name.isTitle && acceptPart(alignment, words, knowledge) ? candidate : undefined;
}

/** A part of a name counts where its words are not ordinary words and no other job is meant. */
function acceptPart(alignment: Alignment, words: readonly TitleWord[], knowledge: WordKnowledge): boolean {
  const used = words.slice(alignment.first, alignment.last + 1);
  if (alignment.isHeadOnly) return isBareHead(alignment, words, knowledge);
  if (alignment.share < PART) return false;
  const before = words[alignment.first - 1];
  if (alignment.hasHead) return before === undefined || !isModifier(before, knowledge) || used.length > 1;
  return used.some(
    (word) => !rankOf(word) && !isStopWord(word.text) && knowledge.spread(word.key) <= ORDINARY_SPREAD,
  );
}

/** "the coordinator" and "coordinators" name a role, "data coordinator" and "to lead" do not. */
function isBareHead(alignment: Alignment, words: readonly TitleWord[], knowledge: WordKnowledge): boolean {
  const head = words[alignment.first];
  const before = words[alignment.first - 1];
  if (head === undefined || !isJobNoun(head.text)) return false;
  if (before !== undefined && isModifier(before, knowledge) && rankOf(before) === undefined) return false;
  return !canBeVerb(head.text) || (before !== undefined && ARTICLES.has(before.text));
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'our', 'every', 'for']);

function isModifier({ text }: TitleWord, { isOrdinary }: WordKnowledge): boolean {
  return FIELDS.has(text) || (!isStopWord(text) && !isQuestionWord(text) && !isOrdinary(text));
}

function byInitials({ initials }: NameTable, { isKnown }: WordKnowledge, { words }: Reading): Candidate[] {
  return words.flatMap(({ text }, index) => {
    const owners = initials.get(text) ?? initials.get(text.replace(/s$/, ''));
    if (owners === undefined || isKnown(text)) return [];
    return [...owners].map((role) => ({ role, score: INITIALS, first: index, last: index, isPart: false }));
  });
}
