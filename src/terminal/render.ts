import type { Answer, Comparison, Found, TraceStep } from '../answer/answer.ts';
import { chartLines } from './chart.ts';
import { pointText, scopeLine } from './plain-text.ts';
import { printable, printableLine } from './printable.ts';
import { sourceLine } from './sources.ts';
import type { Style } from './style.ts';
import { comparisonLines } from './table.ts';
import { wrap } from './wrap.ts';

export interface Screen {
  /** Columns to fill at most. */
  readonly width: number;
  readonly style: Style;
  /** Whether the person can go on: offers are numbered and more is hinted at only then. */
  readonly isConversation: boolean;
}

/** Wider lines are hard to read. */
const WIDEST = 100;
/** Columns of a terminal that does not say. */
const USUAL_WIDTH = 80;
/** Below this wrapping makes things worse. */
const NARROWEST = 20;

/** Columns to fill on a terminal of that many; nothing known means the usual 80. */
export function screenWidth(columns: number | undefined): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns || USUAL_WIDTH));
}

/** An answer as lines for a terminal, ending in a line feed. */
export function renderAnswer(answer: Answer, screen: Screen): string {
  const scope = scopeLine(answer);
  const blocks = [
    scope === '' ? [] : wrap(scope, screen.width).map(screen.style.dim),
    ...blocksOf(answer, screen),
  ];
  return `${join(blocks, scope === '' ? 0 : 1)}\n`;
}

/** The questions that a number picks, in the order in which they are shown. */
export function offersOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'clarify':
      return answer.choices.map((choice) => choice.question);
    case 'unanswered':
      return answer.closest.map((choice) => choice.question);
    default:
      return answer.followUps;
  }
}

/** How an answer came about. */
export function renderTrace(trace: readonly TraceStep[], { width, style }: Screen): string {
  if (trace.length === 0) return 'There is nothing to tell about how this answer came about.\n';
  const lines = trace.flatMap(({ step, detail }) => {
    const [first = '', ...rest] = wrap(printable(detail), width, {
      first: step.padEnd(10),
      rest: ' '.repeat(10),
    });
    return [style.dim(first.slice(0, 10)) + first.slice(10), ...rest];
  });
  return `${lines.join('\n')}\n`;
}

type Lines = readonly string[];

function blocksOf(answer: Answer, screen: Screen): Lines[] {
  const { width } = screen;
  switch (answer.kind) {
    case 'answer':
      return withSources(answer, statements(answer, screen), screen);
    case 'comparison':
      return withSources(answer, comparisonLines(answer, width, screen.style.bold), screen);
    case 'clarify':
      return [
        wrap(printable(answer.prompt), width),
        choices(
          answer.choices.map((choice) => choice.label),
          screen,
        ),
      ];
    case 'unanswered':
      return [
        wrap(printable(answer.message), width),
        offers(
          'Closest',
          answer.closest.map((choice) => choice.label),
          screen,
        ),
      ];
    case 'chat':
      return [
        wrap(printable(answer.message), width),
        answer.items.flatMap((item) => bullet(printableLine(item), width)),
        offers('Try', answer.followUps, screen),
      ];
    default:
      return answer satisfies never;
  }
}

function withSources(answer: Found | Comparison, shown: Lines, screen: Screen): Lines[] {
  return [mark(shown, screen), ...cited(answer, shown, screen), offers('Ask next', answer.followUps, screen)];
}

function statements({ verdict, lead, points, more }: Found, screen: Screen): Lines {
  const { width, style, isConversation } = screen;
  const lines = [
    ...(verdict === undefined ? [] : wrap(printableLine(verdict), width)),
    ...wrap(pointText(lead), width),
    ...points.flatMap((point) => bullet(pointText(point), width)),
  ];
  const hint = isConversation && more.length > 0 ? [style.dim(`  … ${more.length} more: type "more"`)] : [];
  return [...lines, ...hint];
}

function cited(
  { notes, citations, chart }: Found | Comparison,
  shown: Lines,
  { width, style }: Screen,
): Lines[] {
  const bars = chart === undefined ? [] : chartLines(chart, width);
  const above = [...shown, ...bars].join('\n');
  // An answer brings the sources of what "more" would show as well.
  const used = citations.filter(({ number }) => above.includes(`[${number}]`));
  const sources = used.flatMap((source) => wrap(sourceLine(source), width, { first: '', rest: '    ' }));
  const noted = notes.flatMap((note) =>
    wrap(printableLine(note), width, { first: 'Note: ', rest: '      ' }),
  );
  return [bars, noted, sources.map(style.dim)];
}

function offers(title: string, questions: readonly string[], screen: Screen): Lines {
  if (questions.length === 0) return [];
  return [screen.style.dim(`${title}:`), ...choices(questions, screen)];
}

function choices(labels: readonly string[], { width, isConversation }: Screen): Lines {
  return labels.flatMap((label, index) =>
    isConversation
      ? wrap(printableLine(label), width, { first: `  ${index + 1}) `, rest: '     ' })
      : bullet(printableLine(label), width),
  );
}

function bullet(text: string, width: number): string[] {
  return wrap(text, width, { first: '• ', rest: '  ' });
}

/** The numbers of the sources in colour. */
function mark(lines: Lines, { style }: Screen): Lines {
  return lines.map((line) => line.replace(/\[\d{1,3}\]/g, style.accent));
}

/** Blocks with an empty line between them; the first `close` of them stand close to what follows. */
function join(blocks: readonly Lines[], close: number): string {
  let text = '';
  blocks.forEach((lines, index) => {
    if (lines.length === 0) return;
    const gap = text === '' ? '' : index <= close ? '\n' : '\n\n';
    text += gap + lines.join('\n');
  });
  return text;
}
