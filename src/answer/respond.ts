import { isFacet } from '../career/facets.ts';
import { OUT_OF_SCOPE } from '../question/intents.ts';
import type { QueryWord } from '../search/query.ts';
import { queryWords } from '../search/query.ts';
import { type RankedPassage, rank } from '../search/rank.ts';
import type { Answer, TraceStep } from './answer.ts';
import { compare, wantsComparison } from './compare.ts';
import { found } from './compose.ts';
import { DECISIONS } from './decisions.ts';
import { type RankedStatement, rankStatements, select } from './excerpt.ts';
import {
  intentTitle,
  type KnowledgeBase,
  rangeOf,
  titleOf,
  titleStems,
  topicStrength,
} from './knowledge-base.ts';
import {
  chat,
  clarifyIntents,
  clarifyRoles,
  clarifyTopic,
  type Frame,
  outOfScope,
  unanswered,
  unknownRole,
} from './replies.ts';
import type { Situation } from './situation.ts';
import { SMALL_TALK } from './situation.ts';
import { TEXTS } from './texts.ts';

/** What was decided, and which statements were shown. */
export interface Response {
  readonly answer: Answer;
  readonly shown: readonly RankedStatement[];
}

/** Decides what to do with a question: chat, ask back, answer, compare, or say that it is not known. */
export function respond(
  base: KnowledgeBase,
  situation: Situation,
  alreadyShown: ReadonlySet<string>,
): Response {
  const frame = toFrame(base, situation);
  const talk = smallTalk(base, situation, frame);
  if (talk !== undefined) return { answer: talk, shown: [] };
  if (wantsComparison(situation)) return { answer: compare(base, situation, frame), shown: [] };
  const role = situation.profile.roles?.[0];
  const open =
    role === undefined || hidesUnknownRole(situation) ? withoutRole(base, situation, frame) : undefined;
  if (open !== undefined || role === undefined)
    return { answer: open ?? clarifyRoles(base, frame), shown: [] };
  return aboutRole(base, situation, { frame, role, alreadyShown });
}

function toFrame(base: KnowledgeBase, situation: Situation): Frame {
  const { profile, understanding, intents } = situation;
  const top = intents[0] ?? { intent: OUT_OF_SCOPE, confidence: 0 };
  const roles = profile.roles ?? [];
  const scope = [
    ...roles.map((role) => titleOf(base, role)),
    profile.location?.name ?? '',
    experienceName(situation),
  ].filter((part) => part !== '');
  return {
    intent: top.intent,
    roles,
    confidence: Math.round(top.confidence * 100) / 100,
    question: situation.question,
    ...(scope.length === 0 ? {} : { scope: scope.join(' · ') }),
    ...(situation.inferred === undefined ? {} : { inferred: situation.inferred }),
    trace: [...understandingTrace(situation), ...situation.trace],
    said: understanding.text,
  };
}

function experienceName({ profile }: Situation): string {
  const { minYears, maxYears, level } = profile.experience ?? {};
  if (minYears !== undefined)
    return maxYears === undefined
      ? `${minYears}+ years`
      : minYears === maxYears
        ? `${minYears} years`
        : `${minYears}–${maxYears} years`;
  return maxYears === undefined ? (level ?? '') : `up to ${maxYears} years`;
}

function understandingTrace({ understanding, intents }: Situation): TraceStep[] {
  const steps: TraceStep[] = understanding.mentions.map((mention) => ({
    step: 'profile',
    detail: `“${mention.text}” names ${mention.roles.join(' or ')} (${mention.score.toFixed(2)}).`,
  }));
  for (const unknown of understanding.unknownRoles)
    steps.push({ step: 'profile', detail: `“${unknown.text}” is a job without a document.` });
  for (const location of understanding.locations)
    steps.push({ step: 'profile', detail: `Place: ${location.name}.` });
  const guesses = intents.slice(0, 3).map(({ intent, confidence }) => `${intent} ${confidence.toFixed(2)}`);
  return [...steps, { step: 'intent', detail: `Kind of question: ${guesses.join(', ')}.` }];
}

function smallTalk(base: KnowledgeBase, situation: Situation, frame: Frame): Answer | undefined {
  const { understanding } = situation;
  if (understanding.text.trim() === '') return chat(base, frame, 'help');
  if (situation.wantsMore && !isSmallTalk(understanding.intents[0])) return undefined;
  const namesRole = understanding.mentions.length > 0 || understanding.unknownRoles.length > 0;
  const top = understanding.intents[0];
  if (top === undefined || namesRole || !isSmallTalk(top)) return undefined;
  return chat(base, { ...frame, intent: top.intent }, top.intent);
}

function isSmallTalk(top: { intent: string; confidence: number } | undefined): boolean {
  return top !== undefined && SMALL_TALK.has(top.intent) && top.confidence >= DECISIONS.smallTalk;
}

/** A job without a document is what the question is about, unless a role with one is named beside it. */
function hidesUnknownRole({ understanding }: Situation): boolean {
  return understanding.unknownRoles.length > 0 && understanding.mentions.length === 0;
}

function withoutRole(base: KnowledgeBase, situation: Situation, frame: Frame): Answer {
  const { understanding, intents } = situation;
  const unknown = understanding.unknownRoles[0];
  const tied = understanding.mentions.find((mention) => mention.roles.length > 1);
  if (tied !== undefined) return clarifyRoles(base, frame, { among: tied.roles, said: tied.text });
  if (unknown !== undefined) return unknownRole(base, frame, unknown);
  const top = intents[0];
  if (top === undefined || (top.intent === OUT_OF_SCOPE && top.confidence >= DECISIONS.outOfScope))
    return outOfScope(base, frame);
  const content = queryWords(understanding.words, base.search.index).filter((word) =>
    isCarrying(base, word, top.intent),
  );
  const missing = content.filter(({ terms }) => !terms.some((term) => base.lexicon.inDocuments(term)));
  if (content.length > 0 && missing.length === content.length) {
    return unanswered(base, frame, {
      message: TEXTS.missingEverywhere(missing.map(({ text }) => text).join(' ')),
      documents: [...base.documents.keys()],
    });
  }
  return clarifyRoles(base, frame);
}

interface RoleQuestion {
  readonly frame: Frame;
  readonly role: string;
  readonly alreadyShown: ReadonlySet<string>;
}

function aboutRole(
  base: KnowledgeBase,
  situation: Situation,
  { frame, role, alreadyShown }: RoleQuestion,
): Response {
  const intents = contentIntents(situation);
  const all = queryWords(situation.words, base.search.index);
  const words = all.map(
    (word): QueryWord => ({ ...word, kind: kindFor(base, word, intents[0]?.intent ?? '') }),
  );
  const content = words.filter(({ kind }) => kind === 'content');
  const passages = rank(base.search, { words, intents, range: rangeOf(base, role) });
  const decided = gate(base, { situation, frame, role, passages, words, content, intents });
  if (decided.answer !== undefined) return { answer: decided.answer, shown: [] };
  const framed = {
    ...frame,
    intent: intents[0]?.intent ?? frame.intent,
    trace: [...frame.trace, ...decided.trace],
  };
  const statements = rankStatements({
    passages: decided.passages,
    words,
    profile: situation.profile,
    intents,
    topics: base.search.topics,
    named: titleStems(base, framed.intent),
  });
  const selection = select(statements, alreadyShown);
  if (selection.shown.length === 0) {
    const message =
      alreadyShown.size > 0
        ? TEXTS.nothingMore(titleOf(base, role))
        : TEXTS.missingTopic(titleOf(base, role), intentTitle(base, framed.intent).toLowerCase());
    return { answer: unanswered(base, framed, { message, role, nearest: passages }), shown: [] };
  }
  return { answer: found(base, { frame: framed, situation, role, selection }), shown: selection.shown };
}

/** Intents that a document can answer, as shares of what is left without small talk. */
function contentIntents(situation: Situation): Situation['intents'] {
  const content = situation.intents.filter(
    ({ intent }) => !SMALL_TALK.has(intent) && intent !== OUT_OF_SCOPE && intent !== 'compare',
  );
  const total = content.reduce((sum, { confidence }) => sum + confidence, 0);
  return total === 0
    ? []
    : content.map(({ intent, confidence }) => ({ intent, confidence: confidence / total }));
}

/** What a word is worth once the intent is known. */
function kindFor(base: KnowledgeBase, word: QueryWord, intent: string): QueryWord['kind'] {
  if (word.kind === 'content') return isCarrying(base, word, intent) ? 'content' : 'topic';
  // "benefits" names the topic of pay; in a question about something else it is a word like any other.
  if (word.kind === 'topic' && !word.terms.some((term) => base.lexicon.isNameOf(term, intent)))
    return 'loose';
  return word.kind;
}

/** Whether a word carries the question: it is no topic word, and not just how people ask for this intent. */
function isCarrying(base: KnowledgeBase, word: QueryWord, intent: string): boolean {
  if (word.kind !== 'content') return false;
  if (word.terms.some((term) => base.lexicon.inDocuments(term) || isFacet(term))) return true;
  return !word.terms.some((term) => base.lexicon.isTypical(term, intent));
}

interface GateRequest {
  readonly situation: Situation;
  readonly frame: Frame;
  readonly role: string;
  readonly passages: readonly RankedPassage[];
  readonly words: readonly QueryWord[];
  readonly content: readonly QueryWord[];
  readonly intents: Situation['intents'];
}

interface Gate {
  readonly answer?: Answer;
  readonly passages: readonly RankedPassage[];
  readonly trace: readonly TraceStep[];
}

/** Passages among which the words of a question may be spread. */
const PASSAGES_TOGETHER = 3;

/** Lets a question through only if the passages found are about it. */
function gate(base: KnowledgeBase, request: GateRequest): Gate {
  const { situation, frame, role, passages, words, content, intents } = request;
  const title = titleOf(base, role);
  const top = situation.intents[0];
  const together = passages.slice(0, PASSAGES_TOGETHER);
  const has = (word: QueryWord) => together.some(({ passage }) => holds(base, passage.id, word));
  const named = words.filter(({ kind }) => kind === 'topic').length;
  const covered = coveredShare(content, has, named);
  const missing = content.filter((word) => !has(word)).map(({ text }) => text);
  const trace: TraceStep[] = [
    {
      step: 'gate',
      detail:
        content.length === 0
          ? 'No word besides the topic has to be found.'
          : `Of ${content.map(({ text }) => text).join(', ')} the passages have ${Math.round(covered * 100)} %${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}.`,
    },
    ...together.map(
      ({ passage, score, topic, coverage }): TraceStep => ({
        step: 'passage',
        detail: `${passage.section.path.join(' › ')}: ${score.toFixed(2)} (topic ${topic.toFixed(2)}, words ${coverage.toFixed(2)}).`,
      }),
    ),
  ];
  const framed = { ...frame, trace: [...frame.trace, ...trace] };
  const decline = (message: string): Gate => ({
    answer: unanswered(base, framed, { message, role, nearest: passages }),
    passages,
    trace,
  });
  const isForeign = top?.intent === OUT_OF_SCOPE && top.confidence >= DECISIONS.outOfScopeWithRole;
  const missesFacet = content.some((word) => !has(word) && word.terms.some(isFacet));
  if (missesFacet || (content.length > 0 && covered < DECISIONS.coverage))
    return decline(TEXTS.missingWords(title, missing.join(' ')));
  if (isForeign && content.length === 0 && situation.words.length > 0)
    return { answer: outOfScope(base, framed), passages, trace };
  if (
    intents.length === 0 ||
    (situation.words.length === 0 &&
      situation.understanding.mentions.length > 0 &&
      !situation.wantsMore &&
      isUnsure(situation))
  ) {
    return {
      passages: rank(base.search, {
        words: [],
        intents: [{ intent: 'overview', confidence: 1 }],
        range: rangeOf(base, role),
      }),
      trace,
    };
  }
  const strength = topicStrength(base, role, intents[0]?.intent ?? '');
  const isSure =
    (intents[0]?.confidence ?? 0) >=
    (covered === 1 && content.length > 0 ? DECISIONS.certainIntent : DECISIONS.sureIntent);
  if (isSure && strength < DECISIONS.topicPresent)
    return decline(TEXTS.missingTopic(title, intentTitle(base, intents[0]?.intent ?? '').toLowerCase()));
  const tie = tied(base, role, intents);
  if (tie !== undefined && content.length === 0)
    return { answer: clarifyIntents(base, framed, { role, intents: tie }), passages, trace };
  const answering = passages.filter(
    ({ topic, coverage }) =>
      (content.length > 0 && coverage >= DECISIONS.passageCoverage) || topic >= DECISIONS.passageTopic,
  );
  if (answering.length === 0)
    return decline(
      TEXTS.missingTopic(title, intentTitle(base, intents[0]?.intent ?? frame.intent).toLowerCase()),
    );
  return { passages: answering, trace };
}

/** A topic that is named outright is half a word found, once. */
const NAMED_TOPIC = 0.5;

/** Share of the content words that the passages have, all words alike: how rare one is says nothing here. */
function coveredShare(
  content: readonly QueryWord[],
  has: (word: QueryWord) => boolean,
  named: number,
): number {
  const bonus = Math.min(1, named * NAMED_TOPIC) * NAMED_TOPIC * 2;
  const found = content.filter(has).length;
  return content.length === 0 ? 1 : (found + bonus) / (content.length + bonus);
}

function isUnsure({ intents }: Situation): boolean {
  return (intents[0]?.confidence ?? 0) < DECISIONS.sureIntent || intents[0]?.intent === OUT_OF_SCOPE;
}

function holds(base: KnowledgeBase, id: number, word: QueryWord): boolean {
  const sequence = base.search.index.sequence(id);
  return word.terms.some((term) => {
    const number = base.search.index.number(term);
    return number !== undefined && sequence.includes(number);
  });
}

/** Two intents that are equally likely and that the document both answers. */
function tied(
  base: KnowledgeBase,
  role: string,
  intents: Situation['intents'],
): readonly [string, string] | undefined {
  const [first, second] = intents;
  if (first === undefined || second === undefined) return undefined;
  const isTie =
    first.confidence < DECISIONS.sureIntent && first.confidence - second.confidence < DECISIONS.intentTie;
  const both = [first, second].every(
    ({ intent }) => topicStrength(base, role, intent) >= DECISIONS.topicPresent,
  );
  return isTie && both ? [first.intent, second.intent] : undefined;
}

export { clarifyTopic };
