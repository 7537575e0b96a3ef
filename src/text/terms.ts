import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import tokenizers from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import { ASKING_WORDS, FUNCTION_WORDS } from './function-words.ts';
import { LIGHT_FORMS, LIGHT_WORDS } from './light-words.ts';
import { normalise } from './normalise.ts';

/** One word, number or symbol name of a text. */
export interface Token {
  /** Normalised, without a possessive or contracted ending: `engineer's` → `engineer`. */
  readonly text: string;
  /** What two texts have in common when they speak of the same thing: `salaries` → `salari`. */
  readonly stem: string;
  /** Offsets in the text that was given; they cover the ending that `text` leaves out. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in order. One token each: `C++`, `C#`, `.NET`, `Node.js`, `R&D`, `U.S.` (as `u.s`),
 * `80/20`, `3-7`, `$139,839`, `150k`, `20%`, `5+`, and masks such as `_role_`. Hyphens and slashes between
 * words split (`back-end` → `back`, `end`). Contractions lose their ending (`what's` → `what`), other
 * apostrophes vanish (`don't` → `dont`).
 */
export function tokenize(text: string): readonly Token[] {
  const chunks = chunker.tokenize(text) ?? [];
  const capitalsStandOut = /\p{Ll}/u.test(text);
  const tokens: Token[] = [];
  let from = 0;
  for (const chunk of chunks) {
    // The pattern looks at nothing outside its match, so the next occurrence is the match itself.
    const start = text.indexOf(chunk, from);
    from = start + chunk.length;
    if (PLAIN_WORD.test(chunk) && !ACRONYMS_LIKE_FUNCTION_WORDS.has(chunk)) {
      const word = chunk.toLowerCase();
      tokens.push({ text: word, stem: stem(word), start, end: from });
      continue;
    }
    for (const [offset, piece] of splitChunk(chunk)) {
      const token = toToken(piece, start + offset, capitalsStandOut);
      if (token) tokens.push(token);
    }
  }
  return tokens;
}

// Most words; they need none of the care that the others get.
const PLAIN_WORD = /^[A-Za-z]+$/;

// An amount or a range of amounts; a mask; or a word with all that may belong to it. No part can match what
// the part before it left, so no text makes the pattern go back over more than one word.
const AMOUNT = String.raw`[$€£¥]?\p{Nd}+(?:[.,]\p{Nd}+)*[\p{L}\p{N}]*[%+]?`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*`;
const chunker = new tokenizers.RegexpTokenizer({
  gaps: false,
  pattern: new RegExp(
    `${AMOUNT}(?:[-‐‑–/]${AMOUNT})*|_${WORD}(?:_${WORD})*_(?:['’]s)?|\\.?${WORD}(?:['’ʼ&._]${WORD})*(?:\\+\\+?|#|['’])?`,
    'gu',
  ),
});

/** Takes apart what the pattern joins too eagerly: `thanks.What`, `python+sql`, `.gitignore`. */
function splitChunk(chunk: string): readonly (readonly [offset: number, piece: string])[] {
  if (SIMPLE.test(chunk)) return [[0, chunk]];
  const pieces: (readonly [number, string])[] = [];
  let start = chunk.startsWith('.') && !/^\.net$/i.test(chunk) ? 1 : 0;
  for (let at = start + 1; at < chunk.length; at++) {
    const joiner = chunk[at];
    if ((joiner !== '.' && joiner !== '&') || staysJoined(chunk, start, at)) continue;
    pieces.push([start, chunk.slice(start, at)]);
    start = at + 1;
  }
  pieces.push([start, chunk.slice(start)]);
  return pieces;
}

const SIMPLE = /^[^.&]*$|^[^.\p{L}]/u;
// Letter groups of at most two characters: R&D, AT&T.
const SHORT = 2;

function staysJoined(chunk: string, start: number, at: number): boolean {
  const before = chunk.slice(Math.max(start, at - SHORT - 1), at);
  const after = /^[^.&]{0,4}/.exec(chunk.slice(at + 1, at + 5))?.[0] ?? '';
  if (chunk[at] === '&') return before.length <= SHORT && after.length <= SHORT;
  if (SUFFIXES_AFTER_DOT.has(after.toLowerCase())) return true;
  if (/\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after)) return true;
  return /(?:^|\.)\p{L}$/u.test(before) && after.length === 1;
}

const SUFFIXES_AFTER_DOT: ReadonlySet<string> = new Set(['js', 'ts', 'net', 'io', 'ai', 'com', 'org', 'dev']);

function toToken(piece: string, start: number, capitalsStandOut: boolean): Token | undefined {
  const text = clean(normalise(piece));
  if (text === '') return undefined;
  const end = start + piece.length;
  const isAcronym = capitalsStandOut && ACRONYMS_LIKE_FUNCTION_WORDS.has(piece);
  return { text, stem: isAcronym ? piece : stem(text), start, end };
}

// In capitals these name a trade and a country; their stems stay in capitals, apart from the pronouns.
const ACRONYMS_LIKE_FUNCTION_WORDS: ReadonlySet<string> = new Set(['IT', 'US']);

function clean(word: string): string {
  const bare = word.includes("'") ? word.replace(/'(?:s|m|re|ve|ll|d)?$/, '').replaceAll("'", '') : word;
  return /^\p{L}{2,}(?:\+|#)$/u.test(bare) ? bare.slice(0, -1) : bare;
}

/** Porter stem of a normalised word; words with digits, symbols or letters beyond a–z stay as they are. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_STEMMED || !/^[a-z]+$/.test(word)) return word;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = porter.stem(word);
  stems.set(word, found);
  return found;
}

// Longer ones are no English words, and the stemmer takes quadratic time on them.
const LONGEST_STEMMED = 32;
// A stem costs 8 µs; a corpus has some ten thousand words.
const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/** Whether a normalised word or its stem is an English function word: it says nothing about a topic. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Whether a normalised word or its stem belongs to asking (`make`, `usually`) rather than to a topic. */
export function isQuestionWord(word: string): boolean {
  return askingWords.has(word);
}

/** Whether a normalised word, as it is spelt, is everyday talk around a question (`honestly`, `colleague`). */
export function isLightWord(word: string): boolean {
  return lightForms.has(word) || lightWords.has(word) || lightWords.has(stem(word));
}

const lightWords = withStems(LIGHT_WORDS);
const lightForms: ReadonlySet<string> = new Set(LIGHT_FORMS.trim().split(/\s+/));
const stopWords = withStems(FUNCTION_WORDS);
const askingWords = withStems(ASKING_WORDS);

function withStems(words: string): ReadonlySet<string> {
  const forms = words.trim().split(/\s+/);
  return new Set([...forms, ...forms.map(stem)]);
}
