import type { Answer, Point } from '../answer/answer.ts';
import type { Outcome } from './outcomes.ts';

/** An outcome against each label of its case; undefined where there is no such label. */
export interface Verdict {
  readonly intent?: { readonly expected: string; readonly got: string };
  readonly isRoleRight?: boolean;
  readonly isKindRight?: boolean;
  /** Whether the section is the one that the first citation quotes. */
  readonly isSectionFirst?: boolean;
  readonly isSectionCited?: boolean;
  readonly facts?: FactsVerdict;
  /** What became of a question that the documents answer. */
  readonly answerable?: 'answered' | 'clarified' | 'declined';
  /** Whether a question that the documents do not answer was declined. */
  readonly isDeclined?: boolean;
  /** Whether an answer stands there without a citation. */
  readonly isUncited?: boolean;
}

export interface FactsVerdict {
  /** Every group stands in what the person reads. */
  readonly isShown: boolean;
  /** Every group stands in what the person reads or in a quote. */
  readonly isQuoted: boolean;
  /** The first group stands in the lead or in the first quote. */
  readonly isFirst: boolean;
  /** Groups that are not shown. */
  readonly missing: readonly (readonly RegExp[])[];
}

/** Holds an outcome against the labels of its case. */
export function judge(outcome: Outcome): Verdict {
  const { answer, case: labels } = outcome;
  if (answer === undefined) return {};
  const { intents, role, kinds, section, facts, isAnswerable } = labels;
  const sections = 'citations' in answer ? answer.citations.map((citation) => citation.section) : [];
  const isAnswer = answer.kind === 'answer' || answer.kind === 'comparison';
  return {
    ...(intents === undefined
      ? {}
      : { intent: { expected: expectedIntent(intents, answer.intent), got: answer.intent } }),
    ...(role === undefined ? {} : { isRoleRight: isRoleRight(role, answer) }),
    ...(kinds === undefined ? {} : { isKindRight: kinds.includes(answer.kind) }),
    ...(section === undefined
      ? {}
      : {
          isSectionFirst: sections.slice(0, 1).some((path) => holds(path, section)),
          isSectionCited: sections.some((path) => holds(path, section)),
        }),
    ...(facts === undefined ? {} : { facts: judgeFacts(outcome, answer, facts) }),
    ...(isAnswerable === true || (facts !== undefined && isAnswerable === undefined)
      ? { answerable: fate(answer) }
      : {}),
    ...(isAnswerable === false ? { isDeclined: declines(answer) } : {}),
    ...(isAnswer ? { isUncited: answer.citations.length === 0 } : {}),
  };
}

/** Any of several labels is right; what is wrong is counted against the first. */
function expectedIntent(labels: readonly string[], got: string): string {
  return labels.includes(got) ? got : (labels[0] ?? '');
}

function isRoleRight(role: string | null, answer: Answer): boolean {
  if (role === null) return answer.roles.length === 0;
  return answer.kind === 'comparison' ? answer.roles.includes(role) : answer.roles[0] === role;
}

function holds(path: readonly string[], section: string): boolean {
  return path.some((heading) => heading.toLowerCase() === section.toLowerCase());
}

function judgeFacts({ text }: Outcome, answer: Answer, facts: readonly (readonly RegExp[])[]): FactsVerdict {
  const quotes = 'citations' in answer ? answer.citations.map(({ quote }) => quote) : [];
  const shown = flat(text);
  const quoted = flat([text, ...quotes].join('\n'));
  const first = flat([leadOf(answer), quotes[0] ?? ''].join('\n'));
  const missing = facts.filter((group) => !matches(group, shown));
  return {
    isShown: missing.length === 0,
    isQuoted: facts.every((group) => matches(group, quoted)),
    isFirst: matches(facts[0] ?? [], first),
    missing,
  };
}

function matches(group: readonly RegExp[], text: string): boolean {
  return group.some((pattern) => pattern.test(text));
}

/** Line breaks and unbreakable blanks are blanks to who reads it. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function leadOf(answer: Answer): string {
  if (answer.kind === 'answer') return spoken(answer.lead);
  return answer.kind === 'comparison' ? (answer.rows[0]?.cells.flat().map(spoken).join(' ') ?? '') : '';
}

function spoken({ label, text }: Point): string {
  return label === undefined ? text : `${label}: ${text}`;
}

function fate({ kind }: Answer): 'answered' | 'clarified' | 'declined' {
  if (kind === 'unanswered') return 'declined';
  return kind === 'clarify' ? 'clarified' : 'answered';
}

/** Saying so, asking back and pointing out that it is none of our business are all honest. */
function declines({ kind, intent }: Answer): boolean {
  return kind === 'unanswered' || kind === 'clarify' || (kind === 'chat' && intent === 'out-of-scope');
}
