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
      length: Math.max(0, ...namesOf(intent).map((name) => nameLength(name, stems))),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

const known = new WeakMap<Intent, readonly (readonly string[])[]>();

/** The names of an intent's topic as stems; read once. */
function namesOf(intent: Intent): readonly (readonly string[])[] {
  const found = known.get(intent) ?? [intent.title, ...intent.sections].map(stemsOf);
  known.set(intent, found);
  return found;
}

function stemsOf(name: string): readonly string[] {
  return tokenize(name)
    .filter(({ text }) => !isStopWord(text))
    .map(({ stem }) => stem);
}

/** Number of the name's words where the question has them all. */
function nameLength(name: readonly string[], stems: ReadonlySet<string>): number {
  return name.every((word) => stems.has(word)) ? name.length : 0;
}
