import { editDistance } from '../text/distance.ts';
import { withoutPersonal } from '../text/personal.ts';
import { isLightWord, isQuestionWord, isStopWord, type Token, tokenize } from '../text/terms.ts';
import type { QuestionRecord } from './store/questions.ts';

/** What a question is about, to compare it with others. */
export interface Subject {
  readonly intent: string;
  readonly roles: readonly string[];
  /** The words that carry the question, each once; names of its role left out. */
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly stem: string;
  readonly grams: ReadonlySet<string>;
}

/** Longer texts are read so far; what comes after is seldom part of a question. */
const LONGEST = 600;
const MOST_WORDS = 40;

export function subjectOf({ text = '', roles, intent }: QuestionRecord): Subject {
  const tokens = tokenize(withoutPersonal(text.slice(0, LONGEST)).text);
  const names = tokenize(roles.join(' '));
  const foreign = tokens.filter(
    (token) => !names.some((name) => name.stem === token.stem || isMisspelt(name, token)),
  );
  const carrying = foreign.filter((token) => !isSilent(token));
  const chosen = [carrying, foreign, tokens].find(({ length }) => length > 0) ?? [];
  const byStem = new Map(chosen.map(({ text: word, stem }) => [stem, toWord(word, stem)]));
  return { intent, roles, words: [...byStem.values()].slice(0, MOST_WORDS) };
}

/**
 * How much two questions ask for the same thing, 0 to 1: shared words against all words and against those of
 * the shorter question. Questions about different roles never do.
 */
export function likeness(a: Subject, b: Subject): number {
  if (!shareRole(a.roles, b.roles) || a.words.length === 0 || b.words.length === 0) return 0;
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const shared = sum(few.map((word) => Math.max(...many.map((other) => wordLikeness(word, other)))));
  const ofAll = (2 * shared) / (few.length + many.length);
  const ofFew = shared / few.length;
  return (ofAll + ofFew) / 2;
}

/** What is said of one role does not answer for another; without a role nothing is known to differ. */
function shareRole(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((role) => b.includes(role));
}

function isSilent({ text, stem }: Token): boolean {
  return [text, stem].some((word) => isStopWord(word) || isQuestionWord(word)) || isLightWord(text);
}

/** A slip costs a little; parts of words that agree by chance cost everything. */
const MISSPELT = 0.9;
const LEAST_GRAMS = 0.5;

function wordLikeness(a: Word, b: Word): number {
  if (a.stem === b.stem) return 1;
  if (isMisspelt(a, b)) return MISSPELT;
  const shared = [...a.grams].filter((gram) => b.grams.has(gram)).length;
  const share = (2 * shared) / (a.grams.size + b.grams.size);
  return share >= LEAST_GRAMS ? share : 0;
}

/** With its ending or without, since a slip may keep the ending from being taken off. */
function isMisspelt(a: Pick<Token, 'text' | 'stem'>, b: Pick<Token, 'text' | 'stem'>): boolean {
  const isNear = (one: string, other: string) => {
    const slips = slipsIn(Math.min(one.length, other.length));
    return slips > 0 && editDistance(one, other, slips) <= slips;
  };
  return isNear(a.text, b.text) || isNear(a.stem, b.stem);
}

/** Slips that a word of this length may have and still be the same one. */
function slipsIn(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

const GRAM = 3;

function toWord(text: string, stem: string): Word {
  const padded = ` ${stem} `;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= padded.length; at += 1) grams.add(padded.slice(at, at + GRAM));
  return { text, stem, grams: grams.size > 0 ? grams : new Set([padded]) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
