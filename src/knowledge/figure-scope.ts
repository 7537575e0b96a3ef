import { type Experience, findExperience } from '../career/experience.ts';
import { compareLocations, findLocations, type Location } from '../career/location.ts';
import type { Parts } from './figure-parts.ts';

/** What stands around a statement and holds for it. */
export interface FigureContext {
  /** From the top of the document down to the statement's own. */
  readonly headings: readonly string[];
  readonly leadIn?: string;
  readonly market?: string;
  readonly asOf?: string;
}

/** What a figure is of. */
export interface FigureScope {
  readonly location?: Location;
  readonly experience?: Experience;
  readonly company?: 'startup' | 'top-tech';
  readonly skill?: string;
  readonly years?: { readonly from?: number; readonly to?: number };
}

/** One thing that a text may say: found, not said, or said in several ways at once. */
type Said<T> = { readonly value: T } | 'nothing' | 'several';

/**
 * The scope of each amount: what is said of it alone, else of all amounts of the statement, else above the
 * statement. Undefined for an amount that is said to be of two places at once.
 */
export function scopesOf(parts: readonly Parts[], context: FigureContext): readonly (FigureScope | undefined)[] {
  const market = context.market === undefined ? undefined : findLocations(context.market)[0]?.location;
  const places = inherit(parts, context, (text) => placeIn(text, market));
  const experiences = inherit(parts, context, experienceIn);
  const companies = inherit(parts, context, companyIn);
  const skills = parts.map((part) => skillIn(part, context));
  return parts.map((part, at) => {
    const place = places[at] ?? 'nothing';
    if (place === 'several') return undefined;
    const location = place === 'nothing' ? market : place.value;
    const years = yearsOf(part, context);
    return {
      ...(location ? { location } : {}),
      ...optional('experience', experiences[at]),
      ...optional('company', companies[at]),
      ...(skills[at] === undefined ? {} : { skill: skills[at] }),
      ...(years ? { years } : {}),
    };
  });
}
