import type { UnknownRole } from '../career/unknown-role.ts';
import type { RankedPassage } from '../search/rank.ts';
import type { Chat, Clarify, Gap, Unanswered } from './answer.ts';
import { common, type Frame } from './frame.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { titleOf } from './knowledge-base.ts';
import { closestSections, examples, intentChoices, roleChoices } from './suggest.ts';
import { TEXTS } from './texts.ts';

/** Choices that a person can look over. */
const MOST_CHOICES = 10;

/** Greeting, thanks, help and the list of roles. */
export function chat(base: KnowledgeBase, frame: Frame, intent: string): Chat {
  const titles = [...base.documents.values()].map(({ title }) => title);
  const questions = examples(base, frame.roles[0]);
  const shared = { ...common(frame, `Small talk: ${intent}.`), kind: 'chat' as const };
  switch (intent) {
    case 'greeting':
      return { ...shared, message: TEXTS.greeting, items: [], followUps: questions };
    case 'thanks':
      return { ...shared, message: TEXTS.thanks, items: [], followUps: [] };
    case 'list-roles':
      return { ...shared, message: TEXTS.roles(titles.length), items: titles, followUps: questions };
    default:
      return { ...shared, message: TEXTS.help, items: questions, followUps: [] };
  }
}

/** A question that is none of our business. */
export function outOfScope(base: KnowledgeBase, frame: Frame): Unanswered {
  const choices = examples(base, frame.roles[0]).map((question) => ({ label: question, question }));
  return {
    ...common(frame, 'None of our business.'),
    kind: 'unanswered',
    intent: 'out-of-scope',
    message: TEXTS.outOfScope,
    closest: choices,
  };
}

/** A job that no document is about. */
export function unknownRole(base: KnowledgeBase, frame: Frame, unknown: UnknownRole): Unanswered {
  const nearest = unknown.nearest.length > 0 ? unknown.nearest : [...base.documents.keys()].slice(0, 5);
  return {
    ...common(withoutScope(frame), `No document is about “${unknown.text}”.`),
    kind: 'unanswered',
    message: TEXTS.unknownRole(unknown.text),
    gap: { kind: 'role', said: unknown.text, nearest: unknown.nearest },
    closest: roleChoices(base, nearest, withoutWords(frame.question, unknown.text)),
  };
}

/** What was inferred from the conversation is not what a stranger is about. */
function withoutScope({ scope: _scope, inferred: _inferred, ...frame }: Frame): Frame {
  return { ...frame, roles: [] };
}

interface Missing {
  readonly message: string;
  readonly role?: string;
  readonly nearest?: readonly RankedPassage[];
  readonly documents?: readonly string[];
  readonly gap?: Gap;
}

/** Says what is not in the documents, and what comes closest. */
export function unanswered(
  base: KnowledgeBase,
  frame: Frame,
  { message, role, nearest = [], documents = [], gap }: Missing,
): Unanswered {
  const sections =
    role === undefined
      ? []
      : closestSections(
          base,
          role,
          nearest.map(({ passage }) => passage.id),
        );
  const roles = documents
    .slice(0, MOST_CHOICES)
    .map((document) => ({ label: titleOf(base, document), question: titleOf(base, document) }));
  return {
    ...common(frame, message),
    kind: 'unanswered',
    message,
    closest: [...sections, ...roles],
    ...(gap === undefined ? {} : { gap }),
  };
}

/** Asks which role is meant. */
export function clarifyRoles(
  base: KnowledgeBase,
  frame: Frame,
  tie?: { among: readonly string[]; said: string },
): Clarify {
  const documents = (tie?.among ?? [...base.documents.keys()]).slice(0, MOST_CHOICES);
  const question = tie === undefined ? frame.question : withoutWords(frame.question, tie.said);
  return {
    ...common(frame, 'The role is not clear.'),
    kind: 'clarify',
    prompt: tie === undefined ? TEXTS.whichRole : TEXTS.whichRoleAmong(tie.said),
    choices: roleChoices(base, documents, question),
  };
}

/** Asks which of two readings is meant. */
export function clarifyIntents(
  base: KnowledgeBase,
  frame: Frame,
  tie: { role: string; intents: readonly string[] },
): Clarify {
  return {
    ...common(frame, 'Two readings are equally likely.'),
    kind: 'clarify',
    prompt: TEXTS.whichOfTwo,
    choices: intentChoices(base, tie.role, tie.intents),
  };
}

function withoutWords(question: string, words: string): string {
  return question.replace(words, ' ').replace(/\s+/g, ' ').trim();
}
