import type { Document, Statement } from '../knowledge/document.ts';
import type { Passage } from '../knowledge/passages.ts';
import type { Intent } from '../question/intents.ts';
import { maskUtterance } from '../question/masks.ts';
import type { IntentGuess } from '../question/understand.ts';
import { isStopWord, tokenize } from '../text/terms.ts';
import { average, either, eitherOf, greater, scaled, type TopicShares } from './topic-shares.ts';

/** Finds out what passages and statements are about. */
export interface Topics {
  ofPassage(passage: Passage): TopicShares;
  ofStatement(statement: Statement, passage: Passage): Pick<TopicShares, 'get'>;
}

// What each heading says about the section below it: the top one names the subject, deeper ones a part of it.
const TOP_HEADING = 0.92;
const DEEPER_HEADING = 0.5;
/** Below this a heading tells no topic ("More", "Good to know") and the next deeper one counts as the top. */
const TELLING = 0.35;
/** A heading that reads like a question about the topic, against one that has the topic's very name. */
const MODEL_SHARE = 0.85;
/** How much of a guess is left beside a heading that names another topic outright. */
const LEAST_DOUBT = 0.4;
/** From here on a heading has the very name of a topic. */
const NAMES_IT = 0.95;
/** What is left of the topic of the heading above when the deeper one names another. */
const OTHER_TOPIC = 0.7;
/** What a statement without any heading is about by its own words alone. */
const HEADLESS = 0.6;
/** From here on another section of the document is about the topic … */
const TAKEN = 0.7;
/** … and an idiom is less likely to stand for it again: documents seldom treat a topic twice. */
const ALREADY_TAKEN = 0.4;
/** A section whose heading tells nothing is about its likeliest topic this much. */
const GUESSED = 0.45;
/** A statement's own label ("Career path: …") says nearly as much about it as a heading. */
const LABEL = 0.85;
/** From this many statements on their agreement counts in full. */
const ENOUGH_STATEMENTS = 3;
/** Body text is not written like questions, so that the classifier is half blind there. */
const BODY = 0.45;

export interface TopicSource {
  readonly intents: readonly Intent[];
  /** The intent classifier, here asked what a heading would be an answer to. */
  classify(text: string): readonly IntentGuess[];
}

/** Topics by the names of intents, else by the classifier; each heading and statement is looked at once. */
export function createTopics(source: TopicSource): Topics {
  const named = source.intents.filter((intent) => intent.sections.length > 0).map(toNames);
  const headings = new Map<string, TopicShares>();
  const statements = new WeakMap<Statement, TopicShares>();
  const passages = new WeakMap<Passage, TopicShares>();
  const ofHeading = (heading: string) =>
    remember(headings, heading, () => headingShares(heading, named, source));
  const ofOwnWords = (statement: Statement) =>
    remember(statements, statement, () => statementShares(statement, { ofHeading, named, source }));
  const pathOf = (headings: readonly string[], title: ReadonlySet<string>) =>
    headings.map((heading) => ofHeading(withoutTitle(heading, title)));
  const takenBy = new WeakMap<Document, ReadonlySet<string>>();
  const takenIn = (document: Document): ReadonlySet<string> => {
    const title = new Set(stems(document.title));
    const told = () => document.sections.flatMap(({ path }) => [...(combine(pathOf(path, title)) ?? [])]);
    const found =
      takenBy.get(document) ?? new Set(told().flatMap(([intent, share]) => (share >= TAKEN ? [intent] : [])));
    takenBy.set(document, found);
    return found;
  };
  const ofPassage = (passage: Passage) =>
    remember(passages, passage, () => {
      const titleWords = new Set(stems(passage.document.title));
      const path = pathOf(passage.section.path, titleWords);
      const body = average(passage.statements.map(ofOwnWords));
      if (path.length === 0) return headless(passage.statements.map(ofOwnWords));
      const headings = combine(path) ?? guess(path.at(-1) ?? new Map(), body, takenIn(passage.document));
      return greater(headings, agreed(body, passage.statements.length));
    });
  return {
    ofPassage,
    ofStatement: (statement, passage) => eitherOf(ofPassage(passage), ofOwnWords(statement)),
  };
}

interface TopicNames {
  readonly intent: string;
  /** Each name as its stems. */
  readonly names: readonly (readonly string[])[];
}

function toNames(intent: Intent): TopicNames {
  return {
    intent: intent.name,
    names: [intent.title, ...intent.sections].map(stems).filter((name) => name.length > 0),
  };
}

function headingShares(heading: string, named: readonly TopicNames[], source: TopicSource): TopicShares {
  const words = stems(heading);
  const fits = new Map(
    named.map(({ intent, names }) => [intent, Math.max(0, ...names.map((name) => nameFit(name, words)))]),
  );
  // A heading that has the very name of one topic is not about another that it merely sounds like.
  const clearest = Math.max(0, ...fits.values());
  const doubt = Math.max(LEAST_DOUBT, 1 - clearest);
  const guesses = new Map(source.classify(heading).map(({ intent, confidence }) => [intent, confidence]));
  const shares = new Map<string, number>();
  for (const [intent, fit] of fits) {
    const guessed = (guesses.get(intent) ?? 0) * MODEL_SHARE;
    shares.set(intent, Math.max(fit, guessed) * (fit === clearest ? 1 : doubt));
  }
  return shares;
}

/** 1 where the heading is the name, less where it says more, 0 where it lacks a word of the name. */
function nameFit(name: readonly string[], heading: readonly string[]): number {
  if (!name.every((word) => heading.includes(word))) return 0;
  return Math.sqrt(name.length / Math.max(name.length, new Set(heading).size));
}

/** The headings above a passage, the top one first; undefined where none of them tells a topic. */
function combine(path: readonly TopicShares[]): TopicShares | undefined {
  const telling = path.findIndex((share) => Math.max(0, ...share.values()) >= TELLING);
  if (telling === -1) return undefined;
  let combined: TopicShares = new Map();
  path.slice(telling).forEach((share, depth) => {
    const other = depth > 0 && Math.max(0, ...share.values()) >= NAMES_IT;
    combined = either(
      other ? withoutOthers(combined, share) : combined,
      scaled(share, depth === 0 ? TOP_HEADING : DEEPER_HEADING),
    );
  });
  return combined;
}

/** "Career development › Technical skills" is about skills more than about careers. */
function withoutOthers(above: TopicShares, below: TopicShares): TopicShares {
  return new Map(
    [...above].map(([intent, share]) => [
      intent,
      share * ((below.get(intent) ?? 0) >= NAMES_IT ? 1 : OTHER_TOPIC),
    ]),
  );
}

/** What a section is most likely about when its heading is an idiom ("On your desk"): heading and text together. */
function guess(heading: TopicShares, body: TopicShares, taken: ReadonlySet<string>): TopicShares {
  const names = new Set([...heading.keys(), ...body.keys()]);
  const [headings, bodies] = [total(heading), total(body)];
  let best: { intent: string; share: number } | undefined;
  for (const intent of [...names].sort()) {
    const likely = (heading.get(intent) ?? 0) / headings + (BODY * (body.get(intent) ?? 0)) / bodies;
    const share = likely * (taken.has(intent) ? ALREADY_TAKEN : 1);
    if (best === undefined || share > best.share) best = { intent, share };
  }
  return new Map(best === undefined ? [] : [[best.intent, GUESSED]]);
}

function total(shares: TopicShares): number {
  return [...shares.values()].reduce((sum, share) => sum + share, 0) || 1;
}

interface Reading {
  readonly ofHeading: (heading: string) => TopicShares;
  readonly named: readonly TopicNames[];
  readonly source: TopicSource;
}

const LABELLED = /^([^:.]{3,60}):\s/;

function statementShares({ text }: Statement, { ofHeading, named, source }: Reading): TopicShares {
  const label = LABELLED.exec(text)?.[1];
  const shares = new Map<string, number>();
  // Masked as utterances are, so that an amount reads as an amount and not as its digits.
  for (const { intent, confidence } of source.classify(maskUtterance(text))) {
    if (named.some((topic) => topic.intent === intent)) shares.set(intent, confidence * BODY);
  }
  return label === undefined ? shares : either(shares, scaled(ofHeading(label), LABEL));
}

/** Text right below the title says what the role is, and whatever else its statements say. */
function headless(statements: readonly TopicShares[]): TopicShares {
  let shares: TopicShares = new Map([['overview', TOP_HEADING]]);
  for (const own of statements)
    shares = greater(
      shares,
      new Map([...own].map(([intent, share]) => [intent, Math.min(1, share / BODY) * HEADLESS])),
    );
  return shares;
}

/** What a passage is about when most of its statements agree on it; one statement alone convinces nobody. */
function agreed(body: TopicShares, count: number): TopicShares {
  const weight = Math.min(1, count / ENOUGH_STATEMENTS);
  return new Map([...body].map(([intent, share]) => [intent, weight * Math.min(1, (share / BODY) ** 2)]));
}

/** "Senior Backend Engineer salary" is about salary; the role's own name tells nothing. */
function withoutTitle(heading: string, titleStems: ReadonlySet<string>): string {
  const kept = tokenize(heading).filter(({ stem }) => !titleStems.has(stem));
  return kept.length === 0 ? heading : kept.map(({ text }) => text).join(' ');
}

function stems(text: string): readonly string[] {
  return tokenize(text)
    .filter(({ text: word }) => !isStopWord(word))
    .map(({ stem }) => stem);
}

interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function remember<K>(known: Store<K, TopicShares>, key: K, make: () => TopicShares): TopicShares {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
