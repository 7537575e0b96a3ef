import { isCategory } from '../career/facets.ts';
import { hasSynonyms } from '../career/synonyms.ts';
import { nameTerm } from '../text/names.ts';
import { isLightWord, isQuestionWord, isStopWord, stem, type Token } from '../text/terms.ts';
import { type Lexicon, YEARS_TERM } from './lexicon.ts';

/** A word of the question that helps to find the answer. */
export interface QuestionWord {
  /** As typed, lower case. */
  readonly text: string;
  /** Stem of the word, spelling corrected. */
  readonly stem: string;
  /**
   * `content` carries the question, `topic` names a topic, `loose` may tell the best statement, `light` is talk
   * around the question, `asking` belongs to any question.
   */
  readonly kind: 'content' | 'topic' | 'loose' | 'light' | 'asking';
}

const YEARS: ReadonlySet<string> = new Set(['years', 'yrs', 'yoe']);

/** The words of a text without function words; compounds such as "on call" are one word. */
export function readWords(tokens: readonly Token[], lexicon: Lexicon): readonly QuestionWord[] {
  const wantsYears = tokens.some(({ text }) => text === 'yoe' || text.startsWith('exp') || text === 'many');
  const words: QuestionWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined) continue;
    const isNear = next !== undefined && next.start <= token.end + 1;
    const joined = isNear ? lexicon.compoundOf(token.text, next.text) : undefined;
    if (next !== undefined && joined !== undefined) {
      words.push({ text: `${token.text}-${next.text}`, stem: joined, kind: 'content' });
      at += 1;
    } else if (YEARS.has(token.text)) {
      if (wantsYears) words.push({ text: token.text, stem: YEARS_TERM, kind: 'content' });
    } else if (isName(token, { before: tokens[at - 1], after: next }, lexicon)) {
      words.push({ text: token.text, stem: nameTerm(token.text), kind: 'content' });
    } else {
      words.push(...toWord(token.text, lexicon));
    }
  }
  return words;
}

const LISTS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'in',
  'with',
  'is',
  'of',
  'like',
  'for',
  'about',
  'as',
]);

/** Whether an everyday word that documents use as a name is one: "know go", but not "where can I go". */
function isName(
  { text }: Token,
  { before, after }: { before: Token | undefined; after: Token | undefined },
  lexicon: Lexicon,
): boolean {
  if (!lexicon.inDocuments(nameTerm(text))) return false;
  const isAction = before !== undefined && isStopWord(before.text) && !LISTS.has(before.text);
  const goesOn = after !== undefined && isStopWord(after.text) && !LISTS.has(after.text);
  return !isAction && !goesOn;
}

// "Any advice on that?", "Do I need it?": the asking sentence points at something said before it.
const REFERENCE =
  /\b(?:on|about|for|with|to|at|need|know|use|have|will|would|is|does|can|could) (?:that|this|it|them|these|those)\b/i;

/** Whether a sentence points at something said before it. */
export function refersBack(sentence: string): boolean {
  return REFERENCE.test(sentence);
}

interface Story {
  /** The sentence that asks. */
  readonly asking: string;
  /** Words of the rest of the message. */
  readonly story: readonly QuestionWord[];
  readonly lexicon: Lexicon;
}

/** Adds what the asking sentence points back at, where it has no word of its own that carries it. */
export function withStory(
  words: readonly QuestionWord[],
  { asking, story, lexicon }: Story,
): readonly QuestionWord[] {
  if (!refersBack(asking) || words.some(({ kind }) => kind === 'content')) return words;
  const content = story.filter(({ kind }) => kind === 'content');
  const documented = content.filter(({ stem: stemmed }) => lexicon.inDocuments(stemmed));
  // "I never touched AutoCAD. Do I need it?" is about the one thing of the story, which no document has.
  if (documented.length === 0 && content.length === 1) return [...words, ...content];
  return [...words, ...documented.map((word): QuestionWord => ({ ...word, kind: 'loose' }))];
}

function toWord(text: string, lexicon: Lexicon): QuestionWord[] {
  if (isStopWord(text)) return [];
  const spelt = lexicon.spell(text);
  if (isStopWord(spelt)) return [];
  const stemmed = stem(spelt);
  return [{ text, stem: stemmed, kind: kindOf(spelt, stemmed, lexicon) }];
}

/** "go" and the like are verbs in nearly every question. */
const SHORTEST_LOOSE = 3;

function kindOf(word: string, stemmed: string, lexicon: Lexicon): QuestionWord['kind'] {
  if (lexicon.isTopic(stemmed)) return 'topic';
  if (isCategory(stemmed)) return 'loose';
  const isLight = isLightWord(word);
  const isAsking = isQuestionWord(word) || isQuestionWord(stemmed);
  // "highest", "decides": they need not stand in the answer, yet a statement that has them is the better one.
  if ((isLight || isAsking) && stemmed.length >= SHORTEST_LOOSE && hasSynonyms(stemmed)) return 'loose';
  if (isAsking) return 'asking';
  if (isLight) return 'light';
  // Single letters and loose numbers that no document has are rests of notations, not names.
  const isRest = word.length === 1 || /^[\d.,:]+[a-z]?$/.test(word);
  return isRest && !lexicon.inDocuments(stemmed) ? 'light' : 'content';
}
