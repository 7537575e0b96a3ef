import { compareExperience, type Experience, findExperience } from '../career/experience.ts';
import { compareLocations, findLocations, type Location } from '../career/location.ts';
import type { Profile } from '../career/profile.ts';
import { isJobNoun } from '../career/title-words.ts';
import type { Section, Statement } from '../knowledge/document.ts';
import { extractFigures, type Figure } from '../knowledge/figures.ts';
import type { Passage } from '../knowledge/passages.ts';
import { analyse } from '../search/analyse.ts';
import { tokenize } from '../text/terms.ts';
import { payFit } from './pay-fit.ts';

/** What a statement is about, in the terms in which a question's profile is compared with it. */
export interface StatementFacts {
  readonly stems: ReadonlySet<string>;
  /** Terms of the heading right above it. */
  readonly headingStems: ReadonlySet<string>;
  /** Places named, without the market that the whole document is about. */
  readonly locations: readonly Location[];
  readonly experience: Experience | undefined;
  readonly figures: readonly Figure[];
  /** Those of `figures` that are of pay. */
  readonly pay: readonly Figure[];
  readonly market: Location | undefined;
  /** Whether it names several other jobs, as steps of a career do. */
  readonly namesJobs: boolean;
  /** Whether it speaks of the upper end of pay only. */
  readonly isHighEnd: boolean;
  /** Whether it stands before a list or above subsections that say more. */
  readonly leadsIn: boolean;
}

const known = new WeakMap<Statement, StatementFacts>();

/** Recognises a statement's profile and figures; remembered per statement. */
export function statementFacts(statement: Statement, passage: Passage): StatementFacts {
  const found = known.get(statement);
  if (found !== undefined) return found;
  const facts = recognise(statement, passage);
  known.set(statement, facts);
  return facts;
}

function recognise(statement: Statement, passage: Passage): StatementFacts {
  const { market: marketName, asOf } = passage.document;
  const text = statement.parent === undefined ? statement.text : `${statement.parent} ${statement.text}`;
  const leadIn =
    statement.parent ??
    passage.statements.find((first) => first.kind === 'sentence' && first !== statement)?.text;
  const market = marketName === undefined ? undefined : findLocations(`in ${marketName}`)[0]?.location;
  const figures = extractFigures(statement.text, {
    headings: passage.section.path,
    ...(leadIn === undefined ? {} : { leadIn }),
    ...(marketName === undefined ? {} : { market: marketName }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return {
    stems: new Set(analyse(text)),
    headingStems: headingStems(passage.section),
    locations: findLocations(text).flatMap(({ location }) => (location.id === market?.id ? [] : [location])),
    experience: findExperience(text)[0]?.experience,
    figures,
    pay: figures.filter(({ kind }) => kind === 'pay'),
    market,
    namesJobs: otherJobs(text, passage.document.title) >= SEVERAL_JOBS,
    isHighEnd: HIGH_END.test(text),
    leadsIn: leadsIn(statement, passage),
  };
}

const knownHeadings = new WeakMap<Section, ReadonlySet<string>>();

/** All statements of a section share the terms of its heading. */
function headingStems(section: Section): ReadonlySet<string> {
  const found = knownHeadings.get(section) ?? new Set(analyse(section.path.at(-1) ?? ''));
  knownHeadings.set(section, found);
  return found;
}

function leadsIn(statement: Statement, { section, document, statements }: Passage): boolean {
  if (statement.kind !== 'sentence') return false;
  const hasItems = statements.some(({ kind, start }) => kind !== 'sentence' && start > statement.start);
  const next = document.sections[document.sections.indexOf(section) + 1];
  const isAbove = next !== undefined && next.path.length > section.path.length && section.path.length > 0;
  return hasItems || (isAbove && section.path.every((heading, depth) => next.path[depth] === heading));
}

const SEVERAL_JOBS = 2;

function otherJobs(text: string, title: string): number {
  const own = new Set(tokenize(title).map(({ stem }) => stem));
  const jobs = tokenize(text).filter((token) => isJobNoun(token.text) && !own.has(token.stem));
  return new Set(jobs.map(({ stem }) => stem)).size;
}

const HIGH_END = /\b(?:high-end|top[- ](?:tier|level)|executive|highest|record)\b/i;

// How the place and experience of a statement without pay figures relate to those asked for.
const FIT = {
  place: 0.8,
  widerPlace: 0.2,
  otherPlace: -0.6,
  experience: 0.5,
  otherExperience: -0.3,
} as const;
/** A statement without a figure where pay is asked for. */
const NO_FIGURE = -0.3;
/** The upper end says little about pay in general. */
const HIGH_END_ONLY = -0.3;
/** Pay is asked and compared by the year unless the question speaks of hours. */
const NOT_YEARLY = -0.12;

/** How well a statement is of what the profile asks for, from about -2 to 3. */
export function profileFit(facts: StatementFacts, profile: Profile, wantsPay: boolean): number {
  const { pay } = facts;
  if (pay.length > 0) {
    const best = Math.max(...pay.map((figure) => payFit(figure, profile, facts.market)));
    const isYearly = pay.some(({ per }) => per === undefined || per === 'year');
    return best + (facts.isHighEnd ? HIGH_END_ONLY : 0) + (isYearly ? 0 : NOT_YEARLY);
  }
  return placeFit(facts, profile) + experienceFit(facts, profile) + (wantsPay ? NO_FIGURE : 0);
}

function placeFit({ locations, market }: StatementFacts, { location }: Profile): number {
  if (location === undefined || location.id === market?.id || locations.length === 0) return 0;
  const relations = locations.map((documented) => compareLocations(location, documented));
  if (relations.includes('same') || relations.includes('narrower')) return FIT.place;
  return relations.includes('wider') ? FIT.widerPlace : FIT.otherPlace;
}

function experienceFit({ experience }: StatementFacts, profile: Profile): number {
  if (profile.experience === undefined || experience === undefined) return 0;
  return compareExperience(profile.experience, experience) === 'other' ? FIT.otherExperience : FIT.experience;
}
