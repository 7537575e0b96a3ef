/** Words of job titles in general, whatever roles a knowledge base holds. All in the form of `stem`-less lower case. */

/** Ranks within a job; they tell titles of one trade apart. */
export const SENIORITY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    intern: 'intern trainee apprentice',
    junior: 'junior jr entry graduate jnr',
    mid: 'mid intermediate midlevel',
    senior: 'senior sr snr experienced',
    staff: 'staff',
    principal: 'principal',
    associate: 'associate',
    chief: 'chief',
  }).flatMap(([rank, words]) => words.split(' ').map((word) => [word, rank] as const)),
);

/** How people shorten words of titles where no rule (first letters, dropped vowels) tells. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['sr', 'senior'],
  ['snr', 'senior'],
  ['jr', 'junior'],
  ['jnr', 'junior'],
  ['eng', 'engineer'],
  ['engr', 'engineer'],
  ['engg', 'engineer'],
  ['dev', 'developer'],
  ['mgr', 'manager'],
  ['coord', 'coordinator'],
  ['admin', 'administrator'],
  ['exec', 'executive'],
  ['rep', 'representative'],
  ['asst', 'assistant'],
  ['assoc', 'associate'],
  ['be', 'backend'],
  ['fe', 'frontend'],
  ['fs', 'fullstack'],
  ['auto', 'automation'],
  ['ml', 'machinelearning'],
  ['hr', 'humanresources'],
  ['ops', 'operations'],
  ['tech', 'technical'],
]);

/** Two words that are written as one as often as not. */
export const COMPOUNDS: ReadonlyMap<string, string> = new Map([
  ['back end', 'backend'],
  ['front end', 'frontend'],
  ['full stack', 'fullstack'],
  ['dev ops', 'devops'],
  ['quality assurance', 'qa'],
  ['machine learning', 'machinelearning'],
  ['artificial intelligence', 'ai'],
  ['information technology', 'IT'],
  ['vice president', 'vp'],
  ['human resources', 'humanresources'],
  ['user experience', 'ux'],
  ['user interface', 'ui'],
  ['mid level', 'mid'],
]);

/** Head nouns that name the same trade in different houses. */
export const SAME_TRADE: ReadonlyMap<string, string> = new Map([
  ['developer', 'engineer'],
  ['programmer', 'engineer'],
  ['coder', 'engineer'],
]);

/** Nouns that end a job title and name a job only together with a word before them. */
export const GENERIC_JOBS: ReadonlySet<string> = words(`
  engineer developer programmer coder architect analyst scientist manager lead coordinator director officer
  administrator specialist consultant designer technician tester assistant associate representative executive
  researcher planner supervisor operator inspector strategist advisor adviser expert agent worker owner master
  head president partner controller auditor instructor trainer coach attendant installer dispatcher estimator
  appraiser assessor adjuster examiner buyer seller keeper guard helper aide scheduler tutor recruiter
`);

/** Words that name a job by themselves. */
export const JOBS: ReadonlySet<string> = words(`
  accountant actor actress actuary anesthesiologist animator archaeologist archivist astronaut astronomer
  attorney author baker banker barber barista bartender beautician biologist bookkeeper bricklayer broker builder
  butcher caregiver caretaker carpenter cashier chef chemist chiropractor choreographer cleaner clerk comedian
  composer cook copywriter counselor curator dancer dentist dermatologist detective dietitian doctor driver economist
  editor electrician engraver farmer firefighter fisherman florist gardener geologist goldsmith hairdresser
  historian housekeeper illustrator influencer interpreter investor janitor jeweller journalist judge
  lawyer lecturer librarian locksmith machinist magician mason mathematician mechanic meteorologist
  midwife miner musician nanny neurologist nurse nutritionist optician optometrist painter paralegal paramedic
  pediatrician pharmacist photographer physician physicist physiotherapist pilot plumber podcaster poet
  policeman politician potter priest professor psychiatrist psychologist radiologist realtor receptionist
  roofer sailor salesman salesperson saleswoman secretary singer sociologist soldier solicitor
  statistician stewardess streamer surgeon surveyor tailor teacher teller therapist translator trucker tutor
  underwriter vet veterinarian videographer waiter waitress watchmaker welder writer youtuber zookeeper
  ceo cto cfo coo cio ciso cmo sre dba swe sde sdet
`);

/** Fields that stand before a generic job; with one of them the phrase names a job for certain. */
export const FIELDS: ReadonlySet<string> = words(`
  account accounting aerospace ai android application applications audio automotive aviation backend banking bi
  biomedical blockchain brand budget business category chemical civil claims clinical cloud commercial communications
  compliance computer construction content controls credit crm customer cyber cybersecurity data database delivery
  design devops digital education electrical electronics embedded energy environmental equity erp event facilities
  field finance financial firmware flight fraud frontend fullstack game geotechnical graphic growth hardware health
  hr humanresources improvement industrial information infrastructure innovation insurance integration interior
  intelligence investment ios it java javascript legal linux logistics machinelearning maintenance manufacturing
  marine marketing materials mechanical mechatronics media medical mobile network nuclear office operations paid
  payroll performance petroleum platform policy portfolio postgres process procurement product production program
  programme project property python qa quality quantitative react recruitment regulatory release reliability
  research retail risk robotics sales salesforce sap scrum security seo service site social software solution
  solutions sound staff strategy supply support sustainability systems system talent tax technical test testing
  traffic training transport travel treasury ui ux validation vendor video warehouse web wind
`);

/** People around a job who are seldom the job that is asked about. */
export const BYSTANDERS: ReadonlySet<string> = new Set([
  'hiring manager',
  'line manager',
  'people manager',
  'talent partner',
  'business partner',
  'career advisor',
  'career coach',
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
