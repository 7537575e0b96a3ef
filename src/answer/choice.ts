import { isQuestionWord, isStopWord, tokenize } from '../text/terms.ts';
import type { Choice } from './answer.ts';

const ORDINALS = [
  ['1', '1st', 'first'],
  ['2', '2nd', 'second'],
  ['3', '3rd', 'third'],
  ['4', '4th', 'fourth'],
  ['5', '5th', 'fifth'],
];
/** Longer texts are questions of their own. */
const LONGEST_REPLY = 5;

/** The question of the choice that a short reply picks: "2", "the second one", "structural". */
export function chosen(text: string, choices: readonly Choice[]): string | undefined {
  if (choices.length === 0) return undefined;
  const tokens = tokenize(text);
  if (tokens.length === 0 || tokens.length > LONGEST_REPLY) return undefined;
  const words = tokens.filter(({ text: word }) => !isStopWord(word) && !isQuestionWord(word));
  const ordinal = tokens
    .map(({ text: word }) => ORDINALS.findIndex((names) => names.includes(word)))
    .find((place) => place !== -1);
  if (ordinal !== undefined && words.length <= 1) return choices[ordinal]?.question;
  if (tokens.some(({ text: word }) => word === 'last') && words.length <= 1) return choices.at(-1)?.question;
  const fitting = choices.filter(({ label }) => {
    const stems = new Set(tokenize(label).map(({ stem }) => stem));
    return words.length > 0 && words.every(({ stem }) => stems.has(stem));
  });
  return fitting.length === 1 ? fitting[0]?.question : undefined;
}
