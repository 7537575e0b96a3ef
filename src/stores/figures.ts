import type { Count, Figures, QuestionRecord } from '../conversation/store/questions.ts';
import { toTexts } from './rows.ts';

/** How many roles, topics and gaps an admin is shown. */
export const TOP = 5;

/** Questions and feedback of a span of time, counted by what figures are made of. */
export interface Counted {
  /** `roles` as JSON. */
  readonly questions: readonly {
    readonly kind: string;
    readonly intent: string;
    readonly roles: string;
    readonly count: number;
  }[];
  readonly feedback: readonly { readonly helpful: number; readonly count: number }[];
  /** Unanswered questions by group. */
  readonly gaps: readonly Count[];
}

/** What admins see, from what a store counted. */
export function figuresOf({ questions, feedback, gaps }: Counted): Figures {
  const asked = questions.filter(({ kind }) => kind !== 'chat');
  const answered = sum(asked.filter(({ kind }) => kind === 'answer' || kind === 'comparison'));
  const declined = sum(asked.filter(({ kind }) => kind === 'unanswered'));
  const helpful = sum(feedback.filter((each) => each.helpful === 1));
  const unhelpful = sum(feedback.filter((each) => each.helpful !== 1));
  const answeredShare = share(answered, declined);
  const helpfulShare = share(helpful, unhelpful);
  return {
    questions: sum(asked),
    answered,
    ...(answeredShare === undefined ? {} : { answeredShare }),
    helpful,
    unhelpful,
    ...(helpfulShare === undefined ? {} : { helpfulShare }),
    topRoles: top(asked.flatMap(({ roles, count }) => toTexts(roles).map((name) => ({ name, count })))),
    topTopics: top(asked.map(({ intent, count }) => ({ name: intent, count }))),
    topGaps: top(gaps),
  };
}

/** Figures whose gaps each show a question, where its text is still kept. */
export function withGapExamples(figures: Figures, examples: readonly QuestionRecord[]): Figures {
  const topGaps = figures.topGaps.map((gap) => {
    const example = examples.find(({ group }) => group === gap.name)?.text;
    return example === undefined ? gap : { ...gap, example };
  });
  return { ...figures, topGaps };
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

function share(part: number, rest: number): number | undefined {
  return part + rest === 0 ? undefined : part / (part + rest);
}

/** The most frequent names; of equals, the first in the alphabet. */
function top(counts: readonly Count[]): readonly Count[] {
  const totals = new Map<string, number>();
  for (const { name, count } of counts) totals.set(name, (totals.get(name) ?? 0) + count);
  return [...totals]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareNames(a.name, b.name))
    .slice(0, TOP);
}

/** By code units, the same on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
