import type { Profile } from '../career/profile.ts';
import type { Statement } from '../knowledge/document.ts';
import type { IntentGuess } from '../question/understand.ts';
import type { QueryWord } from '../search/query.ts';
import { type RankedPassage, topicOf, weightOf } from '../search/rank.ts';
import type { Topics } from '../search/topics.ts';
import { profileFit, type StatementFacts, statementFacts } from './statement-facts.ts';

/** A statement with what speaks for it. */
export interface RankedStatement {
  readonly statement: Statement;
  readonly passage: RankedPassage;
  readonly facts: StatementFacts;
  readonly score: number;
  /** Share of the content words' rarity that the statement has, 0 to 1; 0 where the question has none. */
  readonly evidence: number;
}

export interface ExcerptRequest {
  readonly passages: readonly RankedPassage[];
  readonly words: readonly QueryWord[];
  readonly profile: Profile;
  /** The part of the profile that this very question says. */
  readonly own: Profile;
  readonly intents: readonly IntentGuess[];
  readonly topics: Topics;
  /** Stems of the intent's title. */
  readonly named: ReadonlySet<string>;
}

/** Passages whose statements are looked at; the answer stands in the first few or not at all. */
const PASSAGES_READ = 12;

// What a statement is worth beside its passage.
const WEIGHT = {
  /** Content words of the question in the statement itself. */
  evidence: 1.5,
  /** Topic words ("salary", "degree") in the statement itself. */
  topicWords: 0.35,
  /** What the statement's own words and label add to the topic of its passage. */
  ownTopic: 0.35,
  /** Place, experience and company as asked. */
  fit: 1,
  /** What this very question adds counts more than what was carried over. */
  news: 0.4,
  /** A figure where a figure is wanted, titles of other jobs where a career is. */
  figure: 0.4,
  /** A lead-in says that something follows, not what. */
  leadIn: -0.5,
  /** The first words of a document say what the role is, unless a side of it is asked for. */
  opening: 0.3,
  /** Later statements of a list are slightly less central. */
  place: -0.012,
} as const;

/** A word in the heading above a statement counts this much of one in the statement. */
const IN_HEADING = 0.7;

/** A word of the same meaning counts this much of the word itself. */
const SYNONYM = 0.7;

/** Intents whose answers are figures, and the kind of figure. */
const FIGURE_OF: Readonly<Record<string, 'pay' | 'growth'>> = { salary: 'pay', 'market-demand': 'growth' };

/** The statements of the best passages, best first. */
export function rankStatements(request: ExcerptRequest): readonly RankedStatement[] {
  const wishes = wishesOf(request);
  return request.passages
    .slice(0, PASSAGES_READ)
    .flatMap((passage) =>
      passage.passage.statements
        .filter((statement) => !isLabel(statement))
        .map((statement, place) => scored(wishes, { passage, statement, place })),
    )
    .sort((a, b) => b.score - a.score || a.statement.start - b.statement.start);
}

/** What every statement is held against, read off the request once. */
interface Wishes {
  readonly request: ExcerptRequest;
  readonly intent: string;
  /** The kind of figure that answers the question. */
  readonly figure: 'pay' | 'growth' | undefined;
  /** Words that carry the question; none where all are mere talk. */
  readonly content: readonly QueryWord[];
  readonly topical: readonly QueryWord[];
  /** Whether a topic word beside the intent's own name stands in what was found. */
  readonly asksForSide: boolean;
  /** What this very question adds to the profile. */
  readonly news: Profile | undefined;
}

function wishesOf(request: ExcerptRequest): Wishes {
  const { words, named, own, profile } = request;
  const intent = request.intents[0]?.intent ?? '';
  const content = words.filter(({ kind }) => kind !== 'topic' && kind !== 'asking');
  // The intent's own name says nothing new: every statement below its headings is about that.
  const topical = words.filter(
    ({ kind, terms }) => kind === 'topic' && !terms.some((term) => named.has(term)),
  );
  return {
    request,
    intent,
    figure: FIGURE_OF[intent],
    content: content.every(({ kind }) => kind === 'light') ? [] : content,
    topical,
    asksForSide: topical.some((word) => isSaid(word, request.passages.slice(0, PASSAGES_READ))),
    news: newsIn(own, profile),
  };
}

function isSaid(word: QueryWord, passages: readonly RankedPassage[]): boolean {
  return passages.some(({ passage }) =>
    passage.statements.some((statement) => shareIn([word], statementFacts(statement, passage)) > 0),
  );
}

/** A place, experience or company that this question itself adds to what was known. */
function newsIn(own: Profile, profile: Profile): Profile | undefined {
  const { location, experience, company } = own;
  const isAll =
    location === profile.location && experience === profile.experience && company === profile.company;
  const isNothing = location === undefined && experience === undefined && company === undefined;
  return isAll || isNothing ? undefined : own;
}

interface Candidate {
  readonly passage: RankedPassage;
  readonly statement: Statement;
  readonly place: number;
}

function scored(wishes: Wishes, candidate: Candidate): RankedStatement {
  const { request, intent, figure, content, topical, asksForSide, news } = wishes;
  const { passage, statement, place } = candidate;
  const facts = statementFacts(statement, passage.passage);
  const topic = topicOf(request.topics.ofStatement(statement, passage.passage), request.intents);
  const evidence = shareIn(content, facts);
  const hasFigure = facts.figures.some(({ kind }) => kind === figure);
  const score =
    passage.score +
    WEIGHT.ownTopic * Math.max(0, topic - passage.topic) +
    WEIGHT.evidence * evidence +
    WEIGHT.topicWords * passage.topic ** 4 * shareIn(topical, facts) +
    WEIGHT.fit * profileFit(facts, request.profile, figure === 'pay') +
    WEIGHT.news * (news === undefined ? 0 : profileFit(facts, news, false)) +
    (hasFigure || (intent === 'career-path' && facts.namesJobs) ? WEIGHT.figure : 0) +
    (facts.leadsIn && intent !== 'overview' ? WEIGHT.leadIn : 0) +
    (intent === 'overview' && !asksForSide && isOpening(candidate) ? WEIGHT.opening : 0) +
    WEIGHT.place * place;
  return { statement, passage, facts, score, evidence };
}

/** Share of the words' rarity that stands in a statement or, for less, in the heading above it; 0 for no words. */
function shareIn(words: readonly QueryWord[], { stems, headingStems }: StatementFacts): number {
  if (words.length === 0) return 0;
  let [inside, above, all] = [0, 0, 0];
  for (const word of words) {
    const weight = weightOf(word);
    all += weight;
    const here = presence(word, stems);
    inside += weight * here;
    above += weight * Math.max(0, presence(word, headingStems) - here);
  }
  return all === 0 ? 1 + IN_HEADING : inside / all + IN_HEADING * (above / all);
}

/** 1 for the word itself or a longer form of it, less for another word of its meaning. */
function presence({ terms }: QueryWord, stems: ReadonlySet<string>): number {
  const [own = ''] = terms;
  if (terms.some((term) => stems.has(term) && term.startsWith(own))) return 1;
  return terms.some((term) => stems.has(term)) ? SYNONYM : 0;
}

/** "The key responsibilities are:" and "Software", with a list below, say nothing by themselves. */
function isLabel({ kind, text, hasItems }: Statement): boolean {
  if (kind === 'sentence') return text.endsWith(':');
  return hasItems === true && text.length <= LONGEST_LABEL && !/[.!?]$/.test(text);
}

const LONGEST_LABEL = 60;

function isOpening({ passage, place }: Candidate): boolean {
  const { document, section } = passage.passage;
  return place === 0 && document.sections[0] === section;
}
