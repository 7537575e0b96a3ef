/** A fault in content that a person wrote: where it is and what to do about it. Never thrown. */
export interface Problem {
  /** Stable, kebab-case name of the rule that was broken, such as `unknown-key`. */
  readonly id: string;
  /** An error leaves the file out; a warning does not. */
  readonly level: 'error' | 'warning';
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
  readonly location: Location;
}

interface Location {
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number;
}

/** One line for a terminal: `knowledge/x.md:3: error: message (id)`. */
export function formatProblem(problem: Problem): string {
  const { file, line } = problem.location;
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${problem.level}: ${problem.message} (${problem.id})`;
}
