import { isCategory, isFacet } from '../career/facets.ts';
import { hasSynonyms } from '../career/synonyms.ts';
import { compoundsAmong, hyphenated } from '../text/compounds.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { everydayNames } from '../text/names.ts';
import { isLightWord, isQuestionWord, isStopWord, stem, tokenize } from '../text/terms.ts';
import { buildVocabulary, correct, type Vocabulary } from '../text/vocabulary.ts';
import { type Intent, OUT_OF_SCOPE } from './intents.ts';
import { maskUtterance } from './masks.ts';

/** Stands for a number of years of experience, so that "how many years" finds "3-7 years". */
export const YEARS_TERM = '_years_';

/** What the words of questions are worth, learnt from the intents and the documents. */
export interface Lexicon {
  /** Whether the word is spelt as documents or several utterances spell it. */
  isKnown(word: string): boolean;
  /** The known word that a misspelt one was meant to be; the word itself where none is near. */
  spell(word: string): string;
  /** Whether the stem belongs to the names of topics ("salary", "requirements") or to asking. */
  isTopic(stemmed: string): boolean;
  /** Whether the stem belongs to the names of this intent's topic. */
  isNameOf(stemmed: string, intent: string): boolean;
  /** Whether the word belongs to asking about jobs, whatever the job. */
  isOrdinary(word: string): boolean;
  /** How many uses the stem has in the utterances of the intent; 0 for a single one. */
  usesIn(stemmed: string, intent: string): number;
  /** Share of the documents that have the stem, 0 to 1. */
  spread(stemmed: string): number;
  /** The term of two words that a document writes with a hyphen. */
  compoundOf(first: string, second: string): string | undefined;
  /** Whether any document has the stem. */
  inDocuments(stemmed: string): boolean;
}

/** An utterance word is taken to be spelt right from this many uses on; rarer ones may be misspelt on purpose. */
const TRUSTED_USES = 3;

/** A misspelling is this many times rarer than the word. */
const SLIP_RATIO = 8;
/** Misspelt words that are remembered. */
const MOST_SPELT = 2000;
/** A word is typical of an intent from this many uses on. */
const TYPICAL_USES = 2;
/** A word that utterances of this many intents use belongs to asking, not to a job's name. */
const ORDINARY_INTENTS = 3;

// Shortened words have three to five letters; shorter ones begin too many words.
const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 5;

/** What is learnt from the utterances; safe to write as JSON. */
export interface UtteranceWords {
  /** Words with the number of their uses. */
  readonly counts: readonly (readonly [word: string, uses: number])[];
  /** By intent: the stems that several of its utterances use, with the number of uses. */
  readonly typical: readonly (readonly [
    intent: string,
    stems: readonly (readonly [stem: string, uses: number])[],
  ])[];
}

/** Reads all utterances: the slow part, worth saving. */
export function learnUtterances(intents: readonly Intent[]): UtteranceWords {
  const counts = new Map<string, number>();
  const typical = intents.map((intent) => {
    const words = intent.utterances.flatMap((utterance) => tokenize(maskUtterance(utterance)));
    // Background is everyday talk, spelt right; in the other intents people type as they do.
    const uses = intent.name === OUT_OF_SCOPE ? TRUSTED_USES : 1;
    for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + uses);
    return [intent.name, repeatedStems(words.map((word) => word.stem))] as const;
  });
  return { counts: [...counts], typical };
}

/** Learns from utterances, the names of topics and the text of each document. */
export function buildLexicon(
  intents: readonly Intent[],
  utterances: UtteranceWords,
  documents: readonly string[],
): Lexicon {
  const counts = new Map(utterances.counts);
  const spread = new Map<string, number>();
  const compounds = new Set<string>();
  const names = new Set<string>();
  for (const document of documents) {
    for (const term of hyphenated(document)) compounds.add(term);
    for (const term of everydayNames(document)) names.add(term);
    const words = tokenize(document).map(({ text }) => text);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + TRUSTED_USES);
    for (const stemmed of new Set(words.map(stem))) spread.set(stemmed, (spread.get(stemmed) ?? 0) + 1);
  }
  const topics = topicNames(intents);
  for (const word of topics.keys()) counts.set(word, (counts.get(word) ?? 0) + TRUSTED_USES);
  const typical = new Map(utterances.typical.map(([intent, stems]) => [intent, new Map(stems)]));
  return new LearntLexicon({
    compounds,
    names,
    counts,
    spread,
    typical,
    topics: byStem(topics),
    documents: documents.length,
  });
}

interface Learnt {
  readonly compounds: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly spread: ReadonlyMap<string, number>;
  readonly typical: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Stems of topics' names with the intents that they name. */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  readonly documents: number;
}

class LearntLexicon implements Lexicon {
  readonly #learnt: Learnt;
  readonly #vocabulary: Vocabulary;
  /** Each misspelt word of a question is asked for several times, and a search costs most of all. */
  readonly #spelt = new Map<string, string>();
  readonly #ordinary: ReadonlySet<string>;
  readonly compoundOf: Lexicon['compoundOf'];

  constructor(learnt: Learnt) {
    this.#learnt = learnt;
    this.compoundOf = compoundsAmong(learnt.compounds);
    this.#ordinary = ordinaryStems(learnt.typical);
    this.#vocabulary = buildVocabulary(
      withoutSlips(new Map([...learnt.counts].filter(([, count]) => count >= TRUSTED_USES))),
    );
  }

  isKnown(word: string): boolean {
    return this.#vocabulary.known.has(word) || isCommon(word);
  }

  spell(word: string): string {
    if (this.isKnown(word)) return word;
    const known = this.#spelt.get(word);
    if (known !== undefined) return known;
    const right = correct(word, this.#vocabulary) ?? this.#longer(word) ?? word;
    if (this.#spelt.size >= MOST_SPELT) this.#spelt.clear();
    this.#spelt.set(word, right);
    return right;
  }

  /** The most frequent word that a shortened one begins: `perf` → `performance`. */
  #longer(word: string): string | undefined {
    if (word.length < SHORTEST_BEGINNING || word.length > LONGEST_BEGINNING) return undefined;
    const { words } = this.#vocabulary;
    let best: string | undefined;
    for (let at = lowerBound(words, word); words[at]?.startsWith(word); at += 1) {
      const known = words[at] ?? '';
      if (known.length < word.length + 3) continue;
      if (best === undefined || this.#count(known) > this.#count(best)) best = known;
    }
    return best;
  }

  #count(word: string): number {
    return this.#learnt.counts.get(word) ?? 0;
  }

  isTopic(stemmed: string): boolean {
    return this.#learnt.topics.has(stemmed);
  }

  isNameOf(stemmed: string, intent: string): boolean {
    return this.#learnt.topics.get(stemmed)?.has(intent) ?? false;
  }

  isOrdinary(word: string): boolean {
    const stemmed = stem(word);
    return this.isTopic(stemmed) || this.#ordinary.has(stemmed);
  }

  usesIn(stemmed: string, intent: string): number {
    return this.#learnt.typical.get(intent)?.get(stemmed) ?? 0;
  }

  spread(stemmed: string): number {
    return (this.#learnt.spread.get(stemmed) ?? 0) / Math.max(1, this.#learnt.documents);
  }

  inDocuments(stemmed: string): boolean {
    const { spread, compounds, names } = this.#learnt;
    return spread.has(stemmed) || compounds.has(stemmed) || names.has(stemmed) || stemmed === YEARS_TERM;
  }
}

/** Stems that are typical of several intents. */
function ordinaryStems(typical: Learnt['typical']): ReadonlySet<string> {
  const intents = new Map<string, number>();
  for (const stems of typical.values())
    for (const stemmed of stems.keys()) intents.set(stemmed, (intents.get(stemmed) ?? 0) + 1);
  return new Set([...intents].flatMap(([stemmed, count]) => (count >= ORDINARY_INTENTS ? [stemmed] : [])));
}

/** Stems that several utterances of an intent use: how people put it, not what one of them asked. */
function repeatedStems(stems: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const stemmed of stems) counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= TYPICAL_USES);
}

/** Drops words that are far rarer than a word one edit away: a misspelling that many utterances share. */
function withoutSlips(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const frequent = buildVocabulary(
    new Map([...counts].filter(([, count]) => count >= TRUSTED_USES * SLIP_RATIO)),
  );
  return new Map(
    [...counts].filter(([word, count]) => {
      if (frequent.known.has(word)) return true;
      const meant = correct(word, frequent);
      return meant === undefined || (counts.get(meant) ?? 0) < count * SLIP_RATIO;
    }),
  );
}

function topicNames(intents: readonly Intent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { name, title, sections } of intents) {
    if (name === OUT_OF_SCOPE || sections.length === 0) continue;
    for (const { text } of [title, ...sections].flatMap((words) => tokenize(words))) {
      if (namesTopic(text)) names.set(text, (names.get(text) ?? new Set()).add(name));
    }
  }
  return names;
}

/** "What you should bring" names a topic as a whole; of its words none does. */
function namesTopic(word: string): boolean {
  return !isStopWord(word) && !isQuestionWord(word) && !isLightWord(word);
}

/** Whether the word is in one of the lists that come with the advisor. */
function isCommon(word: string): boolean {
  if (isStopWord(word) || isQuestionWord(word) || isLightWord(word)) return true;
  return hasSynonyms(stem(word)) || isFacet(stem(word)) || isCategory(stem(word));
}

function byStem(names: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const stems = new Map<string, ReadonlySet<string>>();
  for (const [word, intents] of names)
    stems.set(stem(word), new Set([...(stems.get(stem(word)) ?? []), ...intents]));
  return stems;
}
