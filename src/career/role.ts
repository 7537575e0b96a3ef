import type { Token } from '../text/terms.ts';
import { type Candidate, createCandidateFinder, type WordKnowledge } from './role-candidates.ts';
import { choose } from './role-choice.ts';
import { type NameTable, type RoleNames, tabulate } from './role-names.ts';
import { createWordReader, type Reading, type WordReader } from './role-words.ts';
import { isJobKey, isJobNoun, titleWords } from './title-words.ts';
import { type UnknownRole, unknownRoles } from './unknown-role.ts';

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

/** Finds the roles of a knowledge base in text. */
export interface RoleIndex {
  find(text: string, tokens: readonly Token[]): RoleFinding;
}

/** Words of a text that are looked at; a question is rarely longer than 60. */
const MOST_WORDS = 300;
/** Mentions below this name a mere part of a role. */
const PART_ONLY = 0.7;
const MOST_NEAREST = 3;

/** Builds the index from titles and aliases. */
export function createRoleIndex(all: readonly RoleNames[], knowledge: WordKnowledge): RoleIndex {
  return new Index(all, knowledge);
}

class Index implements RoleIndex {
  readonly #roles: readonly RoleNames[];
  readonly #knowledge: WordKnowledge;
  readonly #table: NameTable;
  readonly #read: WordReader;
  readonly #candidates: (reading: Reading) => readonly Candidate[];

  constructor(all: readonly RoleNames[], knowledge: WordKnowledge) {
    this.#roles = all;
    this.#knowledge = knowledge;
    this.#table = tabulate(all);
    this.#read = createWordReader(this.#table, knowledge.isKnown);
    this.#candidates = createCandidateFinder(this.#table, knowledge);
  }

  find(text: string, tokens: readonly Token[]): RoleFinding {
    const reading = this.#read(titleWords(text, tokens.slice(0, MOST_WORDS)));
    const found = choose(this.#candidates(reading), reading.words, text);
    const mentions = found.map(({ roles, score, start, end }) => {
      const ids = roles.flatMap((role) => this.#roles[role]?.role ?? []);
      return { roles: ids, score, text: text.slice(start, end), start, end };
    });
    const unknown = this.#unknown(text, reading, mentions);
    // A mere part of a name gives way to a job that is named in full beside it.
    const isPart = mentions.every(({ score }) => score < PART_ONLY);
    return { mentions: isPart && unknown.length > 0 ? [] : mentions, unknown };
  }

  #unknown(text: string, reading: Reading, mentions: readonly RoleMention[]): readonly UnknownRole[] {
    const { words, matches } = reading;
    const { isOrdinary, isKnown } = this.#knowledge;
    const unknown = unknownRoles({
      text,
      words,
      isJob: (at) =>
        // A misspelt noun is known by the word that it is taken for.
        isJobNoun(words[at]?.text ?? '') || (matches[at] ?? []).some(({ key }) => isJobKey(key)),
      taken: (at) => mentions.some(({ start, end }) => at >= start && at < end),
      isOrdinary,
      isKnown,
    });
    return unknown.map((role) => ({ ...role, nearest: this.#nearest(reading, role) }));
  }

  /** Roles that share most with a job that is not there, best first. */
  #nearest({ words, matches }: Reading, { start, end }: UnknownRole): readonly string[] {
    const scores = new Map<number, number>();
    const inside = matches.filter((_, at) => {
      const word = words[at];
      return word !== undefined && word.start >= start && word.end <= end;
    });
    for (const { key, quality } of inside.flat()) {
      const { names = [], weights = [] } = this.#table.postings.get(key) ?? {};
      names.forEach((index, at) => {
        const name = this.#table.names[index];
        if (name === undefined) return;
        const share = (quality * (weights[at] ?? 0)) / name.total;
        if (share > (scores.get(name.role) ?? 0)) scores.set(name.role, share);
      });
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, MOST_NEAREST).flatMap(([role]) => this.#roles[role]?.role ?? []);
  }
}
