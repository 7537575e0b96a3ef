/**
 * Text in the one form in which all texts are compared: NFKC, lower case, plain quotes and dashes,
 * accents folded (`Résumé` → `resume`), every run of control, zero-width and white space one space.
 * Idempotent; lengths may change.
 */
export function normalise(text: string): string {
  const letters = PLAIN_ASCII.test(text) ? text.toLowerCase() : foldLetters(text);
  return letters.replace(BLANKS, ' ').trim();
}

const PLAIN_ASCII = /^[\x00-\x7f]*$/;
const BLANKS = /[\s\p{Cc}\p{Cf}\p{Zs}]+/gu;

function foldLetters(text: string): string {
  return text
    .replace(/[™®©℠]|\ufe0e|\ufe0f/g, ' ')
    .replace(/\u00ad/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/⁄/g, '/')
    .replace(LETTERS_WITHOUT_DECOMPOSITION, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .normalize('NFC');
}

const QUOTES = /[‘’‚‛ʼʹ′´`＇]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐‑‒–—―−]/g;

const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);
const LETTERS_WITHOUT_DECOMPOSITION = /[ßøæœłđðþı]/g;

/**
 * What a person typed into Slack, as plain text: links and channels by their label, user mentions
 * dropped, entities decoded, marks of bold, italic, strike and code and emoji codes taken off.
 */
export function plainText(text: string): string {
  const bare = MARKUP.test(text) ? withoutMarkup(text) : text;
  return bare
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

// Most messages have none of it, and looking for each kind costs.
const MARKUP = /[<@&:`*_~]/;

function withoutMarkup(text: string): string {
  return text
    .replace(SLACK_REFERENCE, (_, kind: string, label: string | undefined) =>
      kind === '@' ? ' ' : (label ?? ' '),
    )
    .replace(BROADCAST_LABEL, ' ')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ENTITIES[name as keyof typeof ENTITIES])
    .replace(EMOJI_CODE, ' ')
    .replace(/`+/g, '')
    .replace(OUTER_MARKS, '');
}

// Only what Slack itself writes between angle brackets, so that "< 100k and > 50k" stays.
const SLACK_REFERENCE = /<([@#!]|[a-z][a-z0-9+.-]{0,20}:)[^<>|]*(?:\|([^<>]*))?>/gi;
const BROADCAST_LABEL = /(?<!\S)@(?:here|channel|everyone)\b/g;
const ENTITIES = { amp: '&', lt: '<', gt: '>' } as const;
const EMOJI_CODE = /(?<![\p{L}\p{N}]):(?:[+-]1|[a-z][a-z0-9_+-]{0,60}|100):(?::skin-tone-\d:)?/giu;
const OUTER_MARKS = /(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}])/gu;
