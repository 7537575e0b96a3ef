import { editDistance } from '../text/distance.ts';
import { isQuestionWord, isStopWord, stem, type Token } from '../text/terms.ts';
import { buildVocabulary, correct, type Vocabulary } from '../text/vocabulary.ts';
import { type Alignment, align, type WordMatch } from './role-alignment.ts';
import { type ShortenedWords, shortenedWords } from './shortened.ts';
import { isJobNoun, rankOf, type TitleWord, titleWords } from './title-words.ts';
import { FIELDS, GENERIC_JOBS, SAME_TRADE } from './titles.ts';
import { type UnknownRole, unknownRoles } from './unknown-role.ts';

/** What one document calls its role. */
export interface RoleNames {
  readonly role: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** A role that a text names. */
export interface RoleMention {
  /** Document ids; more than one where the text fits several equally. */
  readonly roles: readonly string[];
  /** Share of the name's weight that the text has, 0 to 1. */
  readonly score: number;
  /** The words of the text, such as `sr BE eng`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RoleFinding {
  /** In the order of the text, not overlapping. */
  readonly mentions: readonly RoleMention[];
  /** Jobs that are named but that no document is about. */
  readonly unknown: readonly UnknownRole[];
}

/** What tells ordinary words from names; by default nothing is known. */
export interface WordKnowledge {
  /** Whether the word is spelt right as far as documents and utterances show. */
  readonly isKnown: (word: string) => boolean;
  /** Whether the word belongs to asking about jobs in general, such as "salary". */
  readonly isOrdinary: (word: string) => boolean;
  /** Share of documents whose text has the word, 0 to 1. */
  readonly spread: (word: string) => number;
}

/** Finds the roles of a knowledge base in text. */
export interface RoleIndex {
  find(text: string, tokens: readonly Token[]): RoleFinding;
}

interface Name {
  readonly role: number;
  readonly isTitle: boolean;
  readonly words: readonly WordWeight[];
  readonly total: number;
  readonly rank?: string;
}

interface WordWeight {
  readonly key: string;
  readonly weight: number;
  readonly isHead: boolean;
}

// What a word of a title says about which title it is: the head noun is shared by many, ranks even more.
const WEIGHT = { rank: 0.3, head: 0.6, other: 1 } as const;
/** Quality of a match between a word and a word of a title; below 1 where it could be another word. */
const QUALITY = {
  exact: 1,
  sameTrade: 0.95,
  prefix: 0.85,
  skeleton: 0.8,
  oneTypo: 0.9,
  twoTypos: 0.8,
} as const;
/** From this share on a text names the role; below, it names only a part of it. */
const FULL = 0.72;
/** A name that explains more words of the text wins over one that explains them slightly better. */
const WORD_BONUS = 0.02;
/** Score of a bare head noun, such as "engineer". */
const BARE_HEAD = 0.3;
/** Least share for a part of a name, such as "structural". */
const PART = 0.5;
/** Scores that are closer than this are a tie. */
const TIE = 0.03;
/** Roles between which a person can be asked to choose. */
const MOST_CANDIDATES = 5;
/** Words of a text that are looked at; a question is rarely longer than 60. */
const MOST_WORDS = 300;
/** A part of a name that more documents than this use as an ordinary word names nobody. */
const ORDINARY_SPREAD = 0.34;

/** Builds the index from titles and aliases. */
export function createRoleIndex(all: readonly RoleNames[], knowledge: WordKnowledge): RoleIndex {
  return new Index(all, knowledge);
}

class Index implements RoleIndex {
  readonly #roles: readonly RoleNames[];
  readonly #knowledge: WordKnowledge;
  readonly #names: readonly Name[];
  readonly #postings = new Map<string, number[]>();
  readonly #vocabulary: Vocabulary;
  readonly #shortened: ShortenedWords;
  readonly #initials = new Map<string, Set<number>>();

  constructor(all: readonly RoleNames[], knowledge: WordKnowledge) {
    this.#roles = all;
    this.#knowledge = knowledge;
    const written = all.flatMap((names, role) =>
      [names.title, ...names.aliases].map((name, place) => ({
        role,
        isTitle: place === 0,
        words: titleWords(name).filter((word) => !isStopWord(word.text)),
      })),
    );
    const rarity = rarityOf(written);
    this.#names = written.filter(({ words }) => words.length > 0).map((name) => toName(name, rarity));
    for (const [index, name] of this.#names.entries()) this.#post(name, index);
    const spellings = written.flatMap(({ words }) => words.map((word) => word.text));
    this.#vocabulary = buildVocabulary(countsOf(spellings));
    this.#shortened = shortenedWords(
      written.flatMap(({ words }) => words.map((word) => [word.key, word.text] as const)),
    );
    for (const { role, words } of written) this.#noteInitials(role, words);
  }

  find(text: string, tokens: readonly Token[]): RoleFinding {
    const words = titleWords(text, tokens.slice(0, MOST_WORDS));
    const matches = words.map((word, index) => this.#match(word, words[index + 1]));
    const found = this.#select(words, this.#candidates(words, matches), text);
    const taken = (at: number) => found.some((mention) => at >= mention.start && at < mention.end);
    const isJob = (at: number) =>
      isJobNoun(words[at]?.text ?? '') || (matches[at] ?? []).some(({ key }) => JOB_KEYS.has(key));
    const unknown = unknownRoles({
      isJob,
      text,
      words,
      taken,
      isOrdinary: this.#knowledge.isOrdinary,
      isKnown: this.#knowledge.isKnown,
    });
    const mentions = this.#withoutStrangers(found, unknown);
    return {
      mentions,
      unknown: unknown.map((role) => ({ ...role, nearest: this.#nearest(words, matches, role) })),
    };
  }

  #post(name: Name, index: number): void {
    for (const { key } of name.words) {
      const list = this.#postings.get(key);
      if (list === undefined) this.#postings.set(key, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  }

  #noteInitials(role: number, words: readonly TitleWord[]): void {
    if (words.length < 3) return;
    const initials = words.map((word) => word.text[0]).join('');
    const owners = this.#initials.get(initials) ?? new Set();
    this.#initials.set(initials, owners.add(role));
  }

  /** Words of titles that a word of the text may be, each with the quality of the match. */
  #match(word: TitleWord, next: TitleWord | undefined): readonly WordMatch[] {
    const trade = SAME_TRADE.get(word.text) ?? SAME_TRADE.get(word.text.replace(/s$/, ''));
    const matches: WordMatch[] = [];
    if (this.#postings.has(word.key)) matches.push({ key: word.key, quality: QUALITY.exact });
    if (trade !== undefined && this.#postings.has(stem(trade)))
      matches.push({ key: stem(trade), quality: QUALITY.sameTrade });
    if (word.key === stem('engineer') && !matches.length) {
      for (const [other] of SAME_TRADE)
        if (this.#postings.has(stem(other))) matches.push({ key: stem(other), quality: QUALITY.sameTrade });
    }
    const joined = next && stem(word.text + next.text);
    if (joined !== undefined && this.#postings.has(joined))
      matches.push({ key: joined, quality: QUALITY.exact });
    return matches.length > 0 ? matches : this.#guess(word);
  }

  /** Misspelt and shortened words; a word that is spelt right is no misspelling of another. */
  #guess(word: TitleWord): readonly WordMatch[] {
    const { text } = word;
    if (text.length < 3 || !/^[a-z]+$/.test(text) || isStopWord(text) || isQuestionWord(text)) return [];
    if (this.#knowledge.isKnown(text)) return [];
    const corrected = correct(text, this.#vocabulary);
    if (corrected !== undefined) {
      const quality = editDistance(text, corrected, 2) > 1 ? QUALITY.twoTypos : QUALITY.oneTypo;
      return titleWords(corrected).map(({ key }) => ({ key, quality }));
    }
    const longer = this.#shortened.startingWith(text).map((key) => ({ key, quality: QUALITY.prefix }));
    if (longer.length > 0) return longer.slice(0, MOST_CANDIDATES);
    return this.#shortened.withSkeleton(text).map((key) => ({ key, quality: QUALITY.skeleton }));
  }

  #candidates(words: readonly TitleWord[], matches: readonly (readonly WordMatch[])[]): Candidate[] {
    const names = new Set<number>();
    for (const match of matches.flat())
      for (const name of this.#postings.get(match.key) ?? []) names.add(name);
    const candidates = [...names].flatMap((index): Candidate[] => {
      const name = this.#names[index];
      if (name === undefined) return [];
      return align(name, words, matches).flatMap((alignment) => {
        const kept = this.#accept(name, alignment, words);
        return kept === undefined ? [] : [kept];
      });
    });
    return [...candidates, ...this.#byInitials(words)];
  }

  #accept(name: Name, alignment: Alignment, words: readonly TitleWord[]): Candidate | undefined {
    const { first, last, share } = alignment;
    const before = words[first - 1];
    const after = words[last + 1];
    if (!alignment.hasHead && after !== undefined && isJobNoun(after.text)) return undefined;
    const rank = [before, ...words.slice(first, last + 1)].flatMap((word) =>
      word ? (rankOf(word) ?? []) : [],
    )[0];
    if (name.rank !== undefined && rank !== undefined && rank !== name.rank) return undefined;
    const score =
      share +
      WORD_BONUS * alignment.words -
      0.04 * alignment.inversions -
      0.08 * alignment.strangers +
      (rank !== undefined && rank === name.rank ? 0.02 : 0);
    const isPart = share < FULL || !alignment.hasHead;
    // A bare head noun fits all roles that have it equally, however long their names are.
    const candidate = {
      role: name.role,
      score: alignment.isHeadOnly ? BARE_HEAD : score,
      first,
      last,
      isPart,
    };
    if (!isPart) return candidate;
    // A part of an alias may be somebody else: "data analyst" of "data validation analyst".
    return name.isTitle && this.#acceptPart(alignment, words) ? candidate : undefined;
  }

  /** A part of a name counts where its words are not ordinary words and no other job is meant. */
  #acceptPart(alignment: Alignment, words: readonly TitleWord[]): boolean {
    const used = words.slice(alignment.first, alignment.last + 1);
    if (alignment.isHeadOnly) return this.#isBareHead(alignment, words);
    if (alignment.share < PART) return false;
    const before = words[alignment.first - 1];
    if (alignment.hasHead) return before === undefined || !this.#isModifier(before) || used.length > 1;
    return used.some(
      (word) =>
        !rankOf(word) && !isStopWord(word.text) && this.#knowledge.spread(word.key) <= ORDINARY_SPREAD,
    );
  }

  /** "the coordinator" and "coordinators" name a role, "data coordinator" and "to lead" do not. */
  #isBareHead(alignment: Alignment, words: readonly TitleWord[]): boolean {
    const head = words[alignment.first];
    const before = words[alignment.first - 1];
    if (head === undefined || !isJobNoun(head.text)) return false;
    if (before !== undefined && this.#isModifier(before) && rankOf(before) === undefined) return false;
    const canBeVerb = VERBS.has(head.text);
    return !canBeVerb || (before !== undefined && ARTICLES.has(before.text));
  }

  #isModifier(word: TitleWord): boolean {
    if (FIELDS.has(word.text)) return true;
    return !isStopWord(word.text) && !isQuestionWord(word.text) && !this.#knowledge.isOrdinary(word.text);
  }

  #byInitials(words: readonly TitleWord[]): Candidate[] {
    return words.flatMap((word, index) => {
      const text = word.text.replace(/s$/, '');
      const owners = this.#initials.get(word.text) ?? this.#initials.get(text);
      if (owners === undefined || this.#knowledge.isKnown(word.text)) return [];
      return [...owners].map((role) => ({
        role,
        score: QUALITY.oneTypo,
        first: index,
        last: index,
        isPart: false,
      }));
    });
  }

  /** The best candidates that do not overlap; ties between roles stay together. */
  #select(words: readonly TitleWord[], candidates: readonly Candidate[], text: string): RoleMention[] {
    const hasFull = candidates.some((candidate) => !candidate.isPart);
    const pool = candidates
      .filter((candidate) => !candidate.isPart || !hasFull || isJoined(candidate, candidates, words))
      .sort((a, b) => b.score - a.score || b.last - b.first - (a.last - a.first) || a.role - b.role);
    const mentions: RoleMention[] = [];
    const used = new Set<number>();
    for (const best of pool) {
      if (overlaps(used, best)) continue;
      const tied = pool.filter(
        ({ first, last, score }) => first === best.first && last === best.last && best.score - score < TIE,
      );
      const roles = [...new Set(tied.map((candidate) => candidate.role))].sort((a, b) => a - b);
      if (roles.length > MOST_CANDIDATES) continue;
      for (let at = best.first; at <= best.last; at += 1) used.add(at);
      const start = words[best.first]?.start ?? 0;
      const end = words[best.last]?.end ?? start;
      const ids = roles.flatMap((role) => this.#roles[role]?.role ?? []);
      mentions.push({ roles: ids, score: Math.min(1, best.score), text: text.slice(start, end), start, end });
    }
    return mentions.sort((a, b) => a.start - b.start);
  }

  /** A mere part of a name gives way to a job that is named in full beside it. */
  #withoutStrangers(
    mentions: readonly RoleMention[],
    unknown: readonly UnknownRole[],
  ): readonly RoleMention[] {
    const isPart = mentions.every((mention) => mention.score < PART + 0.2);
    return isPart && unknown.length > 0 ? [] : mentions;
  }

  /** Roles that share most with a job that is not there, best first. */
  #nearest(
    words: readonly TitleWord[],
    matches: readonly (readonly WordMatch[])[],
    unknown: UnknownRole,
  ): readonly string[] {
    const scores = new Map<number, number>();
    words.forEach((word, index) => {
      if (word.start < unknown.start || word.end > unknown.end) return;
      for (const { key, quality } of matches[index] ?? []) {
        for (const at of this.#postings.get(key) ?? []) {
          const name = this.#names[at];
          const weight = name?.words.find((candidate) => candidate.key === key)?.weight ?? 0;
          if (name !== undefined)
            scores.set(name.role, Math.max(scores.get(name.role) ?? 0, (weight * quality) / name.total));
        }
      }
    });
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, 3).flatMap(([role]) => this.#roles[role]?.role ?? []);
  }
}

/** Stems of the nouns that end job titles, to know a misspelt one by the word it was taken for. */
const JOB_KEYS: ReadonlySet<string> = new Set([...GENERIC_JOBS].map(stem));

interface Candidate {
  readonly role: number;
  readonly score: number;
  readonly first: number;
  readonly last: number;
  readonly isPart: boolean;
}

const VERBS: ReadonlySet<string> = new Set([
  'lead',
  'leads',
  'coach',
  'master',
  'associate',
  'head',
  'judge',
  'cook',
]);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'our', 'every', 'for']);

const JOINTS: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'than', 'and', 'to', 'against', 'with']);

/** "structural or senior backend engineer": a part of a name right beside a whole one, joined by a small word. */
function isJoined(part: Candidate, candidates: readonly Candidate[], words: readonly TitleWord[]): boolean {
  return candidates.some((other) => {
    if (other.isPart || other.role === part.role || overlapping(part, other)) return false;
    const between = words.slice(Math.min(part.last, other.last) + 1, Math.max(part.first, other.first));
    return between.length <= 3 && between.some((word) => JOINTS.has(word.text));
  });
}

function overlaps(used: ReadonlySet<number>, candidate: Candidate): boolean {
  for (let at = candidate.first; at <= candidate.last; at += 1) if (used.has(at)) return true;
  return false;
}

function overlapping(a: Candidate, b: Candidate): boolean {
  return a.first <= b.last && b.first <= a.last;
}

interface Written {
  readonly role: number;
  readonly isTitle: boolean;
  readonly words: readonly TitleWord[];
}

/** How rare a word is among the roles, from 0.5 (in every role's names) to 1 (in one role's). */
function rarityOf(written: readonly Written[]): (key: string) => number {
  const roles = new Map<string, Set<number>>();
  for (const { role, words } of written)
    for (const { key } of words) roles.set(key, (roles.get(key) ?? new Set()).add(role));
  const all = new Set(written.map(({ role }) => role)).size;
  return (key) => 0.5 + (0.5 * Math.log(1 + all / (roles.get(key)?.size ?? 1))) / Math.log(1 + all);
}

function toName({ role, isTitle, words }: Written, rarity: (key: string) => number): Name {
  const headAt = headOf(words);
  const weighted = words.map((word, index): WordWeight => {
    const kind =
      rankOf(word) !== undefined && index !== headAt ? 'rank' : index === headAt ? 'head' : 'other';
    return { key: word.key, weight: WEIGHT[kind] * rarity(word.key), isHead: index === headAt };
  });
  const rank = words.flatMap((word, index) => (index === headAt ? [] : (rankOf(word) ?? [])))[0];
  const total = weighted.reduce((sum, word) => sum + word.weight, 0);
  return { role, isTitle, words: weighted, total, ...(rank === undefined ? {} : { rank }) };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The last word that can be a job; the last word at all where none can. */
function headOf(words: readonly TitleWord[]): number {
  const last = words.findLastIndex((word) => isJobNoun(word.text));
  return last === -1 ? words.length - 1 : last;
}
