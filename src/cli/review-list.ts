import type { Figures } from '../conversation/store/questions.ts';
import type { ReviewItem } from '../conversation/store/review.ts';
import type { Suggestion } from '../review/proposal.ts';
import { proposalWords } from '../review/words.ts';
import { reasonWords } from '../slack/texts.ts';
import { printableLine } from '../terminal/printable.ts';
import type { Style } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { withoutPersonal } from '../text/personal.ts';
import { commandLines } from './review-commands.ts';
import type { WorthAdding } from './worth-adding.ts';

export interface Reviewed {
  readonly item: ReviewItem;
  readonly suggestion: Suggestion;
}

export interface ReviewedWorkspace {
  readonly workspace: string;
  /** Of the last seven days. */
  readonly figures: Figures;
  readonly items: readonly Reviewed[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

export interface ListContext {
  readonly database: string;
  readonly worthAdding: readonly WorthAdding[];
  readonly worthAddingFile: string;
  /** Whether everything that is open was asked for. */
  readonly isAll: boolean;
}

interface Screen {
  readonly width: number;
  readonly style: Style;
}

/** The list of what should be answered better, for a terminal. */
export function reviewText(
  reviewed: readonly ReviewedWorkspace[],
  context: ListContext,
  screen: Screen,
): string {
  const isEmpty = reviewed.every(({ items }) => items.length === 0);
  const lists = reviewed.flatMap((one) => (one.items.length === 0 ? [] : [workspaceLines(one, screen)]));
  const nothing = context.isAll
    ? `Nothing to review: no question in ${context.database} waits for a better answer.`
    : 'Nothing is in that state.';
  const blocks = [...(isEmpty ? [wrap(nothing, screen.width)] : lists), worthLines(context, screen)];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function workspaceLines(one: ReviewedWorkspace, screen: Screen): string[] {
  const { workspace, figures, items, hasMore } = one;
  const head = [screen.style.bold(printableLine(workspace)), ...wrap(weekLine(figures), screen.width)];
  const more = hasMore ? ['', 'There are more; --limit COUNT shows them.'] : [];
  return [...head, ...items.flatMap((each) => ['', ...itemLines(each, screen)]), ...more];
}

function weekLine({ questions, answeredShare, helpfulShare }: Figures): string {
  const parts = [
    `${questions} question${questions === 1 ? '' : 's'}`,
    ...(answeredShare === undefined ? [] : [`${percent(answeredShare)} answered`]),
    ...(helpfulShare === undefined ? [] : [`${percent(helpfulShare)} found helpful`]),
  ];
  return `Last 7 days: ${parts.join(', ')}.`;
}

const INDENT = '     ';
/** Examples and reasons that are shown of a group, and how much of each. */
const SHOWN = 3;
const LONGEST = 240;

function itemLines({ item, suggestion }: Reviewed, { width, style }: Screen): string[] {
  const inset = (text: string) =>
    wrap(shortened(printableLine(text)), width, { first: INDENT, rest: `${INDENT}  ` });
  const examples = [...new Set(item.examples.flatMap(({ text }) => text ?? []))].slice(0, SHOWN);
  const reasons = item.reasons.slice(0, SHOWN);
  const [head = '', ...rest] = wrap(headLine(item), width, {
    first: `${String(item.number).padStart(3)}  `,
    rest: INDENT,
  });
  return [
    style.bold(head),
    ...rest.map(style.bold),
    ...examples.flatMap((text) => inset(`“${withoutPersonal(text).text}”`)),
    ...understoodLine(item).flatMap((text) => inset(text).map(style.dim)),
    ...reasons.flatMap((reason) => inset(`Why it was no help: ${withoutPersonal(reasonWords(reason)).text}`)),
    ...proposalLines({ item, suggestion }).flatMap((text) => inset(text)),
    // A command that is broken in two cannot be copied.
    ...commandLines(item, suggestion).map((text) => style.accent(`${INDENT}  ${printableLine(text)}`)),
  ];
}

function headLine({ count, unanswered, unhelpful, state, lastAt }: ReviewItem): string {
  const how = [
    ...(unanswered > 0 ? [`${unanswered} unanswered`] : []),
    ...(unhelpful > 0 ? [`${unhelpful} no help`] : []),
  ];
  const times = count === 1 ? 'asked once' : `asked ${count} times`;
  return `${times} (${how.join(', ')}), last on ${dayOf(lastAt)}; ${state}`;
}

function understoodLine({ first, examples }: ReviewItem): string[] {
  const record = first ?? examples[0];
  if (record === undefined) return [];
  const { intent, confidence, roles, scope } = record;
  const about = scope ?? roles.join(', ');
  const passages = record.passages.slice(0, SHOWN).join(', ');
  return [
    `Understood as ${intent} (${percent(confidence)} sure)${about === '' ? '' : `, about ${about}`}${
      passages === '' ? '' : `; quoted ${passages}`
    }.`,
  ];
}

function proposalLines({ item, suggestion }: Reviewed): string[] {
  const { proposal, now, isMasked } = suggestion;
  const masked = isMasked ? ['(Personal data is left out, and shown as “…”.)'] : [];
  if (item.state === 'pending') return [`Accepted. Asked again, ${nowWords(now)}.`];
  return [`${proposalWords(proposal)}.`, ...masked];
}

function nowWords(now: Suggestion['now']): string {
  if (now === undefined) return 'nobody knows, since its words are forgotten';
  const about = now.roles.length === 0 ? '' : ` about ${now.roles.join(', ')}`;
  return now.kind === 'answer' || now.kind === 'comparison'
    ? `it is answered as ${now.intent}${about}`
    : 'it is not answered yet';
}

function worthLines({ worthAdding, worthAddingFile }: ListContext, { width, style }: Screen): string[] {
  if (worthAdding.length === 0) return [];
  const head = `Worth adding to the documents, as experts answered (all of it is in ${worthAddingFile}):`;
  const shown = worthAdding.slice(-SHOWN).reverse();
  const hidden = worthAdding.length - shown.length;
  return [
    ...wrap(head, width).map(style.bold),
    ...shown.flatMap(({ question, answer }) =>
      wrap(shortened(printableLine(`“${question}”: ${answer}`)), width, {
        first: INDENT,
        rest: `${INDENT}  `,
      }),
    ),
    ...(hidden > 0 ? [`${INDENT}and ${hidden} more`] : []),
  ];
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= LONGEST
    ? text
    : `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
