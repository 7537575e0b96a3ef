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
  headcount ratio workload meetings dresscode
`;

const stems = new Set(FACETS.trim().split(/\s+/).map(stem));

/** Whether a stem names a side of a job that must be answered exactly or not at all. */
export function isFacet(stemmed: string): boolean {
  return stems.has(stemmed);
}
