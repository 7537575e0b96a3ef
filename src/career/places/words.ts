/** Whether a word is an everyday one that lies one or two slips from a place's name, so that it is never taken for one. */
export function isOrdinary(word: string): boolean {
  return ORDINARY.has(word);
}

const ORDINARY: ReadonlySet<string> = new Set('work'.split(' '));
