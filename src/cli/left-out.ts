import type { Opened } from '../wire.ts';

/** What a start leaves out, in one sentence; nothing where all is well. */
export function leftOutLine({ problems, leftOut }: Pick<Opened, 'problems' | 'leftOut'>): string | undefined {
  if (problems.length === 0) return undefined;
  const found = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`;
  const without = leftOut.length === 0 ? '' : `; left out: ${leftOut.join(', ')}`;
  return `${found}${without} (career-advisor check has the details)`;
}
