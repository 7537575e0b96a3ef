/** Columns that a text takes on a terminal: wide signs (East Asian, emoji) two, combining marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

export interface Indent {
  /** What stands before the first line, such as a bullet. */
  readonly first: string;
  /** What stands before every further line. */
  readonly rest: string;
}

const NO_INDENT: Indent = { first: '', rest: '' };

/** Lines of at most `width` columns, broken between words; an address is never broken. */
export function wrap(text: string, width: number, indent: Indent = NO_INDENT): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? indent.first : indent.rest;
    let isEmpty = true;
    for (const word of paragraph
      .split(/ +/)
      .filter((part) => part !== '')
      .flatMap((part) => pieces(part, width - widthOf(indent.rest)))) {
      if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line);
        line = indent.rest;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(isEmpty ? line.trimEnd() : line);
  }
  return lines;
}

/** The text with blanks up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Narrower than this no word is cut, or every line would hold a few letters. */
const NARROWEST = 8;

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width || width < NARROWEST || /^\W{0,2}https?:/.test(word)) return [word];
  const cut: string[] = [];
  let piece = '';
  let taken = 0;
  for (const sign of word) {
    const wide = signWidth(sign);
    if (taken + wide > width) {
      cut.push(piece);
      piece = '';
      taken = 0;
    }
    piece += sign;
    taken += wide;
  }
  return [...cut, piece];
}

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])$/u;

function signWidth(sign: string): number {
  if (NO_WIDTH.test(sign)) return 0;
  return WIDE.test(sign) ? 2 : 1;
}
