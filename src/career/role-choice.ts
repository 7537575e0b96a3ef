import { editDistance } from '../text/distance.ts';
import { normalise } from '../text/normalise.ts';
import type { Candidate } from './role-candidates.ts';
import type { TitleWord } from './title-words.ts';

/** A stretch of a text with the roles that it names. */
export interface Chosen {
  /** Places of the roles, ascending; several where the text fits them equally. */
  readonly roles: readonly number[];
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

/** Scores that are closer than this are a tie. */
const TIE = 0.03;
/** Roles between which a person can be asked to choose. */
const MOST_CANDIDATES = 5;

/** The best candidates that do not overlap, in the order of the text; ties between roles stay together. */
export function choose(
  candidates: readonly Candidate[],
  words: readonly TitleWord[],
  text: string,
): Chosen[] {
  const hasFull = candidates.some((candidate) => !candidate.isPart);
  const pool = candidates
    .filter((candidate) => !candidate.isPart || !hasFull || isJoined(candidate, candidates, words))
    .sort((a, b) => b.score - a.score || b.last - b.first - (a.last - a.first) || a.role - b.role);
  const chosen: Chosen[] = [];
  const used = new Set<number>();
  for (const best of pool) {
    if (overlaps(used, best)) continue;
    const start = words[best.first]?.start ?? 0;
    const end = words[best.last]?.end ?? start;
    const tied = pool.filter(
      ({ first, last, score }) => first === best.first && last === best.last && best.score - score < TIE,
    );
    const nearest = best.isPart ? tied : nearestOf(tied, normalise(text.slice(start, end)));
    const roles = [...new Set(nearest.map(({ role }) => role))].sort((a, b) => a - b);
    if (roles.length > MOST_CANDIDATES) continue;
    for (let at = best.first; at <= best.last; at += 1) used.add(at);
    chosen.push({ roles, score: Math.min(1, best.score), start, end });
  }
  return chosen.sort((a, b) => a.start - b.start);
}

const JOINTS: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'than', 'and', 'to', 'against', 'with']);

/** "structural or senior backend engineer": a part of a name right beside a whole one, joined by a small word. */
function isJoined(part: Candidate, candidates: readonly Candidate[], words: readonly TitleWord[]): boolean {
  return candidates.some((other) => {
    if (other.isPart || other.role === part.role || overlapping(part, other)) return false;
    const between = words.slice(Math.min(part.last, other.last) + 1, Math.max(part.first, other.first));
    return between.length <= 3 && between.some((word) => JOINTS.has(word.text));
  });
}

function overlaps(used: ReadonlySet<number>, { first, last }: Candidate): boolean {
  for (let at = first; at <= last; at += 1) if (used.has(at)) return true;
  return false;
}

function overlapping(a: Candidate, b: Candidate): boolean {
  return a.first <= b.last && b.first <= a.last;
}

// Farther names are told apart by their words alone.
const MOST_EDITS = 6;

/** Of names with the same words those that are written most alike: "Cost and Quality Lead" is no "Cost/Quality Lead". */
function nearestOf(tied: readonly Candidate[], written: string): readonly Candidate[] {
  if (tied.length < 2) return tied;
  const edits = tied.map(({ name }) => editDistance(name?.text ?? '', written, MOST_EDITS));
  const fewest = Math.min(...edits);
  return tied.filter((_, at) => edits[at] === fewest);
}
