import { isFacet } from '../career/facets.ts';
import type { QuestionWord } from '../question/understand.ts';
import { type QueryWord, queryWords } from '../search/query.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** The query words of a question whose intent is known: only those that carry it stay content words. */
export function weighWords(
  base: KnowledgeBase,
  words: readonly QuestionWord[],
  intent: string,
): readonly QueryWord[] {
  return queryWords(words, base.search.index).map((word) => ({ ...word, kind: kindFor(base, word, intent) }));
}

function kindFor(base: KnowledgeBase, word: QueryWord, intent: string): QueryWord['kind'] {
  if (word.kind === 'content') return carries(base, word, intent) ? 'content' : 'topic';
  // "benefits" names the topic of pay; in a question about something else it is a word like any other.
  const isOther = word.kind === 'topic' && !word.terms.some((term) => base.lexicon.isNameOf(term, intent));
  return isOther ? 'loose' : word.kind;
}

/** A word carries the question unless it is just how people ask for this intent, such as "dough" for pay. */
function carries(base: KnowledgeBase, { terms }: QueryWord, intent: string): boolean {
  if (terms.some((term) => base.lexicon.inDocuments(term) || isFacet(term))) return true;
  return !terms.some((term) => base.lexicon.isTypical(term, intent));
}

/** Whether any document has the word in some form. */
export function isDocumented(base: KnowledgeBase, { terms }: QueryWord): boolean {
  return terms.some((term) => base.lexicon.inDocuments(term));
}
