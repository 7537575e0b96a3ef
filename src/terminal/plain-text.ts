import type { Answer, Comparison, Found, Point } from '../answer/answer.ts';
import { printable, printableLine } from './printable.ts';

/** Longest text that is handed on; further points are left out, their citations are not. */
const LONGEST_TEXT = 2500;

/**
 * An answer as the person reads it, in plain text: scope, statements with their [n], notes, and what there
 * is to choose from. Sources and follow-ups stand beside it, not in it.
 */
export function plainText(answer: Answer): string {
  const lines = linesOf(answer);
  while (lines.length > 1 && lines.join('\n').length > LONGEST_TEXT) lines.pop();
  return lines.join('\n').slice(0, LONGEST_TEXT);
}

/** What the answer is about, with how that was found where the question did not say; empty for nothing. */
export function scopeLine({ scope, inferred }: Pick<Answer, 'scope' | 'inferred'>): string {
  if (scope === undefined) return '';
  return printableLine(inferred === undefined ? scope : `${scope} (${inferred})`);
}

/** A statement with the number of its source. */
export function pointText({ label, text, citation }: Point): string {
  return printableLine(`${label === undefined ? '' : `${label}: `}${text} [${citation}]`);
}

function linesOf(answer: Answer): string[] {
  const scope = scopeLine(answer);
  return [...(scope === '' ? [] : [scope]), ...bodyOf(answer)];
}

function bodyOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'answer':
      return found(answer);
    case 'comparison':
      return comparison(answer);
    case 'clarify':
      return [
        printable(answer.prompt),
        ...answer.choices.map((choice) => `• ${printableLine(choice.label)}`),
      ];
    case 'unanswered':
      return [
        printable(answer.message),
        ...answer.closest.map((choice) => `• ${printableLine(choice.label)}`),
      ];
    case 'chat':
      return [printable(answer.message), ...answer.items.map((item) => `• ${printableLine(item)}`)];
    default:
      return answer satisfies never;
  }
}

function found({ verdict, lead, points, notes }: Found): string[] {
  return [
    ...(verdict === undefined ? [] : [printableLine(verdict)]),
    pointText(lead),
    ...points.map((point) => `• ${pointText(point)}`),
    ...notes.map(printableLine),
  ];
}

function comparison({ columns, rows, notes }: Comparison): string[] {
  const told = rows.flatMap((row) => [
    printableLine(row.label),
    ...columns.map((column, index) => `• ${printableLine(column)}: ${cellText(row.cells[index] ?? [])}`),
  ]);
  return [...told, ...notes.map(printableLine)];
}

/** Stands where a document does not say. */
export const NOT_STATED = 'not stated';

/** The statements of a cell on one line; says so where the document does not. */
export function cellText(cell: readonly Point[]): string {
  return cell.length === 0 ? NOT_STATED : cell.map(pointText).join('; ');
}
