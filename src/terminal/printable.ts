// Escape sequences in their 7-bit and 8-bit forms: commands with a text of their own (window titles, links,
// clipboard), taken out only with their end, or a stray byte would swallow the rest; then cursor and colour
// commands; then two-character ones.
const STRING_COMMAND = /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)/g;
const CONTROL_COMMAND = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?/g;
const SHORT_COMMAND = /\x1b[ -/]*[0-~]?/g;
/** Control characters, and the marks that turn the direction of what follows. */
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from people and documents, harmless to print: without terminal commands and control characters;
 * line feeds stay.
 */
export function printable(text: string): string {
  return text
    .replace(STRING_COMMAND, '')
    .replace(CONTROL_COMMAND, '')
    .replace(SHORT_COMMAND, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** JSON that can be printed as it is: what a terminal could act on is written as `\u…`, which reads the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    CONTROL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
