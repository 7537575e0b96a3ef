import { type FactsVerdict, judge, type Verdict } from './judge.ts';
import type { Outcome } from './outcomes.ts';

/** A case that did not come out as its labels say. */
export interface Failure {
  readonly outcome: Outcome;
  /** What was expected and what came instead, one line for each label that was missed. */
  readonly faults: readonly string[];
}

/** The cases that failed, in order. */
export function failuresOf(outcomes: readonly Outcome[]): readonly Failure[] {
  return outcomes
    .map((outcome) => ({ outcome, faults: faultsOf(outcome, judge(outcome)) }))
    .filter(({ faults }) => faults.length > 0);
}

function faultsOf(outcome: Outcome, verdict: Verdict): readonly string[] {
  const { case: labels, answer } = outcome;
  const { intent, facts } = verdict;
  const roles = answer === undefined || answer.roles.length === 0 ? 'none' : answer.roles.join(', ');
  return [
    ...(intent !== undefined && intent.expected !== intent.got
      ? [
          `intent: expected ${labels.intents?.join(' or ')}, got ${intent.got} (${answer?.confidence.toFixed(2)})`,
        ]
      : []),
    ...(verdict.isRoleRight === false ? [`role: expected ${labels.role ?? 'none'}, got ${roles}`] : []),
    ...(verdict.isKindRight === false
      ? [`kind: expected ${labels.kinds?.join(' or ')}, got ${answer?.kind}`]
      : []),
    ...(verdict.isSectionCited === false ? [`section: "${labels.section}" is not cited`] : []),
    ...(facts === undefined ? [] : factFaults(facts)),
    ...(verdict.answerable === 'declined' ? ['declined, but the documents answer it'] : []),
    ...(verdict.answerable === 'clarified' ? ['asked back, but the documents answer it'] : []),
    ...(verdict.isDeclined === false
      ? [`answered (${answer?.kind}), but the documents do not answer it`]
      : []),
    ...(verdict.isUncited === true ? ['an answer without a citation'] : []),
    ...retrievalFaults(outcome),
  ];
}

function factFaults({ missing, isQuoted, isFirst }: FactsVerdict): string[] {
  const lines = missing.map(
    (group) =>
      `fact: not shown: ${group.map(({ source }) => source).join(' | ')}${isQuoted ? ' (but quoted)' : ''}`,
  );
  if (missing.length === 0 && !isFirst) lines.push('fact: shown, but not in the first snippet');
  return lines;
}

function retrievalFaults({ case: { grades }, ranked }: Outcome): string[] {
  if (grades === undefined) return [];
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
  const [first = 'nothing'] = ranked;
  return relevant.includes(first)
    ? []
    : [`document: expected ${relevant.slice(0, 3).join(' or ')}, first came ${first}`];
}
