import type { Document } from '../knowledge/document.ts';
import type { Intent } from '../question/intents.ts';
import type { Lexicon } from '../question/lexicon.ts';
import type { Range } from '../search/passage-index.ts';
import type { Search } from '../search/rank.ts';
import { tokenize } from '../text/terms.ts';

/** Everything that answers are made from. */
export interface KnowledgeBase {
  readonly documents: ReadonlyMap<string, Document>;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly intents: readonly Intent[];
  readonly lexicon: Lexicon;
  readonly search: Search;
  /** `topicStrength` by document and intent, filled as it is asked for. */
  readonly strengths: Map<string, Map<string, number>>;
  /** The intent of a follow-up template such as "What does a {role} earn?". */
  intentOf(template: string): string | undefined;
}

export function titleOf(base: KnowledgeBase, document: string): string {
  return base.documents.get(document)?.title ?? document;
}

export function rangeOf(base: KnowledgeBase, document: string): Range {
  return base.ranges.get(document) ?? { from: 0, to: 0 };
}

export function intentTitle(base: KnowledgeBase, intent: string): string {
  return base.intents.find(({ name }) => name === intent)?.title ?? intent;
}

/** How much the best section of a document is about an intent, 0 to 1. */
export function topicStrength(base: KnowledgeBase, document: string, intent: string): number {
  const strengths = base.strengths.get(document) ?? new Map<string, number>();
  base.strengths.set(document, strengths);
  const known = strengths.get(intent);
  if (known !== undefined) return known;
  const { from, to } = rangeOf(base, document);
  let best = 0;
  for (const passage of base.search.passages.slice(from, to))
    best = Math.max(best, base.search.topics.ofPassage(passage).get(intent) ?? 0);
  strengths.set(intent, best);
  return best;
}

/** Stems of an intent's title. */
export function titleStems(base: KnowledgeBase, intent: string): ReadonlySet<string> {
  return new Set(tokenize(intentTitle(base, intent)).map(({ stem }) => stem));
}
