import { stem } from '../text/terms.ts';

/**
 * Words that people and documents use for the same thing in the world of work. The first of a line is only
 * its label. Names of products stand next to their short forms.
 */
const GROUPS = `
  education degree schooling study studies studied bachelor bachelors master masters college university uni diploma phd academic bsc msc bs ms graduate
  certification certificate cert certs certified certifications credential credentials accreditation
  stress stressful stressed pressure stresses
  burnout burn burned overwork exhaustion
  hourly hour hr hrs
  yearly annual annually annum
  highest top max maximum most best-paid ceiling
  lowest bottom min minimum floor
  median midpoint p50
  average mean avg
  startup startups
  growth grow growing increase increasing rise rising expand expanding expansion
  decline shrink shrinking falling decrease
  qa quality
  mentor mentoring mentorship coach coaching
  lead leadership leading leader
  communicate communication communicating communicator
  collaborate collaboration teamwork teaming collaborating
  factor factors influence influences decide decides determine determines depend depends affect affects drive drives
  tune tuning optimize optimise optimization optimisation optimizing improve improving
  modern emerging new newest latest upcoming cutting-edge
  specialization specializations specialisation specialisations specialize specialise kinds types variants branches
  vacation vacations holiday holidays leave pto
  remote remotely wfh telework telecommute
  statistics stats statistical
  government gov public
  budget budgeting budgets cost costs
  mathematics maths math
  calm patience patient temper
  existing old older
  schedule scheduling schedules timeline deadline deadlines
  document documentation documenting documents paperwork administrative
  tool tooling tools toolset
  database databases db dbs datastore
  kubernetes k8s
  javascript js
  typescript ts
  golang go
  postgresql postgres
  mongodb mongo
  nodejs node node.js
  microservice microservices micro-service
  artificial ai
  industry industries sector sectors
  firm company companies employer employers business businesses organisation organization organizations org orgs
  hub hubs city cities geography geographic location locations region regions
  promotion advancement advance progression progress promoted
  opening openings vacancy vacancies hiring
  responsibility duty duties task tasks responsibilities
  risk risks hazard
  audit audits auditing
  regulation regulations regulatory compliance
  pharma pharmaceutical pharmaceuticals
  medical healthcare clinical
  bank banking finance financial
  test tests testing
  automate automation automated automating
  security secure cybersecurity
  scale scalable scalability scaling
  speed fast quick performance
  legacy outdated
  debt debts
  learn learning upskill upskilling
  emotion emotional empathy
  adapt adaptability adaptable flexibility flexible
  prioritize prioritise prioritization prioritisation priority priorities
  manage management managing
  method methods methodology approach approaches
  premium premiums extra
  certainly sure
  field onsite site
  office desk
  seismic earthquake earthquakes
  language languages
  framework frameworks
  metric metrics kpi kpis
  troubleshoot troubleshooting debug debugging
  problem-solving problem problems
  meeting meetings
  conflict conflicts dispute disputes
  presentation presentations present presenting
`;

const groupOf = new Map<string, readonly string[]>();
for (const line of GROUPS.trim().split('\n')) {
  const stems = [...new Set(line.trim().split(/\s+/).map(stem))];
  for (const word of stems) groupOf.set(word, [...new Set([...(groupOf.get(word) ?? []), ...stems])]);
}

/** Stems that mean much the same as a stem, itself first. */
export function synonyms(stemmed: string): readonly string[] {
  const group = groupOf.get(stemmed);
  return group === undefined ? [stemmed] : [stemmed, ...group.filter((other) => other !== stemmed)];
}

/** Whether a stem has others that mean much the same. */
export function hasSynonyms(stemmed: string): boolean {
  return groupOf.has(stemmed);
}
