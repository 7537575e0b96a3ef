import { OUT_OF_SCOPE } from '../question/intents.ts';
import { YEARS_TERM } from '../question/lexicon.ts';
import type { IntentGuess } from '../question/understand.ts';
import type { QueryWord } from '../search/query.ts';
import { type RankedPassage, rank } from '../search/rank.ts';
import type { Answer } from './answer.ts';
import { weighWords } from './carrying.ts';
import { found } from './compose.ts';
import { DECISIONS } from './decisions.ts';
import { type RankedStatement, rankStatements } from './excerpt.ts';
import { type Frame, traced } from './frame.ts';
import { judge, type Verdict } from './gate.ts';
import {
  intentTitle,
  type KnowledgeBase,
  rangeOf,
  titleOf,
  titleStems,
  topicStrength,
} from './knowledge-base.ts';
import { clarifyIntents, outOfScope, unanswered } from './replies.ts';
import { select } from './select.ts';
import { ownProfile, type Situation, SMALL_TALK } from './situation.ts';
import { TEXTS } from './texts.ts';
import { namedIntents } from './topic-names.ts';

interface RoleQuestion {
  readonly frame: Frame;
  readonly role: string;
  /** Keys of statements that were shown before and are not wanted again. */
  readonly alreadyShown: ReadonlySet<string>;
}

/** An answer about one role, and the statements that it shows. */
export interface RoleAnswer {
  readonly answer: Answer;
  readonly shown: readonly RankedStatement[];
}

/** Answers a question about one role from its document, or says what the document lacks. */
export function aboutRole(base: KnowledgeBase, situation: Situation, asked: RoleQuestion): RoleAnswer {
  const { role } = asked;
  const intents = available(base, role, { ...situation, intents: outright(base, situation) });
  const words = weighWords(base, situation.words, intents[0]?.intent ?? '');
  const passages = rank(base.search, { words, intents, range: rangeOf(base, role) });
  const { verdict, trace } = judge(base, { situation, role, passages, words, intents });
  const frame = traced({ ...asked.frame, intent: intents[0]?.intent ?? asked.frame.intent }, trace);
  if (verdict.kind !== 'pass' && verdict.kind !== 'role-only') {
    const answer = isForeign(situation)
      ? outOfScope(base, frame)
      : declined(base, verdict, { frame, role, passages });
    return { answer, shown: [] };
  }
  const answering = verdict.kind === 'pass' ? verdict.passages : overview(base, role);
  const ranked = rankStatements({
    passages: answering,
    words,
    profile: situation.profile,
    own: ownProfile(situation.understanding),
    intents: verdict.kind === 'pass' ? intents : OVERVIEW,
    topics: base.search.topics,
    named: titleStems(base, frame.intent),
  });
  const selection = select(ranked, asked.alreadyShown, isExact(words, situation));
  if (selection.shown.length > 0)
    return { answer: found(base, { frame, situation, role, selection }), shown: selection.shown };
  const message =
    asked.alreadyShown.size > 0
      ? TEXTS.nothingMore(titleOf(base, role))
      : missingTopic(base, role, frame.intent);
  return { answer: unanswered(base, frame, { message, role, nearest: passages }), shown: [] };
}

/** Asks for all that there is; "how many", yes or no and a bare word ask for one thing. */
const OPEN = /\b(?:what|which|why|how(?! (?:many|much|long|old|soon))|tell|describe|explain|list|all)\b/i;

/** Whether the question is after something that one statement has or has not. */
function isExact(words: readonly QueryWord[], { understanding, question }: Situation): boolean {
  const isCarried = words.some(({ kind, terms }) => kind === 'content' || terms[0] === YEARS_TERM);
  return isCarried && question === understanding.text && !OPEN.test(understanding.text);
}

/** In the middle of a conversation about a role, talk that is neither about it nor answered by its document. */
function isForeign({ understanding, intents }: Situation): boolean {
  const [top] = intents;
  return (
    understanding.mentions.length === 0 &&
    top?.intent === OUT_OF_SCOPE &&
    top.confidence >= DECISIONS.outOfScope
  );
}

const OVERVIEW: readonly IntentGuess[] = [{ intent: 'overview', confidence: 1 }];

function overview(base: KnowledgeBase, role: string): readonly RankedPassage[] {
  return rank(base.search, { words: [], intents: OVERVIEW, range: rangeOf(base, role) });
}

/** Intents that a document can answer, as shares of what is left without the others. */
function documentIntents(intents: readonly IntentGuess[]): readonly IntentGuess[] {
  const content = intents.filter(
    ({ intent }) => !SMALL_TALK.has(intent) && intent !== OUT_OF_SCOPE && intent !== 'compare',
  );
  return shared(content);
}

/** Intents that a document can answer; of several that are all unsure, those that this one has a section for. */
function available(
  base: KnowledgeBase,
  role: string,
  { intents: said, words }: Situation,
): readonly IntentGuess[] {
  const intents = documentIntents(said);
  const [top] = intents;
  const isClear = said.some(
    ({ intent, confidence }) => intent === top?.intent && confidence >= DECISIONS.clearIntent,
  );
  if (isClear) return intents;
  const there = intents.filter(({ intent }) => topicStrength(base, role, intent) >= DECISIONS.topicPresent);
  const likely = there.reduce((sum, { confidence }) => sum + confidence, 0);
  const isNamed = namedIntents(base.intents, words).includes(top?.intent ?? '');
  const enough = isNamed ? DECISIONS.likelyAvailable : 0;
  return likely <= enough ? intents : shared(there);
}

/** The intents of a question; of an unsure one that names the topic of another outright, that one first. */
function outright(base: KnowledgeBase, { intents, words }: Situation): readonly IntentGuess[] {
  const [top] = intents;
  if (top === undefined || top.confidence >= DECISIONS.clearIntent) return intents;
  const names = namedIntents(base.intents, words);
  if (names.length === 0 || names.includes(top.intent)) return intents;
  const meant = intents.find(
    ({ intent, confidence }) => names.includes(intent) && confidence >= DECISIONS.namedIntent,
  );
  if (meant === undefined) return intents;
  const rest = intents.filter((guess) => guess !== meant && guess !== top);
  const [first, second] = [meant.intent, top.intent];
  return [
    { intent: first, confidence: top.confidence },
    { intent: second, confidence: meant.confidence },
    ...rest,
  ];
}

function shared(intents: readonly IntentGuess[]): readonly IntentGuess[] {
  const total = intents.reduce((sum, { confidence }) => sum + confidence, 0);
  return total === 0
    ? []
    : intents.map(({ intent, confidence }) => ({ intent, confidence: confidence / total }));
}

interface Declined {
  readonly frame: Frame;
  readonly role: string;
  readonly passages: readonly RankedPassage[];
}

function declined(
  base: KnowledgeBase,
  verdict: Exclude<Verdict, { kind: 'pass' | 'role-only' }>,
  { frame, role, passages }: Declined,
): Answer {
  switch (verdict.kind) {
    case 'foreign':
      return outOfScope(base, frame);
    case 'tie':
      return clarifyIntents(base, frame, { role, intents: verdict.intents });
    case 'missing-words': {
      const { words } = verdict;
      const message = TEXTS.missingWords(titleOf(base, role), words.join(' '));
      return unanswered(base, frame, { message, role, nearest: passages, gap: { kind: 'words', words } });
    }
    case 'missing-topic':
      return unanswered(base, frame, {
        message: missingTopic(base, role, verdict.intent),
        role,
        nearest: passages,
        gap: { kind: 'topic', intent: verdict.intent },
      });
  }
}

function missingTopic(base: KnowledgeBase, role: string, intent: string): string {
  return TEXTS.missingTopic(titleOf(base, role), intentTitle(base, intent).toLowerCase());
}
