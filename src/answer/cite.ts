import { lineAt } from '../knowledge/document.ts';
import type { Passage } from '../knowledge/passages.ts';
import type { Citation, Point } from './answer.ts';
import type { RankedStatement } from './excerpt.ts';

/** Points and the citations that they stand in, numbered in the order of use. */
export interface CitedPoints {
  readonly points: readonly Point[];
  readonly citations: readonly Citation[];
}

/** Turns statements into points; one citation per passage, its quote spans all that is used of the passage. */
export function cite(
  statements: readonly RankedStatement[],
  label: (statement: RankedStatement) => string | undefined,
): CitedPoints {
  const byPassage = new Map<Passage, RankedStatement[]>();
  for (const statement of statements) {
    const { passage } = statement.passage;
    const list = byPassage.get(passage);
    if (list === undefined) byPassage.set(passage, [statement]);
    else list.push(statement);
  }
  const passages = [...byPassage.keys()];
  const citations = [...byPassage].map(([passage, used], index) => toCitation(passage, used, index + 1));
  const points = statements.map((ranked): Point => {
    const heading = label(ranked);
    return {
      ...(heading === undefined ? {} : { label: heading }),
      text: ranked.statement.text,
      citation: passages.indexOf(ranked.passage.passage) + 1,
    };
  });
  return { points, citations };
}

function toCitation(passage: Passage, used: readonly RankedStatement[], number: number): Citation {
  const { document, section } = passage;
  const start = Math.min(...used.map(({ statement }) => statement.contextStart));
  const end = Math.max(...used.map(({ statement }) => statement.end));
  const source = document.source?.url ?? document.source?.title;
  return {
    number,
    document: document.id,
    title: document.title,
    section: section.path,
    quote: document.text.slice(start, end).trim(),
    line: lineAt(document.text, start),
    ...(source === undefined ? {} : { source }),
    ...(document.asOf === undefined ? {} : { asOf: document.asOf }),
    ...(document.market === undefined ? {} : { market: document.market }),
  };
}
