import { plainText } from '../text/normalise.ts';
import { isStopWord, tokenize } from '../text/terms.ts';
import type { Search } from './rank.ts';

/** Passages that are looked at for each document that is wanted. */
const PASSAGES_PER_DOCUMENT = 4;
/** Further passages of the same document add this much of their score. */
const FURTHER_PASSAGES = 0.2;

/** Documents for a bare text over the whole corpus, best first. */
export function searchDocuments(
  search: Search,
  text: string,
  limit: number,
): readonly { document: string; score: number }[] {
  const stems = new Set(
    tokenize(plainText(text))
      .filter((token) => !isStopWord(token.text))
      .map(({ stem }) => stem),
  );
  const terms = [...stems].map((term) => ({ term, weight: 1 }));
  const hits = search.index.search(terms, { from: 0, to: search.index.size }, limit * PASSAGES_PER_DOCUMENT);
  const scores = new Map<string, number>();
  for (const { id, score } of hits) {
    const document = search.passages[id]?.document.id;
    if (document === undefined) continue;
    const first = scores.get(document);
    scores.set(document, first === undefined ? score : first + FURTHER_PASSAGES * score);
  }
  return [...scores]
    .map(([document, score]) => ({ document, score }))
    .sort((a, b) => b.score - a.score || (a.document < b.document ? -1 : 1))
    .slice(0, limit);
}
