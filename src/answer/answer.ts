/** Where a fact comes from: a verbatim passage of one document. */
export interface Citation {
  /** From 1, in the order in which the answer uses them. */
  readonly number: number;
  /** The document's id. */
  readonly document: string;
  /** The document's title. */
  readonly title: string;
  /** Heading path from the top of the document to the passage. */
  readonly section: readonly string[];
  /** Verbatim slice of the document's Markdown. */
  readonly quote: string;
  /** First line of the quote in the file, from 1. */
  readonly line: number;
  /** Web address, or the title where there is no address. */
  readonly source?: string;
  readonly asOf?: string;
  readonly market?: string;
}

/** One statement of an answer. Every word of `text` stands in the quote of its citation. */
export interface Point {
  /** Heading that the statement stands under, where that adds something. */
  readonly label?: string;
  readonly text: string;
  /** `Citation.number`. */
  readonly citation: number;
}

/** Something to press or to type the number of: asks `question`. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** Figures to draw: one bar per row, from `low` to `high` or from zero to `value`. */
export interface Chart {
  readonly title: string;
  /** What the axis counts, such as `USD per year` or `%`. */
  readonly unit: string;
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  readonly low?: number;
  readonly value?: number;
  readonly high?: number;
  /** The amounts as the document writes them. */
  readonly text: string;
  /** `Citation.number`. */
  readonly citation: number;
}

/** One step of how an answer came about, in plain words. */
export interface TraceStep {
  readonly step: 'profile' | 'intent' | 'memory' | 'gate' | 'passage' | 'decision';
  readonly detail: string;
}

interface Understood {
  /** Name of the intent. */
  readonly intent: string;
  /** Document ids, the main one first; empty where no role is known. */
  readonly roles: readonly string[];
  /** Calibrated confidence in the intent, 0 to 1. */
  readonly confidence: number;
  /** What the answer is about, such as `Senior Backend Engineer · California`; shown above it. */
  readonly scope?: string;
  /** How the scope was found when the question itself did not say, such as `from this thread`. */
  readonly inferred?: string;
  readonly trace: readonly TraceStep[];
}

/** Statements that answer the question, each with its citation. */
export interface Found extends Understood {
  readonly kind: 'answer';
  /**
   * To be read before the facts: where an amount that was asked about stands among the figures cited, bounds as
   * the documents write them, or that none of them is of the place asked for.
   */
  readonly verdict?: string;
  /** `Citation.number` of the figures that the verdict speaks of. */
  readonly verdictCitations?: readonly number[];
  readonly lead: Point;
  readonly points: readonly Point[];
  /** Points that "Show more" adds; their citations are in `citations` already. */
  readonly more: readonly Point[];
  /** What the reader must know about the facts, such as a place that has no figure of its own. */
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
  readonly chart?: Chart;
}

/** Two or three subjects side by side. */
export interface Comparison extends Understood {
  readonly kind: 'comparison';
  /** What is compared, such as `Salary`; one row per topic. */
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
  readonly chart?: Chart;
}

export interface ComparisonRow {
  readonly label: string;
  /** One cell per column; an empty cell means that the document does not say. */
  readonly cells: readonly (readonly Point[])[];
}

/** Asks back. */
export interface Clarify extends Understood {
  readonly kind: 'clarify';
  readonly prompt: string;
  readonly choices: readonly Choice[];
}

/** Says that the documents do not hold it, and what comes closest. */
export interface Unanswered extends Understood {
  readonly kind: 'unanswered';
  /** One or two sentences: what was looked for and not found. */
  readonly message: string;
  /** Closest sections or roles, to ask for instead. */
  readonly closest: readonly Choice[];
  /** What is missing, where it is known. */
  readonly gap?: Gap;
}

/** What the documents lack. */
export type Gap =
  /** A document about a job; the nearest roles that have one, best first. */
  | { readonly kind: 'role'; readonly said: string; readonly nearest: readonly string[] }
  /** A section of the document, by its intent. */
  | { readonly kind: 'topic'; readonly intent: string }
  /** Words that carry the question. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** Greeting, thanks, help, the list of roles, and what is none of our business. */
export interface Chat extends Understood {
  readonly kind: 'chat';
  readonly message: string;
  /** Short lines below the message, such as the roles or examples. */
  readonly items: readonly string[];
  readonly followUps: readonly string[];
}

export type Answer = Found | Comparison | Clarify | Unanswered | Chat;
