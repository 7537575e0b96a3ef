import { OUT_OF_SCOPE } from '../question/intents.ts';
import type { IntentGuess } from '../question/understand.ts';
import { tokenize } from '../text/terms.ts';
import { aboutRole } from './about-role.ts';
import type { Answer } from './answer.ts';
import { isDocumented, weighWords } from './carrying.ts';
import { compare, wantsComparison } from './compare.ts';
import { DECISIONS } from './decisions.ts';
import type { RankedStatement } from './excerpt.ts';
import { type Frame, toFrame } from './frame.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { chat, clarifyRoles, outOfScope, unanswered, unknownRole } from './replies.ts';
import { withSecond } from './second.ts';
import { type Situation, SMALL_TALK } from './situation.ts';
import { TEXTS } from './texts.ts';
import { namedIntents } from './topic-names.ts';

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
  const role = situation.profile.roles?.[0];
  const answer = smallTalk(base, situation, frame);
  if (answer !== undefined) return { answer, shown: [] };
  if (wantsComparison(situation)) return compare(base, situation, { frame, alreadyShown });
  if (role === undefined || isAboutStranger(situation))
    return { answer: withoutRole(base, situation, frame), shown: [] };
  return (
    halfComparison(base, situation, { frame, role }) ??
    withSecond(base, situation, {
      frame,
      role,
      response: aboutRole(base, situation, { frame, role, alreadyShown }),
    })
  );
}

/** Of two jobs of which one has no document, the other is answered, and the lack is said. */
function halfComparison(
  base: KnowledgeBase,
  situation: Situation,
  asked: { frame: Frame; role: string },
): Response | undefined {
  const { understanding, intents } = situation;
  const [stranger] = understanding.unknownRoles;
  const isCompared = intents[0]?.intent === 'compare' && understanding.mentions.length > 0;
  if (stranger === undefined || !isCompared) return undefined;
  const named = new Set(
    tokenize(understanding.unknownRoles.map(({ text }) => text).join(' ')).map(({ text }) => text),
  );
  const words = situation.words.filter(({ text }) => !named.has(text));
  const [topic] = namedIntents(base.intents, words);
  const wanted = topic === undefined ? intents : [{ intent: topic, confidence: 1 }];
  const response = aboutRole(
    base,
    { ...situation, words, intents: wanted },
    { ...asked, alreadyShown: new Set() },
  );
  if (response.answer.kind !== 'answer') return response;
  const notes = [
    TEXTS.notKnown(stranger.text.replace(/^(?:vs\.?|versus|and|with|or)\s+/i, '')),
    ...response.answer.notes,
  ];
  return { ...response, answer: { ...response.answer, notes } };
}

function smallTalk(base: KnowledgeBase, situation: Situation, frame: Frame): Answer | undefined {
  const { understanding, wantsMore } = situation;
  if (understanding.text.trim() === '') return chat(base, { ...frame, intent: 'help' }, 'help');
  const [top] = understanding.intents;
  const namesRole = understanding.mentions.length > 0 || understanding.unknownRoles.length > 0;
  if (top === undefined || namesRole || !isSmallTalk(top, wantsMore)) return undefined;
  return chat(base, { ...frame, intent: top.intent }, top.intent);
}

/** "more" and "go on" sound like small talk; in a conversation only what is surely that stops it. */
function isSmallTalk({ intent, confidence }: IntentGuess, goesOn: boolean): boolean {
  return (
    SMALL_TALK.has(intent) && confidence >= (goesOn ? DECISIONS.smallTalkInConversation : DECISIONS.smallTalk)
  );
}

/** A job without a document is what the question is about, unless a role with one is named beside it. */
function isAboutStranger({ understanding }: Situation): boolean {
  return understanding.unknownRoles.length > 0 && understanding.mentions.length === 0;
}

function withoutRole(base: KnowledgeBase, situation: Situation, frame: Frame): Answer {
  const { understanding, intents } = situation;
  const tied = understanding.mentions.find((mention) => mention.roles.length > 1);
  if (tied !== undefined) return clarifyRoles(base, frame, { among: tied.roles, said: tied.text });
  const [stranger] = understanding.unknownRoles;
  if (stranger !== undefined) return unknownRole(base, frame, stranger);
  const [top] = intents;
  if (top === undefined || (top.intent === OUT_OF_SCOPE && top.confidence >= DECISIONS.outOfScope))
    return outOfScope(base, frame);
  const content = weighWords(base, understanding.words, top.intent).filter(({ kind }) => kind === 'content');
  const missing = content.filter((word) => !isDocumented(base, word));
  if (content.length === 0 || missing.length < content.length) return clarifyRoles(base, frame);
  const words = missing.map(({ text }) => text);
  return unanswered(base, frame, {
    message: TEXTS.missingEverywhere(words.join(' ')),
    documents: [...base.documents.keys()],
    gap: { kind: 'words', words },
  });
}
