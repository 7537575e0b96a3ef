import { findExperience } from '../career/experience.ts';
import { findLocations } from '../career/location.ts';
import { findMoney } from '../career/money.ts';

/** A stretch of a text that names something by itself and says nothing about the kind of question. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const MASK = { role: '_role_', place: '_place_', amount: '_amount_', years: '_years_' } as const;
export type MaskName = keyof typeof MASK;

export interface MaskedSpan extends Span {
  readonly mask: MaskName;
}

/** Places, amounts and years of experience of a text, in order, not overlapping. */
export function profileSpans(text: string): readonly MaskedSpan[] {
  const found = [
    ...findExperience(text).map(({ start, end }) => ({ start, end, mask: 'years' as const })),
    ...findMoney(text).map(({ start, end }) => ({ start, end, mask: 'amount' as const })),
    ...findLocations(text).map(({ start, end }) => ({ start, end, mask: 'place' as const })),
  ];
  return withoutOverlap(found);
}

/** The text with each span replaced by the word that stands for its kind. */
export function maskText(text: string, spans: readonly MaskedSpan[]): string {
  let masked = '';
  let from = 0;
  for (const span of withoutOverlap(spans)) {
    masked += `${text.slice(from, span.start)} ${MASK[span.mask]} `;
    from = span.end;
  }
  return masked + text.slice(from);
}

/** A part of the text with its spans masked. */
export function maskedSlice(text: string, spans: readonly MaskedSpan[], part: Span): string {
  const inside = spans
    .filter((span) => span.start >= part.start && span.end <= part.end)
    .map(({ start, end, mask }) => ({ start: start - part.start, end: end - part.start, mask }));
  return maskText(text.slice(part.start, part.end), inside);
}

/** An utterance as it is trained on: placeholders and everything that a question would have masked. */
export function maskUtterance(utterance: string): string {
  const text = fillPlaceholders(utterance);
  return maskText(text, profileSpans(text));
}

/** An utterance with the masks that `{role}` and `{place}` stand for. */
export function fillPlaceholders(utterance: string): string {
  return utterance.replaceAll('{role}', MASK.role).replaceAll('{place}', MASK.place);
}

function withoutOverlap(spans: readonly MaskedSpan[]): readonly MaskedSpan[] {
  const kept: MaskedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
