import { isFacet } from '../career/facets.ts';
import { OUT_OF_SCOPE } from '../question/intents.ts';
import type { IntentGuess } from '../question/understand.ts';
import type { QueryWord } from '../search/query.ts';
import type { RankedPassage } from '../search/rank.ts';
import type { TraceStep } from './answer.ts';
import { DECISIONS } from './decisions.ts';
import { type KnowledgeBase, topicStrength } from './knowledge-base.ts';
import type { Situation } from './situation.ts';

/** What is to be checked: a question about one role and the passages that were found for it. */
export interface GateRequest {
  readonly situation: Situation;
  readonly role: string;
  readonly passages: readonly RankedPassage[];
  readonly words: readonly QueryWord[];
  /** Intents that a document can answer. */
  readonly intents: readonly IntentGuess[];
}

/** Whether the passages found answer the question, and if not, why not. */
export type Verdict =
  | { readonly kind: 'pass'; readonly passages: readonly RankedPassage[] }
  /** Words that carry the question stand nowhere in what was found. */
  | { readonly kind: 'missing-words'; readonly words: readonly string[] }
  | { readonly kind: 'missing-topic'; readonly intent: string }
  | { readonly kind: 'foreign' }
  /** Nothing is asked but the role itself. */
  | { readonly kind: 'role-only' }
  | { readonly kind: 'tie'; readonly intents: readonly [string, string] };

/** Passages among which the words of a question may be spread. */
const PASSAGES_TOGETHER = 3;

/** Lets a question through only if the passages found are about it. */
export function judge(
  base: KnowledgeBase,
  request: GateRequest,
): { verdict: Verdict; trace: readonly TraceStep[] } {
  const content = request.words.filter(({ kind }) => kind === 'content');
  const together = request.passages.slice(0, PASSAGES_TOGETHER);
  const missing = content.filter((word) => !together.some(({ passage }) => holds(base, passage.id, word)));
  const named = request.words.filter(({ kind }) => kind === 'topic').length;
  const covered = coveredShare(content.length, missing.length, named);
  const verdict =
    wordsVerdict({ content, missing, covered }) ?? topicVerdict(base, request, { content, covered });
  return { verdict, trace: traceOf({ content, missing, covered }, together) };
}

interface Coverage {
  readonly content: readonly QueryWord[];
  readonly missing: readonly QueryWord[];
  /** Share of the words that carry the question, 0 to 1. */
  readonly covered: number;
}

function wordsVerdict({ content, missing, covered }: Coverage): Verdict | undefined {
  const missesFacet = missing.some(({ terms }) => terms.some(isFacet));
  const misses = missesFacet || (content.length > 0 && covered < DECISIONS.coverage);
  return misses ? { kind: 'missing-words', words: missing.map(({ text }) => text) } : undefined;
}

function topicVerdict(
  base: KnowledgeBase,
  request: GateRequest,
  { content, covered }: Pick<Coverage, 'content' | 'covered'>,
): Verdict {
  const { situation, role, passages, intents } = request;
  const [said, top] = [situation.intents[0], intents[0]];
  const hasContent = content.length > 0;
  const isForeign = said?.intent === OUT_OF_SCOPE && said.confidence >= DECISIONS.outOfScopeWithRole;
  if (isForeign && !hasContent && situation.words.length > 0) return { kind: 'foreign' };
  if (top === undefined || isRoleOnly(situation)) return { kind: 'role-only' };
  const isThere = topicStrength(base, role, top.intent) >= DECISIONS.topicPresent;
  if (!isThere && isSure(request, hasContent && covered === 1))
    return { kind: 'missing-topic', intent: top.intent };
  const tie = hasContent ? undefined : tied(base, role, intents);
  if (tie !== undefined) return { kind: 'tie', intents: tie };
  const most = mostWords(request, hasContent);
  const answering = passages.filter((passage) => answers(passage, most));
  return answering.length === 0
    ? { kind: 'missing-topic', intent: top.intent }
    : { kind: 'pass', passages: answering };
}

/** Whether the topic must be there; where all words are, only as certain as the question itself made it. */
function isSure({ situation, intents }: GateRequest, areWordsThere: boolean): boolean {
  const [top] = intents;
  if (!areWordsThere) return (top?.confidence ?? 0) >= DECISIONS.sureIntent;
  const said = situation.intents.find(({ intent }) => intent === top?.intent);
  return (said?.confidence ?? 0) >= DECISIONS.certainIntent;
}

/**
 * The most of the question's words that a passage has. Words that need not stand in the answer count only where
 * a passage has all of them and none on the topic has any.
 */
function mostWords({ passages, words, situation }: GateRequest, hasContent: boolean): number {
  const most = Math.max(0, ...passages.map(({ coverage }) => coverage));
  if (hasContent) return most;
  // A place or years of experience say already what the statement must be about.
  const { locations, experience } = situation.understanding;
  if (locations.length > 0 || experience !== undefined) return 0;
  const hasLoose = words.some(({ kind }) => kind === 'loose');
  const isOnTopic = ({ topic, coverage }: RankedPassage) => topic >= DECISIONS.passageTopic && coverage > 0;
  return hasLoose && most === 1 && !passages.some(isOnTopic) ? most : 0;
}

/** On the topic, or with about as many of the question's words as any passage has. */
function answers({ topic, coverage }: RankedPassage, most: number): boolean {
  const hasWords = coverage >= DECISIONS.passageCoverage && coverage >= DECISIONS.nearlyMostCoverage * most;
  return topic >= DECISIONS.passageTopic || (most > 0 && hasWords);
}

function isRoleOnly({ words, understanding, wantsMore, intents }: Situation): boolean {
  const isUnsure =
    (intents[0]?.confidence ?? 0) < DECISIONS.sureIntent || intents[0]?.intent === OUT_OF_SCOPE;
  return words.length === 0 && understanding.mentions.length > 0 && !wantsMore && isUnsure;
}

/** A topic that is named outright counts as half a word found, two as a whole one. */
const NAMED_TOPIC = 0.5;

/** All words alike: how rare a word is says nothing about whether it matters. */
function coveredShare(content: number, missing: number, named: number): number {
  const bonus = Math.min(1, named * NAMED_TOPIC);
  return content === 0 ? 1 : (content - missing + bonus) / (content + bonus);
}

function holds({ search: { index } }: KnowledgeBase, id: number, { terms }: QueryWord): boolean {
  return terms.some((term) => index.contains(id, term));
}

/** Two intents that are equally likely and that the document both answers. */
function tied(
  base: KnowledgeBase,
  role: string,
  [first, second]: readonly IntentGuess[],
): readonly [string, string] | undefined {
  if (first === undefined || second === undefined) return undefined;
  const isClose =
    first.confidence < DECISIONS.sureIntent && first.confidence - second.confidence < DECISIONS.intentTie;
  const isThere = ({ intent }: IntentGuess) => topicStrength(base, role, intent) >= DECISIONS.topicPresent;
  return isClose && isThere(first) && isThere(second) ? [first.intent, second.intent] : undefined;
}

function traceOf(
  { content, missing, covered }: Coverage,
  together: readonly RankedPassage[],
): readonly TraceStep[] {
  const names = (words: readonly QueryWord[]) => words.map(({ text }) => text).join(', ');
  const lack = missing.length === 0 ? '' : `; missing: ${names(missing)}`;
  const detail =
    content.length === 0
      ? 'No word besides the topic has to be found.'
      : `Of the words ${names(content)} the passages have ${Math.round(covered * 100)} %${lack}.`;
  const passages = together.map(({ passage, score, topic, coverage }): TraceStep => {
    const scores = `${score.toFixed(2)} (topic ${topic.toFixed(2)}, words ${coverage.toFixed(2)})`;
    return { step: 'passage', detail: `${passage.section.path.join(' › ')}: ${scores}.` };
  });
  return [{ step: 'gate', detail }, ...passages];
}
