import type { RankedStatement } from './excerpt.ts';

export interface Selection {
  readonly shown: readonly RankedStatement[];
  readonly more: readonly RankedStatement[];
}

/** Characters of all shown statements together; with scope and marks an answer stays below 700. */
const LENGTH_SHOWN = 620;
const MOST_SHOWN = 7;
const MOST_MORE = 10;
/** A statement that scores less than this share of the best does not belong to the answer. */
const WORTH_SHOWING = 0.5;
/** Share of the question's words from which the first statement answers it by itself. */
const ALL_WORDS = 0.95;
/** … and from which another one has to do with it. */
const SOME_WORDS = 0.5;
/** Each further statement of the same section counts this much less, so that a broad answer is broad. */
const SAME_SECTION = 0.09;
/** Two statements that share more of their words than this say the same. */
const SAME_WORDS = 0.55;

/** Picks what to show: the best first, then what adds to it; the rest on demand. */
export function select(
  ranked: readonly RankedStatement[],
  skip: ReadonlySet<string> = new Set(),
  /** Whether words carry the question, so that a statement that has them all is enough. */
  isExact = false,
): Selection {
  const pool = ranked
    .filter((candidate) => !skip.has(statementKey(candidate)))
    .map((candidate): Contender => ({ candidate, compared: 0, isSpent: false }));
  const best = pool[0]?.candidate.score ?? 0;
  const chosen: RankedStatement[] = [];
  let length = 0;
  let shownCount = 0;
  while (chosen.length < MOST_SHOWN + MOST_MORE) {
    const next = nextBest(pool, chosen);
    if (next === undefined || next.score < WORTH_SHOWING * best) break;
    chosen.push(next);
    length += next.statement.text.length;
    if (
      shownCount === chosen.length - 1 &&
      shownCount < MOST_SHOWN &&
      (length <= LENGTH_SHOWN || shownCount === 0)
    )
      shownCount += 1;
  }
  const shown = isExact ? toThePoint(chosen.slice(0, shownCount)) : chosen.slice(0, shownCount);
  return { shown, more: chosen.filter((candidate) => !shown.includes(candidate)) };
}

/** Where the first statement has all of the question's words, one that has few of them is beside the point. */
function toThePoint(shown: readonly RankedStatement[]): readonly RankedStatement[] {
  const isWhole = (shown[0]?.evidence ?? 0) >= ALL_WORDS;
  return isWhole ? shown.filter(({ evidence }) => evidence >= SOME_WORDS) : shown;
}

/** Identity of a statement over turns. */
export function statementKey({ statement, passage }: RankedStatement): string {
  return `${passage.passage.document.id}:${statement.start}`;
}

interface Contender {
  readonly candidate: RankedStatement;
  /** How many of the chosen statements it was compared with. */
  compared: number;
  /** Whether it is chosen or says the same as one that is. */
  isSpent: boolean;
}

/** The ranked order ends the search early: repeating a section only takes away from a score. */
function nextBest(
  pool: readonly Contender[],
  chosen: readonly RankedStatement[],
): RankedStatement | undefined {
  let best: { candidate: RankedStatement; score: number } | undefined;
  for (const contender of pool) {
    const { candidate } = contender;
    if (best !== undefined && candidate.score <= best.score) break;
    if (isSpent(contender, chosen)) continue;
    const same = chosen.filter(
      ({ passage }) => passage.passage.section === candidate.passage.passage.section,
    ).length;
    const score = candidate.score - SAME_SECTION * same;
    if (best === undefined || score > best.score) best = { candidate, score };
  }
  return best?.candidate;
}

/** Compares a statement with those that were chosen since it was last looked at. */
function isSpent(contender: Contender, chosen: readonly RankedStatement[]): boolean {
  for (; !contender.isSpent && contender.compared < chosen.length; contender.compared += 1) {
    const other = chosen[contender.compared];
    contender.isSpent =
      other !== undefined && (other === contender.candidate || saysTheSame(contender.candidate, other));
  }
  return contender.isSpent;
}

function saysTheSame(a: RankedStatement, b: RankedStatement): boolean {
  if (a.facts.figures.length > 0 || b.facts.figures.length > 0) return a.statement.text === b.statement.text;
  const [fewer, more] =
    a.facts.stems.size < b.facts.stems.size ? [a.facts.stems, b.facts.stems] : [b.facts.stems, a.facts.stems];
  let shared = 0;
  for (const stem of fewer) if (more.has(stem)) shared += 1;
  return shared / Math.max(1, fewer.size) > SAME_WORDS + 0.2;
}
