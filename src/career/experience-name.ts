import type { Experience } from './experience.ts';

/** An experience as people say it: `5+ years`, `3–7 years`, `up to 2 years`, `senior`. */
export function experienceName({ minYears, maxYears, level }: Experience): string {
  if (minYears === undefined) return maxYears === undefined ? (level ?? '') : `up to ${years(maxYears)}`;
  if (maxYears === undefined) return `${minYears}+ years`;
  return minYears === maxYears ? years(minYears) : `${minYears}–${maxYears} years`;
}

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}
