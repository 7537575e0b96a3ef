/** Marks of a terminal; each returns its text unchanged where there is no colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
}

/** Colours for a terminal that shows them, or none. */
export function styleFor(isColoured: boolean): Style {
  const mark = (on: number, off: number) => (text: string) =>
    isColoured && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return { bold: mark(1, 22), dim: mark(2, 22), accent: mark(36, 39) };
}

/** FORCE_COLOR decides where it is set (0 or false: none), then NO_COLOR, then whether it is a terminal. */
export function wantsColour(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && environment['TERM'] !== 'dumb';
}
