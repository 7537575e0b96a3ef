import type { Section } from '../knowledge/document.ts';
import type { Intent } from '../question/intents.ts';
import type { IntentGuess } from '../question/understand.ts';
import { isStopWord, tokenize } from '../text/terms.ts';

/** How much a section is about each intent, 0 to 1. */
export type TopicShares = ReadonlyMap<string, number>;

// What each heading says about the section below it: the top one names the subject, deeper ones a part of it.
const TOP_HEADING = 0.92;
const DEEPER_HEADING = 0.5;
/** Below this a heading tells no topic ("More", "Good to know") and the next deeper one counts as the top. */
const TELLING = 0.35;
/** A heading that reads like a question about the topic, against one that has the topic's very name. */
const MODEL_SHARE = 0.85;
/** Body text is not written like questions; it decides only where no heading does. */
const BODY_SHARE = 0.6;

export interface TopicSource {
  readonly intents: readonly Intent[];
  /** The intent classifier, here asked what a heading would be an answer to. */
  classify(text: string): readonly IntentGuess[];
}

/** Finds out which intents each section answers: by the names of topics, else by the classifier. */
export function createTopics(source: TopicSource): (section: Section, title: string) => TopicShares {
  const named = source.intents.filter((intent) => intent.sections.length > 0).map(toNames);
  const known = new Map<string, TopicShares>();
  const ofHeading = (heading: string) =>
    remember(known, heading, () => headingShares(heading, named, source));
  return (section, title) => {
    const titleWords = new Set(tokenize(title).map(({ stem }) => stem));
    const headings = section.path.map((heading) => withoutTitle(heading, titleWords));
    return combine(headings.map(ofHeading), () => bodyShares(section, source));
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
  const shares = new Map<string, number>();
  for (const { intent, confidence } of source.classify(heading)) {
    if (named.some((topic) => topic.intent === intent)) shares.set(intent, confidence * MODEL_SHARE);
  }
  for (const { intent, names } of named) {
    const fit = Math.max(0, ...names.map((name) => nameFit(name, words)));
    shares.set(intent, Math.max(shares.get(intent) ?? 0, fit));
  }
  return shares;
}

/** 1 where the heading is the name, less where it says more, 0 where it lacks a word of the name. */
function nameFit(name: readonly string[], heading: readonly string[]): number {
  if (!name.every((word) => heading.includes(word))) return 0;
  return Math.sqrt(name.length / Math.max(name.length, new Set(heading).size));
}

function combine(shares: readonly TopicShares[], body: () => TopicShares): TopicShares {
  const telling = shares.findIndex((share) => Math.max(0, ...share.values()) >= TELLING);
  if (telling === -1) return scaled(body(), BODY_SHARE);
  const combined = new Map<string, number>();
  shares.slice(telling).forEach((share, depth) => {
    const weight = depth === 0 ? TOP_HEADING : DEEPER_HEADING;
    for (const [intent, value] of share)
      combined.set(intent, 1 - (1 - (combined.get(intent) ?? 0)) * (1 - weight * value));
  });
  return combined;
}

function bodyShares(section: Section, source: TopicSource): TopicShares {
  const statements = section.blocks.flatMap((block) => block.statements).slice(0, 4);
  const shares = new Map<string, number>();
  for (const { text } of statements) {
    for (const { intent, confidence } of source.classify(text)) {
      shares.set(intent, (shares.get(intent) ?? 0) + confidence / statements.length);
    }
  }
  return shares;
}

function scaled(shares: TopicShares, factor: number): TopicShares {
  return new Map([...shares].map(([intent, share]) => [intent, share * factor]));
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

function remember(known: Map<string, TopicShares>, key: string, make: () => TopicShares): TopicShares {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
