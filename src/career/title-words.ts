import { isStopWord, stem, type Token, tokenize } from '../text/terms.ts';
import { COMPOUNDS, GENERIC_JOBS, JOBS, SENIORITY, SHORT_FORMS } from './titles.ts';

/** A word of a title or of a question, in the form in which titles are compared. */
export interface TitleWord {
  /** Short forms written out, compounds joined, then stemmed: `Sr` → `senior`, `back end` → `backend`. */
  readonly key: string;
  /** The word itself, lower case. */
  readonly text: string;
  /** Whether it is written in capitals among small letters, as acronyms are. */
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words of a title or a question as title words, in order. */
export function titleWords(text: string, tokens: readonly Token[] = tokenize(text)): readonly TitleWord[] {
  const words: TitleWord[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const next = tokens[index + 1];
    const compound = next && COMPOUNDS.get(`${token.text} ${next.text}`);
    if (next !== undefined && compound !== undefined) {
      words.push({
        key: stem(compound),
        text: compound,
        isCapital: false,
        start: token.start,
        end: next.end,
      });
      index += 1;
    } else {
      words.push(single(token, next, text));
    }
  }
  return words;
}

function single(token: Token, next: Token | undefined, text: string): TitleWord {
  const { start, end } = token;
  const raw = text.slice(start, end);
  const isCapital =
    raw.length > 1 && raw === raw.toUpperCase() && /\p{Lu}/u.test(raw) && /\p{Ll}/u.test(text);
  return { key: keyOf(token, next, isCapital ? raw : undefined), text: token.text, isCapital, start, end };
}

function keyOf({ text }: Token, next: Token | undefined, capitals: string | undefined): string {
  const long = SHORT_FORMS.get(text);
  if (long !== undefined && (isOnlyShort(text) || isTitleLike(next, capitals))) return stem(long);
  // Capitals keep apart what would be a small word: the "IT" of "IT Manager", the "OR" of "OR Nurse".
  if (capitals !== undefined && isStopWord(text)) return capitals;
  return stem(COMPOUNDS.get(text) ?? text);
}

/** Whether a short form is no word of its own. */
function isOnlyShort(text: string): boolean {
  return text.length > 2 || text === 'sr' || text === 'jr';
}

/** "be" is backend in `BE eng` and `be developer`, not in "to be an engineer". */
function isTitleLike(next: Token | undefined, capitals: string | undefined): boolean {
  return capitals !== undefined || (next !== undefined && isJobNoun(SHORT_FORMS.get(next.text) ?? next.text));
}

/** Whether a word can end a job title: `engineer`, `engineers`, `nurse`. */
export function isJobNoun(word: string): boolean {
  return GENERIC_JOBS.has(word) || GENERIC_JOBS.has(singular(word)) || isWholeJob(word);
}

/** Whether the word names a job without another word before it. */
export function isWholeJob(word: string): boolean {
  return JOBS.has(word) || JOBS.has(singular(word));
}

/** Whether the key is that of a noun that ends job titles. */
export function isJobKey(key: string): boolean {
  return JOB_KEYS.has(key);
}

const JOB_KEYS: ReadonlySet<string> = new Set([...GENERIC_JOBS].map(stem));

/** Whether the noun is a verb as often as not: "to lead". */
export function canBeVerb(word: string): boolean {
  return VERBS.has(word);
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

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Rank that a title word stands for, such as `senior` for `sr`. */
export function rankOf(word: TitleWord): string | undefined {
  return SENIORITY.get(word.text) ?? SENIORITY.get(word.key);
}
