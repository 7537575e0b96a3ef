import type { IntentModel } from './intent-model.ts';
import { OUT_OF_SCOPE } from './intents.ts';
import { type MaskedSpan, maskedSlice, type Span } from './masks.ts';

/** A part of a message that asks something of its own. */
export interface Clause extends Span {
  readonly intent: string;
}

/** The clause that asks about something else than the message as a whole. */
export interface SecondClause extends Clause {
  /** Whether it stands before the clause that asks what the message as a whole asks. */
  readonly leads: boolean;
}

// "What does the day look like and what does it pay": a question word after a stop or an "and" begins anew.
const BEGINS =
  /(?:[,;.?!]+\s*(?:and\s+|also\s+|but\s+|plus\s+|then\s+)*|\s(?:and|plus|also)\s+(?:also\s+)?)(?=(?:what|how|which|where|does|do|is|are|can)\b)/gi;
const ASKS = /^\s*(?:what|how|which|where|does|do|is|are|can|tell|describe|explain)\b/i;
/** Certainty from which a clause asks what it seems to ask. */
const SURE = 0.7;
/** Clauses of a message that are looked at. */
const MOST_CLAUSES = 6;
/** These ask about nothing in particular beside a clause that does. */
const GENERAL: ReadonlySet<string> = new Set([
  OUT_OF_SCOPE,
  'overview',
  'compare',
  'greeting',
  'thanks',
  'help',
  'list-roles',
]);

/** The clause that asks about something else than `intent`, where another one of the message asks about that. */
export function findSecond(
  { model }: { readonly model: IntentModel },
  { text, intent }: { readonly text: string; readonly intent: string | undefined },
  spans: readonly MaskedSpan[],
): SecondClause | undefined {
  const clauses = clausesOf(text);
  if (clauses.length < 2 || intent === undefined) return undefined;
  const sure = clauses.slice(0, MOST_CLAUSES).flatMap((part): Clause[] => {
    const [top] = model.classify(maskedSlice(text, spans, part));
    const isSure = top !== undefined && top.confidence >= SURE && !GENERAL.has(top.intent);
    return isSure ? [{ ...part, intent: top.intent }] : [];
  });
  const main = sure.find((clause) => clause.intent === intent);
  // A story before the question says what it is about; it asks nothing.
  const second = sure.find(
    (clause) => clause.intent !== intent && ASKS.test(text.slice(clause.start, clause.end)),
  );
  if (main === undefined || second === undefined) return undefined;
  return { ...second, leads: second.start < main.start };
}

function clausesOf(text: string): readonly Span[] {
  const starts = [...text.matchAll(BEGINS)].map(({ index, 0: { length } }) => index + length);
  return [0, ...starts].map((start, at) => ({ start, end: starts[at] ?? text.length }));
}
