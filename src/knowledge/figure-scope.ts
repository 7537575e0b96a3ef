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

/** What a text says of one thing: nothing, one value, or several that exclude each other. */
type Said<T> = { readonly value: T | undefined } | 'nothing' | 'several';
type Read<T> = (text: string) => Said<T>;

/**
 * The scope of each amount: what is said of it alone, else of all amounts of the statement, else above the
 * statement. Undefined for an amount that is said to be of several places.
 */
export function scopesOf(
  parts: readonly Parts[],
  context: FigureContext,
): readonly (FigureScope | undefined)[] {
  const market = context.market === undefined ? undefined : findLocations(context.market)[0]?.location;
  const near = nearby(context) ?? market;
  const places = inherit(parts, context, (text) => placeIn(text, near));
  const experiences = inherit(parts, context, experienceIn);
  const companies = inherit(parts, context, companyIn);
  return parts.map((part, at) => {
    const place = places[at] ?? 'nothing';
    if (place === 'several') return undefined;
    const location = place === 'nothing' ? market : place.value;
    const [experience, company] = [only(experiences[at]), only(companies[at])];
    const [skill, years] = [skillIn(part, context), yearsOf(part, context)];
    return {
      ...(location ? { location } : {}),
      ...(experience ? { experience } : {}),
      ...(company ? { company } : {}),
      ...(skill ? { skill } : {}),
      ...(years ? { years } : {}),
    };
  });
}

/** The place that the headings speak of: of two places of one name the one in it is meant. */
function nearby({ headings, leadIn = '' }: FigureContext): Location | undefined {
  const [first] = [...headings.toReversed(), leadIn].flatMap((text) => findLocations(text));
  return first?.location;
}

function only<T>(said: Said<T> | undefined): T | undefined {
  return typeof said === 'object' ? said.value : undefined;
}

/** Each amount's own value, else the one that all share. */
function inherit<T>(parts: readonly Parts[], context: FigureContext, read: Read<T>): readonly Said<T>[] {
  const own = parts.map(({ before, after, aside }) =>
    firstSaid([before, after, isSource(aside) ? '' : aside], read),
  );
  const [first = 'nothing', ...others] = own;
  const isShared = others.every((said) => said === 'nothing');
  const above = firstSaid([context.leadIn ?? '', ...context.headings.toReversed()], read);
  return parts.map(({ head, aside, tail }, at) => {
    const said = own[at] ?? 'nothing';
    if (said !== 'nothing') return said;
    const inStatement = firstSaid([head], read);
    if (inStatement !== 'nothing') return inStatement;
    if (isShared && first !== 'nothing') return first;
    const around = firstSaid([aside, tail], read);
    if (typeof around === 'object') return around;
    return above === 'several' ? { value: undefined } : above;
  });
}

function firstSaid<T>(texts: readonly string[], read: Read<T>): Said<T> {
  for (const text of texts) {
    const said = text === '' ? 'nothing' : read(text);
    if (said !== 'nothing') return said;
  }
  return 'nothing';
}

/** "(US market, 2024)" tells where all figures come from, not what this one is of. */
function isSource(aside: string): boolean {
  return /\b(?:market|source|figures?|survey|data)\b/i.test(aside);
}

const COMPARED = /\b(?:than|unlike|outside|compared|versus|vs|excluding|except|not)\b[^,;:]*/gi;
const EXAMPLE = /e\.g|\bexample|\bsuch as|\blike\b|\binclud/i;

/** The most specific of places that lie in each other, but the wider one where the narrower is its example. */
function placeIn(text: string, near: Location | undefined): Said<Location> {
  const found = findLocations(text.replace(COMPARED, ' '), { near });
  const [first] = found;
  if (!first) return findLocations(text).length > 0 ? 'several' : 'nothing';
  const specific = found.find(({ location }) => found.every((other) => isWithin(location, other.location)));
  const remote = found.find(({ location }) => location.kind === 'remote');
  if (remote) return { value: remote.location };
  if (!specific) return 'several';
  return { value: EXAMPLE.test(text) ? first.location : specific.location };
}

function isWithin(inner: Location, outer: Location): boolean {
  const relation = compareLocations(inner, outer);
  return relation === 'same' || relation === 'wider';
}

function experienceIn(text: string): Said<Experience> {
  const [first, ...more] = findExperience(text);
  if (!first) return 'nothing';
  return more.length > 0 ? 'several' : { value: first.experience };
}

function companyIn(text: string): Said<'startup' | 'top-tech'> {
  const told = text.replace(COMPARED, ' ');
  const isStartup = /\bstart-?ups?\b/i.test(told);
  const isTop = /\b(?:top|big|major|leading)[- ]tech(?:nology)?\b|\btop[- ]tier\b|\b[FM]AANG\b/i.test(told);
  if (isStartup && isTop) return 'several';
  if (isStartup) return { value: 'startup' };
  return isTop ? { value: 'top-tech' } : 'nothing';
}

const SKILL_PHRASE =
  /\b(?:expertise|proficien\w+|skills?|skilled|speciali[sz]\w+|certifi\w+|knowledge|fluen\w+) (?:in|of|with|as) (.+)$/i;
const AFTER_SKILL =
  /\s*(?:\b(?:can|may|often|typically|earns?|makes?|commands?|pays?|averages?|receives?|gets?)\b|[:–—(]).*$/i;
const OTHER_LABEL =
  /\b(?:average|median|range|top|highest|lowest|salary|salaries|pay|wages?|overall|typical|percentile)\b/i;

/** What a premium is paid for: "expertise in Go: …", or the label under a heading that speaks of skills. */
function skillIn({ head, before }: Parts, { headings }: FigureContext): string | undefined {
  for (const text of [before, head]) {
    const skill = SKILL_PHRASE.exec(text)?.[1]?.replace(AFTER_SKILL, '').trim();
    if (skill) return skill;
  }
  if (!/\bskills?\b|\bpremiums?\b|\bspeciali/i.test(headings.at(-1) ?? '')) return undefined;
  const label = before.replace(/^(?:with|for) /i, '');
  const isOther =
    OTHER_LABEL.test(label) || findLocations(label).length > 0 || findExperience(label).length > 0;
  return label === '' || isOther ? undefined : label;
}

const YEAR = /\b(?:19|20)\d\d\b/g;

function yearsOf({ head, before, after, aside, tail }: Parts, context: FigureContext): FigureScope['years'] {
  if (/\bno year\b|\bundated\b/i.test(`${head} ${before} ${after} ${aside} ${tail}`)) return undefined;
  const above = [context.leadIn ?? '', ...context.headings.toReversed(), context.asOf ?? ''];
  for (const text of [`${before} ${after} ${aside} ${head}`, tail, ...above]) {
    const years = text.match(YEAR)?.map(Number) ?? [];
    if (years.length > 0) return { from: Math.min(...years), to: Math.max(...years) };
  }
  return undefined;
}
