import { compareExperience, type Experience, findExperience } from '../career/experience.ts';
import { compareLocations, findLocations, type Location } from '../career/location.ts';
import type { Profile } from '../career/profile.ts';
import type { Statement } from '../knowledge/document.ts';
import { extractFigures, type Figure } from '../knowledge/figures.ts';
import type { Passage } from '../knowledge/passages.ts';
import { analyse } from '../search/analyse.ts';

/** What a statement is about, in the terms in which a question's profile is compared with it. */
export interface StatementFacts {
  readonly stems: ReadonlySet<string>;
  readonly locations: readonly Location[];
  readonly experience?: Experience;
  readonly figures: readonly Figure[];
}

const known = new WeakMap<Statement, StatementFacts>();

/** Recognises a statement's profile and figures; remembered per statement. */
export function statementFacts(statement: Statement, passage: Passage): StatementFacts {
  const found = known.get(statement);
  if (found !== undefined) return found;
  const { market, asOf } = passage.document;
  const text = statement.parent === undefined ? statement.text : `${statement.parent} ${statement.text}`;
  const leadIn = passage.statements.find((first) => first.kind === 'sentence' && first !== statement)?.text;
  const experience = findExperience(text)[0]?.experience;
  const facts: StatementFacts = {
    stems: new Set(analyse(text)),
    locations: findLocations(text).flatMap(({ location }) =>
      location.kind === 'country' && isMarket(location, market) ? [] : [location],
    ),
    ...(experience === undefined ? {} : { experience }),
    figures: extractFigures(statement.text, {
      headings: passage.section.path,
      ...(leadIn === undefined ? {} : { leadIn }),
      ...(market === undefined ? {} : { market }),
      ...(asOf === undefined ? {} : { asOf }),
    }),
  };
  known.set(statement, facts);
  return facts;
}

/** The market that all of a document's figures are of is no place of a single statement. */
function isMarket(location: Location, market: string | undefined): boolean {
  return market !== undefined && findLocations(`in ${market}`)[0]?.location.id === location.id;
}

// How well a statement's place, experience and kind of company fit the question's: what is asked for and what
// is stated must agree; what nobody asked for ("at startups", "in Vancouver") makes a figure the wrong one.
const FIT = {
  place: 1,
  widerPlace: 0.35,
  otherPlace: -1,
  unaskedPlace: -0.35,
  experience: 0.6,
  unaskedExperience: -0.2,
  company: 0.6,
  unaskedCompany: -0.35,
  unaskedSkill: -0.25,
} as const;

/** From about -2 (of another place, another experience) to 2 (of exactly what is asked). */
export function profileFit(facts: StatementFacts, profile: Profile): number {
  return placeFit(facts, profile) + experienceFit(facts, profile) + companyFit(facts, profile);
}

/** How the places that a statement is about relate to the place that is asked about. */
export function placeRelation(
  facts: StatementFacts,
  asked: Location,
): 'same' | 'wider' | 'narrower' | 'other' | 'none' {
  const relations = facts.locations.map((location) => compareLocations(asked, location));
  for (const relation of ['same', 'narrower', 'wider', 'other'] as const)
    if (relations.includes(relation)) return relation;
  return 'none';
}

function placeFit(facts: StatementFacts, profile: Profile): number {
  if (profile.location === undefined) {
    const isNarrow = facts.figures.length > 0 && facts.locations.length > 0;
    return isNarrow ? FIT.unaskedPlace : 0;
  }
  switch (placeRelation(facts, profile.location)) {
    case 'same':
    case 'narrower':
      return FIT.place;
    case 'wider':
      return FIT.widerPlace;
    case 'other':
      return FIT.otherPlace;
    case 'none':
      return 0;
  }
}

function experienceFit(facts: StatementFacts, profile: Profile): number {
  if (profile.experience === undefined)
    return facts.experience !== undefined && hasPay(facts) ? FIT.unaskedExperience : 0;
  if (facts.experience === undefined) return 0;
  return compareExperience(profile.experience, facts.experience) === 'other'
    ? -FIT.experience
    : FIT.experience;
}

function companyFit(facts: StatementFacts, profile: Profile): number {
  if (!hasPay(facts)) return 0;
  const companies = facts.figures.flatMap(({ company }) => company ?? []);
  const skill = facts.figures.some((figure) => figure.skill !== undefined) ? FIT.unaskedSkill : 0;
  if (profile.company === undefined) return skill + (companies.length > 0 ? FIT.unaskedCompany : 0);
  return companies.includes(profile.company) ? FIT.company : 0;
}

function hasPay(facts: StatementFacts): boolean {
  return facts.figures.some(({ kind }) => kind === 'pay');
}
