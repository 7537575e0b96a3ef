import type { Advisor } from '../advisor.ts';
import type { Answer } from '../answer/answer.ts';
import { EMPTY_MEMORY, type Memory } from '../answer/memory.ts';
import type { Case } from './cases.ts';

/** What came of a case. */
export interface Outcome {
  readonly case: Case;
  /** Absent where only the retrieval was measured. */
  readonly answer?: Answer;
  /** The answer as the person reads it. */
  readonly text: string;
  /** Ids of the documents that were found, best first. */
  readonly ranked: readonly string[];
  readonly elapsedMs: number;
}

export interface RunParts {
  readonly advisor: Pick<Advisor, 'advise' | 'search'>;
  /** What the person reads of an answer. */
  readonly textOf: (answer: Answer) => string;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  /** Whether retrieval is measured for the bare question in every case. */
  readonly isSearch: boolean;
}

/** Documents that a ranking is measured on. */
const RANKED = 10;

/** Asks every question, those of one conversation in order and with its memory. */
export function runCases(cases: readonly Case[], parts: RunParts): readonly Outcome[] {
  const memories = new Map<string, Memory>();
  return cases.map((each) => {
    const isSearch = parts.isSearch || each.isSearch;
    if (isSearch && !hasOtherLabels(each)) return search(each, parts);
    const key = each.conversation === undefined ? undefined : `${each.file}\0${each.conversation}`;
    const memory = key === undefined ? EMPTY_MEMORY : (memories.get(key) ?? EMPTY_MEMORY);
    const started = parts.clock();
    const advice = parts.advisor.advise(questionOf(each), memory);
    const elapsedMs = parts.clock() - started;
    if (key !== undefined) memories.set(key, advice.memory);
    const { answer } = advice;
    const ranked = isSearch ? search(each, parts).ranked : documentsOf(answer);
    return { case: each, answer, text: parts.textOf(answer), ranked, elapsedMs };
  });
}

function hasOtherLabels({ intents, role, kinds, section, facts, isAnswerable }: Case): boolean {
  return [intents, role, kinds, section, facts, isAnswerable].some((label) => label !== undefined);
}

function search(each: Case, { advisor, clock }: RunParts): Outcome {
  const started = clock();
  const ranked = advisor.search(each.question, RANKED).map(({ document }) => document);
  return { case: each, text: '', ranked, elapsedMs: clock() - started };
}

function questionOf({ question, surroundings }: Case) {
  return { text: question, ...(surroundings === undefined ? {} : { surroundings }) };
}

function documentsOf(answer: Answer): readonly string[] {
  return 'citations' in answer ? [...new Set(answer.citations.map(({ document }) => document))] : [];
}
