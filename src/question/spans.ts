import { findExperience } from '../career/experience.ts';
import { findLocations } from '../career/location.ts';
import { findMoney } from '../career/money.ts';
import type { RoleFinding } from '../career/role.ts';
import type { Token } from '../text/terms.ts';
import type { MaskedSpan, Span } from './masks.ts';

/** Everything in a question that names something by itself. */
export interface Named {
  readonly locations: ReturnType<typeof findLocations>;
  readonly experiences: ReturnType<typeof findExperience>;
  readonly amounts: ReturnType<typeof findMoney>;
  /** Parts that the person says the question is not about. */
  readonly excluded: readonly Span[];
  /** Where the names stand, for the classifier. */
  readonly masks: readonly MaskedSpan[];
}

/** Finds places, experience and amounts beside the roles of a question. */
export function findNamed(text: string, tokens: readonly Token[], { mentions, unknown }: RoleFinding): Named {
  const roles = [...mentions, ...unknown];
  const excluded = excludedSpans(text);
  const apart = <T extends Span>(spans: readonly T[]) =>
    spans.filter(
      (span) => !roles.some((role) => cuts(role, span)) && !excluded.some((part) => overlap(part, span)),
    );
  const locations = apart(findLocations(text, { tokens }));
  const experiences = apart(findExperience(text));
  const amounts = apart(findMoney(text, { bare: true }));
  const mask = (spans: readonly Span[], name: MaskedSpan['mask']) =>
    spans.map(({ start, end }): MaskedSpan => ({ start, end, mask: name }));
  const masks = [
    ...mask(roles, 'role'),
    ...mask(locations, 'place'),
    ...mask(experiences, 'years'),
    ...mask(amounts, 'amount'),
  ];
  return { locations, experiences, amounts, excluded, masks };
}

// What a person says that the question is not about, up to the end of the clause.
const EXCLUSION =
  /\b(?:not interested in|except(?: for)?|excluding|apart from|besides|other than|rather than|instead of)\b[^,.;:?!]*|\bnot (?:at |in |for |about )?(?:the )?[\w-]+(?=[,;])/gi;

/** Parts of a text that say what it is not about. */
export function excludedSpans(text: string): readonly Span[] {
  return [...text.matchAll(EXCLUSION)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
}

/** Whether two spans have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "backend pay california senior": a place between the words of a role is a place all the same. */
function cuts(role: Span, span: Span): boolean {
  return overlap(role, span) && !(span.start > role.start && span.end < role.end);
}
