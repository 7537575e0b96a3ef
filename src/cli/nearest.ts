import { editDistance } from '../text/distance.ts';

/** Slips that a short name may hold and still be recognised. */
const MOST_SLIPS = 3;

/** The name that was most likely meant; nothing where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const limit = Math.min(MOST_SLIPS, Math.max(1, Math.floor(typed.length / 2)));
  const ranked = names
    .map((name) => ({ name, slips: editDistance(typed.toLowerCase(), name.toLowerCase(), limit) }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.name ?? names.find((name) => typed.length > 1 && name.startsWith(typed.toLowerCase()));
}
