import type { Intent } from '../question/intents.ts';
import type { QuestionWord } from '../question/understand.ts';
import { isStopWord, tokenize } from '../text/terms.ts';

/** Intents whose topic the words name outright ("pay", "soft skills"), the most exact first. */
export function namedIntents(intents: readonly Intent[], words: readonly QuestionWord[]): readonly string[] {
  const stems = new Set(words.map(({ stem }) => stem));
  return intents
    .filter((intent) => intent.sections.length > 0)
    .map((intent) => ({
      name: intent.name,
      length: Math.max(0, ...[intent.title, ...intent.sections].map((name) => nameLength(name, stems))),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Number of the name's words where the question has them all. */
function nameLength(name: string, stems: ReadonlySet<string>): number {
  const words = tokenize(name).filter(({ text }) => !isStopWord(text));
  return words.length > 0 && words.every(({ stem }) => stems.has(stem)) ? words.length : 0;
}
