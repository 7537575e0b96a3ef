import { isFacet } from '../career/facets.ts';
import { YEARS_TERM } from '../question/lexicon.ts';
import type { QuestionWord } from '../question/understand.ts';
import { type QueryWord, queryWords } from '../search/query.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { namedIntents } from './topic-names.ts';

/** The query words of a question whose intent is known: only those that carry it stay content words. */
export function weighWords(
  base: KnowledgeBase,
  words: readonly QuestionWord[],
  intent: string,
): readonly QueryWord[] {
  // How much experience pays is compared as a profile; a figure for other years is no better for having any.
  const asked = intent === 'salary' ? words.filter(({ stem }) => stem !== YEARS_TERM) : words;
  const isNamed = namedIntents(base.intents, words).length > 0;
  return queryWords(asked, base.search.index).map((word) => {
    const kind = kindFor(base, word, intent);
    const isPart = kind === 'topic' && !isNamed && isDocumented(base, word);
    return { ...word, kind: isPart ? 'loose' : kind };
  });
}

function kindFor(base: KnowledgeBase, word: QueryWord, intent: string): QueryWord['kind'] {
  if (word.kind === 'content' && carries(base, word, intent)) return 'content';
  if (word.kind === 'content') return isDocumented(base, word) ? 'loose' : 'topic';
  // "benefits" names the topic of pay; in a question about something else it is a word like any other.
  const isOther = word.kind === 'topic' && !word.terms.some((term) => base.lexicon.isNameOf(term, intent));
  return isOther ? 'loose' : word.kind;
}

/** Uses in the utterances of an intent from which a word is how people ask for it, such as "dough" for pay … */
const TYPICAL = 2;
/** … and from which it is so although documents have the word in another sense, such as "grow" for a career. */
const VERY_TYPICAL = 5;

function carries(base: KnowledgeBase, word: QueryWord, intent: string): boolean {
  const { terms } = word;
  if (terms.some(isFacet)) return true;
  const enough = isDocumented(base, word) ? VERY_TYPICAL : TYPICAL;
  return !terms.some((term) => base.lexicon.usesIn(term, intent) >= enough);
}

/** Whether any document has the word in some form. */
export function isDocumented(base: KnowledgeBase, { terms }: QueryWord): boolean {
  return terms.some((term) => base.lexicon.inDocuments(term));
}
