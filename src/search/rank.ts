import type { Passage } from '../knowledge/passages.ts';
import type { IntentGuess } from '../question/understand.ts';
import type { PassageIndex, Range } from './passage-index.ts';
import { type QueryWord, queryTerms } from './query.ts';
import type { TopicShares } from './topic-shares.ts';
import type { Topics } from './topics.ts';

/** A passage with what speaks for it. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  /** BM25 score against the best passage of the query, 0 to 1. */
  readonly wording: number;
  /** Share of the content words' rarity that the passage has, 0 to 1; 1 where there are none. */
  readonly coverage: number;
  /** How much the passage's section is about what is asked, 0 to 1. */
  readonly topic: number;
}

// What a passage is worth. The topic decides where the question is general; where it has words of its own,
// passages that have them win over passages that merely stand under the right heading.
const WEIGHT = { topic: 1, coverage: 1.2, wording: 0.35, generalWording: 0.03, order: -0.004 } as const;

export interface Search {
  readonly index: PassageIndex;
  readonly passages: readonly Passage[];
  readonly topics: Topics;
}

export interface RankRequest {
  readonly words: readonly QueryWord[];
  readonly intents: readonly IntentGuess[];
  /** Passages of the role. */
  readonly range: Range;
}

/** All passages of the range, best first; passages that neither wording nor topic speaks for come last. */
export function rank(search: Search, { words, intents, range }: RankRequest): readonly RankedPassage[] {
  const hits = search.index.search(queryTerms(words), range, range.to - range.from);
  const best = hits[0]?.score ?? 1;
  const wordings = new Map(hits.map(({ id, score }) => [id, score / best]));
  const content = words.filter(({ kind }) => kind === 'content' || kind === 'loose');
  const isGeneral = content.length === 0;
  const coverages = coveragesOf(search.index, content, range);
  return search.passages
    .slice(range.from, range.to)
    .map((passage): RankedPassage => {
      const wording = wordings.get(passage.id) ?? 0;
      const coverage = coverages[passage.id - range.from] ?? 1;
      const topic = topicOf(search.topics.ofPassage(passage), intents);
      const score = isGeneral
        ? WEIGHT.topic * rounded(topic) +
          WEIGHT.generalWording * wording +
          WEIGHT.order * (passage.id - range.from)
        : WEIGHT.topic * topic + WEIGHT.coverage * coverage + WEIGHT.wording * wording;
      return { passage, wording, coverage, topic, score };
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}

/** Sections that are about as much on the topic follow the author's order, who puts first things first. */
function rounded(topic: number): number {
  if (topic >= NAMED_TWICE) return 1;
  return Math.round(Math.min(topic, CLEARLY_ON_TOPIC) / TOPIC_STEP) * TOPIC_STEP;
}

const TOPIC_STEP = 0.1;
/** Above this the headings leave no doubt, and differences say nothing. */
const CLEARLY_ON_TOPIC = 0.9;
/** … but for a section whose own heading names the topic that the heading above it names already. */
const NAMED_TWICE = 0.97;

/** Share of the words' rarity that stands in each passage of a range, one word's postings after the other's. */
function coveragesOf(index: PassageIndex, words: readonly QueryWord[], range: Range): Float64Array {
  const coverages = new Float64Array(range.to - range.from);
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  if (total === 0) return coverages.fill(1);
  for (const word of words) {
    for (const id of index.holders(word.terms, range))
      coverages[id - range.from] = (coverages[id - range.from] ?? 0) + weightOf(word);
  }
  return coverages.map((sum) => sum / total);
}

// A light word may be part of a name ("life sciences"), yet seldom is; a loose one need not stand in the answer.
const KIND_SHARE: Readonly<Partial<Record<QueryWord['kind'], number>>> = { light: 0.25, loose: 0.5 };

/** What a word counts beside others. */
export function weightOf({ kind, rarity }: QueryWord): number {
  return (KIND_SHARE[kind] ?? 1) * rarity;
}

/** How much shares of topics are about what is asked, 0 to 1. */
export function topicOf(shares: Pick<TopicShares, 'get'>, intents: readonly IntentGuess[]): number {
  let topic = 0;
  for (const { intent, confidence } of intents) topic += confidence * (shares.get(intent) ?? 0);
  return topic;
}
