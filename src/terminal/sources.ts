import type { Citation } from '../answer/answer.ts';
import { printableLine } from './printable.ts';

/** One line for a source: `[1] Title › Section › Subsection · US · as of 2024 · https://…`. */
export function sourceLine(citation: Citation): string {
  const { number, title, section, market, asOf, source } = citation;
  const asOfText = asOf === undefined ? undefined : `as of ${asOf}`;
  const parts = [[title, ...section].join(' › '), market, asOfText, source].filter(
    (part) => part !== undefined,
  );
  return printableLine(`[${number}] ${parts.join(' · ')}`);
}
