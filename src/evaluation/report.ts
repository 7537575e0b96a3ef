import type { Failure } from './failures.ts';
import { flatten, type Measures } from './measures.ts';
import type { Pair } from './metrics.ts';

export interface Report {
  readonly measures: Measures;
  readonly confusions: readonly (Pair & { readonly count: number })[];
}

/** A table of measures for people, with the intents that were taken for one another. */
export function reportText({ measures, confusions }: Report): string {
  const rows = flatten(measures).map(([name, value]) => [name, shown(name, value)] as const);
  const pairs = confusions.map(
    ({ expected, got, count }) => [`${expected} → ${got}`, String(count)] as const,
  );
  const tail = pairs.length === 0 ? '' : `\nintent expected → recognised\n${columns(pairs)}`;
  return `${columns(rows)}${tail}`;
}

/** Each failed case with what was expected and what came. */
export function failuresText(failures: readonly Failure[]): string {
  return failures
    .map(({ outcome: { case: labels, answer, text }, faults }) => {
      const came = answer === undefined ? [] : [`got ${answer.kind} · ${answer.intent} · ${shorten(text)}`];
      const lines = [...faults, ...came].map((line) => `    ${line}\n`).join('');
      return `${labels.file}:${labels.line}  ${shorten(labels.question)}\n${lines}`;
    })
    .join('');
}

/** Enough to see what went wrong. */
const SHOWN_TEXT = 240;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN_TEXT ? line : `${line.slice(0, SHOWN_TEXT - 1)}…`;
}

function shown(name: string, value: number): string {
  if (name === 'n') return String(value);
  if (/Ms(\.|$)/.test(name)) return `${value.toFixed(2)} ms`;
  return name.endsWith('perSecond') ? Math.round(value).toString() : value.toFixed(3);
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value.padStart(10)}\n`).join('');
}
