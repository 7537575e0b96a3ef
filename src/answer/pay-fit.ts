import { compareExperience } from '../career/experience.ts';
import { compareLocations, type Location } from '../career/location.ts';
import type { Profile } from '../career/profile.ts';
import type { Figure } from '../knowledge/figures.ts';

// How well a figure is of what is asked. A figure of the place, experience and company asked for wins; one of
// something that nobody asked for ("at startups", "in Vancouver") is the wrong one; where the place asked for
// has no figure, the figure of the whole market is the next best.
const FIT = {
  place: 1,
  /** The whole market that a document is about. */
  market: 0.3,
  widerPlace: 0.6,
  otherPlace: -1,
  unaskedPlace: -0.4,
  experience: 0.8,
  otherExperience: -1.2,
  unaskedExperience: -0.2,
  company: 0.8,
  otherCompany: -0.3,
  unaskedCompany: -0.4,
  unaskedSkill: -0.35,
} as const;

/** What each statistic says to somebody who asks for pay in general. */
const STATISTIC: Readonly<Record<Figure['statistic'], number>> = {
  average: 0.3,
  median: 0.25,
  range: 0.15,
  percentile: 0.15,
  amount: 0.1,
  top: 0,
  bottom: 0,
};

/** From about -2 (of another place, another experience) to 3 (of exactly what is asked). */
export function payFit(figure: Figure, profile: Profile, market: Location | undefined): number {
  const asked = profile.location?.id === market?.id ? undefined : profile.location;
  return (
    placeFit(asked, ownPlace(figure, market)) +
    experienceFit(figure, profile) +
    companyFit(figure, profile) +
    STATISTIC[figure.statistic]
  );
}

/** The place that a figure is of, if that is a part of the document's market only. */
export function ownPlace(figure: Figure, market: Location | undefined): Location | undefined {
  return figure.location?.id === market?.id ? undefined : figure.location;
}

function placeFit(asked: Location | undefined, documented: Location | undefined): number {
  if (asked === undefined) return documented === undefined ? 0 : FIT.unaskedPlace;
  if (documented === undefined) return FIT.market;
  const relation = compareLocations(asked, documented);
  if (relation === 'other') return FIT.otherPlace;
  return relation === 'wider' ? FIT.widerPlace : FIT.place;
}

function experienceFit({ experience }: Figure, profile: Profile): number {
  if (profile.experience === undefined) return experience === undefined ? 0 : FIT.unaskedExperience;
  if (experience === undefined) return 0;
  const relation = compareExperience(profile.experience, experience);
  if (relation === 'unknown') return 0;
  return relation === 'other' ? FIT.otherExperience : FIT.experience;
}

function companyFit({ company, skill }: Figure, profile: Profile): number {
  const unaskedSkill = skill === undefined ? 0 : FIT.unaskedSkill;
  if (profile.company === undefined) return unaskedSkill + (company === undefined ? 0 : FIT.unaskedCompany);
  if (company === undefined) return unaskedSkill + FIT.otherCompany;
  return unaskedSkill + (company === profile.company ? FIT.company : FIT.otherCompany);
}
