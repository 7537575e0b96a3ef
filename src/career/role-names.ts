import { compoundsAmong } from '../text/compounds.ts';
import { normalise } from '../text/normalise.ts';
import { isStopWord } from '../text/terms.ts';
import { isJobNoun, rankOf, type TitleWord, titleWords } from './title-words.ts';

/** What one document calls its role. */
export interface RoleNames {
  readonly role: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** One name of one role. */
export interface Name {
  /** Place of the role among all. */
  readonly role: number;
  readonly isTitle: boolean;
  /** The whole name, normalised. */
  readonly text: string;
  readonly words: readonly WordWeight[];
  /** Sum of the words' weights. */
  readonly total: number;
  readonly rank?: string;
}

export interface WordWeight {
  readonly key: string;
  /** What the word says about which name it is. */
  readonly weight: number;
  readonly isHead: boolean;
}

/** The names that have a word. */
export interface Postings {
  /** Places of the names, ascending. */
  readonly names: number[];
  /** Weight of the word in each. */
  readonly weights: number[];
}

/** All names with what finds them. */
export interface NameTable {
  readonly names: readonly Name[];
  /** By key of the word. */
  readonly postings: ReadonlyMap<string, Postings>;
  /** First letters of titles of three words or more, with the places of the roles. */
  readonly initials: ReadonlyMap<string, ReadonlySet<number>>;
  /** The key that two neighbouring words make together, where a name has it. */
  readonly compoundOf: (first: string, second: string) => string | undefined;
  /** Words as the names spell them, with how many names do. */
  readonly spellings: ReadonlyMap<string, number>;
  /** Each spelling with its key, once. */
  readonly forms: readonly (readonly [key: string, spelling: string])[];
}

// What a word of a title says about which title it is: the head noun is shared by many, ranks even more.
const WEIGHT = { rank: 0.3, head: 0.6, other: 1 } as const;
/** Shorter titles have initials that are words; those of all aliases together are every acronym there is. */
const FEWEST_INITIALS = 3;

/** The names of all roles; those without a word of their own are left out. */
export function tabulate(all: readonly RoleNames[]): NameTable {
  const written = all.flatMap(({ title, aliases }, role) =>
    [title, ...aliases].map((name, place) => ({
      role,
      isTitle: place === 0,
      text: normalise(name),
      words: titleWords(name).filter(isTelling),
    })),
  );
  const rarity = rarityOf(written);
  const names = written.filter(({ words }) => words.length > 0).map((name) => toName(name, rarity));
  const postings = postingsOf(names);
  return {
    names,
    postings,
    compoundOf: compoundsAmong(postings),
    initials: initialsOf(written),
    ...wordsOf(written),
  };
}

/** Whether a word of a name says anything: small words do in capitals only, as in "IT Manager". */
function isTelling({ text, key }: TitleWord): boolean {
  return !isStopWord(text) || key !== key.toLowerCase();
}

interface Written {
  readonly role: number;
  readonly isTitle: boolean;
  readonly text: string;
  readonly words: readonly TitleWord[];
}

/** How rare a word is among the roles, from 0.5 (in every role's names) to 1 (in one role's). */
function rarityOf(written: readonly Written[]): (key: string) => number {
  const roles = new Map<string, Set<number>>();
  for (const { role, words } of written) for (const { key } of words) add(roles, key, role);
  const all = new Set(written.map(({ role }) => role)).size;
  return (key) => 0.5 + (0.5 * Math.log(1 + all / (roles.get(key)?.size ?? 1))) / Math.log(1 + all);
}

function add(sets: Map<string, Set<number>>, key: string, value: number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function toName({ words, ...own }: Written, rarity: (key: string) => number): Name {
  const headAt = headOf(words);
  const weighted = words.map((word, index): WordWeight => {
    const kind =
      rankOf(word) !== undefined && index !== headAt ? 'rank' : index === headAt ? 'head' : 'other';
    return { key: word.key, weight: WEIGHT[kind] * rarity(word.key), isHead: index === headAt };
  });
  const rank = words.flatMap((word, index) => (index === headAt ? [] : (rankOf(word) ?? [])))[0];
  const total = weighted.reduce((sum, word) => sum + word.weight, 0);
  return { ...own, words: weighted, total, ...(rank === undefined ? {} : { rank }) };
}

/** The last word that can be a job; the last word at all where none can. */
function headOf(words: readonly TitleWord[]): number {
  const last = words.findLastIndex((word) => isJobNoun(word.text));
  return last === -1 ? words.length - 1 : last;
}

function postingsOf(names: readonly Name[]): ReadonlyMap<string, Postings> {
  const postings = new Map<string, Postings>();
  for (const [index, { words }] of names.entries()) {
    for (const { key, weight } of words) {
      const own = postings.get(key) ?? { names: [], weights: [] };
      postings.set(key, own);
      own.names.push(index);
      own.weights.push(weight);
    }
  }
  return postings;
}

function initialsOf(written: readonly Written[]): ReadonlyMap<string, ReadonlySet<number>> {
  const initials = new Map<string, Set<number>>();
  for (const { role, isTitle, words } of written)
    if (isTitle && words.length >= FEWEST_INITIALS)
      add(initials, words.map((word) => word.text[0]).join(''), role);
  return initials;
}

function wordsOf(written: readonly Written[]): Pick<NameTable, 'spellings' | 'forms'> {
  const spellings = new Map<string, number>();
  const keys = new Map<string, string>();
  for (const { words } of written) {
    for (const { key, text } of words) {
      spellings.set(text, (spellings.get(text) ?? 0) + 1);
      if (!keys.has(text)) keys.set(text, key);
    }
  }
  return { spellings, forms: [...keys].map(([text, key]) => [key, text] as const) };
}
