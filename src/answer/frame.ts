import { experienceName } from '../career/experience-name.ts';
import { OUT_OF_SCOPE } from '../question/intents.ts';
import type { Answer, TraceStep } from './answer.ts';
import { type KnowledgeBase, titleOf } from './knowledge-base.ts';
import type { Situation } from './situation.ts';

/** What every kind of answer to one question has in common. */
export interface Frame {
  readonly intent: string;
  readonly roles: readonly string[];
  readonly confidence: number;
  readonly scope?: string;
  readonly inferred?: string;
  readonly trace: readonly TraceStep[];
  /** The question that is answered. */
  readonly question: string;
}

/** The frame of the answers to a question. */
export function toFrame(base: KnowledgeBase, situation: Situation): Frame {
  const { profile, intents } = situation;
  const top = intents[0] ?? { intent: OUT_OF_SCOPE, confidence: 0 };
  const roles = profile.roles ?? [];
  const experience = profile.experience === undefined ? '' : experienceName(profile.experience);
  const scope = [...roles.map((role) => titleOf(base, role)), profile.location?.name ?? '', experience];
  const named = scope.filter((part) => part !== '').join(' · ');
  return {
    intent: top.intent,
    roles,
    confidence: Math.round(top.confidence * 100) / 100,
    question: situation.question,
    ...(named === '' ? {} : { scope: named }),
    ...(situation.inferred === undefined ? {} : { inferred: situation.inferred }),
    trace: [...understandingTrace(situation), ...situation.trace],
  };
}

/** The frame's part of an answer, with the decision as the last step of the trace. */
export function common(
  { intent, roles, confidence, scope, inferred, trace }: Frame,
  decision: string,
): Pick<Answer, 'intent' | 'roles' | 'confidence' | 'trace' | 'scope' | 'inferred'> {
  return {
    intent,
    roles,
    confidence,
    ...(scope === undefined ? {} : { scope }),
    ...(inferred === undefined ? {} : { inferred }),
    trace: [...trace, { step: 'decision', detail: decision }],
  };
}

/** The frame with more steps in its trace. */
export function traced(frame: Frame, steps: readonly TraceStep[]): Frame {
  return { ...frame, trace: [...frame.trace, ...steps] };
}

function understandingTrace({ understanding, intents }: Situation): TraceStep[] {
  const named = understanding.mentions.map(
    ({ text, roles, score }) => `“${text}” names ${roles.join(' or ')} (${score.toFixed(2)}).`,
  );
  const unknown = understanding.unknownRoles.map(({ text }) => `“${text}” is a job without a document.`);
  const places = understanding.locations.map(({ name }) => `Place: ${name}.`);
  const guesses = intents.slice(0, 3).map(({ intent, confidence }) => `${intent} ${confidence.toFixed(2)}`);
  return [
    ...[...named, ...unknown, ...places].map((detail): TraceStep => ({ step: 'profile', detail })),
    { step: 'intent', detail: `Kind of question: ${guesses.join(', ')}.` },
  ];
}
