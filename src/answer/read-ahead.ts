import type { KnowledgeBase } from './knowledge-base.ts';
import { statementFacts } from './statement-facts.ts';

/** Passages that are read: those of a company's roles, and not of a collection that somebody measures. */
const PASSAGES_AT_MOST = 500;

/** Reads out of passages what answers need of them, so that the first questions are as fast as the others. */
export function readAhead({ search: { passages, topics } }: KnowledgeBase): void {
  for (const passage of passages.slice(0, PASSAGES_AT_MOST)) {
    topics.ofPassage(passage);
    for (const statement of passage.statements) statementFacts(statement, passage);
  }
}
