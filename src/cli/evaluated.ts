import type { Measures } from '../evaluation/measures.ts';
import type { Pair } from '../evaluation/metrics.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { MendableError } from './command.ts';

/** What an evaluation prints and is held to. */
export interface Evaluated {
  readonly measures: Measures;
  readonly pairs: readonly Pair[];
  /** What went wrong, case by case, for people; at most as many as asked for. */
  readonly failures: (limit: number) => string;
}

/** Throws for the first problem: a line that cannot be used would quietly make the measures better or worse. */
export function refuse(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new MendableError(`${formatProblem(first)}${more}`);
}
