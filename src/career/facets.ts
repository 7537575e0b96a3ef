import { stem } from '../text/terms.ts';

/**
 * Sides of a job that a document speaks of or does not: whoever asks about one of them wants that and nothing
 * near it, so that a passage without the word is no answer.
 */
const FACETS = `
  visa visas sponsor sponsorship citizenship relocation relocate union unions unionized overtime weekend weekends
  vacation vacations holiday holidays pto leave parental maternity paternity sabbatical sick bonus bonuses equity
  stock stocks shares rsu rsus esop commission tips allowance perks pension retirement 401k insurance healthcare
  dental vision gym childcare meals dress clothes uniform travel commute commuting parking car laptop equipment
  notice contract contractor freelance freelancing probation tenure severance layoff layoffs fired turnover attrition
  remote remotely hybrid wfh office onsite hours shift shifts night nights nightshift part-time internship internships
  interview interviews interviewing assessment whiteboard portfolio license licence licensed licensing permit
  certification certifications certificate certificates cert certs certified bootcamp bootcamps apprenticeship exam
  exams degree degrees phd mba diploma clearance background vetting drug test age women men gender diversity pregnant
  disability veteran veterans tax taxes net safety risk injury injuries dangerous physical fitness dog pets language
  german french spanish english mandarin accent outsourcing outsourced offshore automation robots suicide divorce
  dresscode
`;

/** Words that ask for members of a kind: an answer names Toronto or Python, and seldom the kind. */
const CATEGORIES = `
  city cities town towns state states country countries region regions area areas place places location locations
  industry industries sector sectors company companies employer employers client clients customer customers
  tool tools software program programs technology technologies tech stack language languages framework frameworks
  platform platforms library libraries database databases method methods technique techniques
  task tasks duty duties step steps level levels grade grades rank ranks title titles stage stages
  number numbers amount amounts percentage percentages share shares figure figures name names
  kind kinds type types sort sorts category categories field fields subject subjects topic topics
  employee employees people staff person persons
`;

const facets = stemsOf(FACETS);
const categories = stemsOf(CATEGORIES);

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(stem));
}

/** Whether a stem names a side of a job that must be answered exactly or not at all. */
export function isFacet(stemmed: string): boolean {
  return facets.has(stemmed);
}

/** Whether a stem asks for members of a kind, which an answer names without naming the kind. */
export function isCategory(stemmed: string): boolean {
  return categories.has(stemmed);
}
