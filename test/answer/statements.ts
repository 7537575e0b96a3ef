import type { RankedStatement } from '../../src/answer/excerpt.ts';
import { statementFacts } from '../../src/answer/statement-facts.ts';
import { passagesFrom } from '../support/build.ts';

/** Every statement of some Markdown in the order of the text, each worth a little less than the one before. */
export function statementsOf(markdown: string): readonly RankedStatement[] {
  const all = passagesFrom(markdown).flatMap((passage) => {
    const ranked = { passage, score: 1, wording: 0, coverage: 0, topic: 1 };
    return passage.statements.map((statement) => ({ statement, passage: ranked }));
  });
  return all.map(({ statement, passage }, place) => ({
    statement,
    passage,
    facts: statementFacts(statement, passage.passage),
    score: 2 - place / 100,
    evidence: 0,
  }));
}

/** A list below a salary heading of the US market. */
export function payList(...items: readonly string[]): string {
  return `---\ntitle: Harbour Pilot\nmarket: US\n---\n\n## Salary\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
}
