import type { Opened } from '../wire.ts';

/** Files that the line names; it must stay one that can be read. */
const MOST_NAMED = 10;

/** What a start leaves out, in one sentence; nothing where all is well. */
export function leftOutLine({ problems, leftOut }: Pick<Opened, 'problems' | 'leftOut'>): string | undefined {
  if (problems.length === 0) return undefined;
  const found = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`;
  const named = leftOut.slice(0, MOST_NAMED).join(', ');
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : '';
  const without = leftOut.length === 0 ? '' : `; left out: ${named}${more}`;
  return `${found}${without} (career-advisor check has the details)`;
}
