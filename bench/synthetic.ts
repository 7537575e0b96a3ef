import type { SourceFile } from '../src/knowledge/corpus.ts';

const LEVELS = [
  'Junior',
  'Senior',
  'Lead',
  'Principal',
  'Associate',
  'Chief',
  'Deputy',
  'Assistant',
  'Regional',
  'Interim',
];
const FIELDS = [
  'Bakery',
  'Bridge',
  'Cargo',
  'Ceramics',
  'Harbour',
  'Loom',
  'Orchard',
  'Railway',
  'Solar',
  'Textile',
];
const NOUNS = [
  'Planner',
  'Inspector',
  'Technician',
  'Analyst',
  'Surveyor',
  'Designer',
  'Trainer',
  'Buyer',
  'Estimator',
  'Operator',
];

const HEADINGS = [
  'Overview',
  'Core responsibilities',
  'Day to day',
  'Requirements',
  'Education',
  'Technical skills',
  'Tools',
  'Soft skills',
  'Teamwork',
  'Career path',
  'Promotion',
  'Market demand',
  'Outlook',
  'Salary ranges',
  'Regional pay',
  'Benefits',
  'Industry trends',
  'New methods',
  'Best practices',
  'Challenges',
];

const SUBJECTS = [
  'The team',
  'A good plan',
  'Every site',
  'The customer',
  'Most work',
  'A typical week',
  'The schedule',
  'Quality',
];
const VERBS = [
  'depends on',
  'begins with',
  'is measured by',
  'improves through',
  'is limited by',
  'calls for',
  'pays for',
  'rests on',
];
const OBJECTS = [
  'careful records',
  'regular inspection',
  'clear drawings',
  'sound materials',
  'early warnings',
  'shared standards',
  'close budgets',
  'patient training',
  'safe machines',
  'honest reports',
  'short meetings',
  'reliable suppliers',
];

const ROLES = 1000;
const SENTENCES_PER_SECTION = 5;
const LOWEST_PAY = 40_000;
const PAY_STEP = 137;

/** Titles of the synthetic roles, all different. */
export const SYNTHETIC_TITLES: readonly string[] = Array.from({ length: ROLES }, (_, number) =>
  [LEVELS, FIELDS, NOUNS].map((words, place) => pick(words, Math.floor(number / 10 ** place))).join(' '),
);

/** A thousand documents of twenty sections each, the same on every run. */
export function syntheticDocuments(): readonly SourceFile[] {
  const random = generator(1);
  return SYNTHETIC_TITLES.map((title, number) => {
    const sections = HEADINGS.map((heading) => `## ${heading}\n\n${sectionText(title, number, random)}\n`);
    const text = `---\ntitle: ${title}\nmarket: US\nasOf: "2024"\n---\n\n# ${title}\n\n${sections.join('\n')}`;
    return { path: `${title.toLowerCase().replaceAll(' ', '-')}.md`, bytes: new TextEncoder().encode(text) };
  });
}

/** Questions about the synthetic roles. */
export function syntheticQuestions(count: number): readonly string[] {
  const forms = [
    'what does a ROLE earn?',
    'which tools does a ROLE need',
    'career path of a ROLE',
    'hardest part of being a ROLE',
    'is there demand for ROLEs?',
  ];
  const random = generator(2);
  return Array.from({ length: count }, () =>
    pick(forms, random()).replace('ROLE', pick(SYNTHETIC_TITLES, random()).toLowerCase()),
  );
}

function sectionText(title: string, number: number, random: () => number): string {
  const sentences = Array.from(
    { length: SENTENCES_PER_SECTION },
    () => `${pick(SUBJECTS, random())} ${pick(VERBS, random())} ${pick(OBJECTS, random())}.`,
  );
  const pay = LOWEST_PAY + number * PAY_STEP;
  return `${sentences.join(' ')}\n\n- A ${title} is paid $${pay.toLocaleString('en-US')} a year where ${pick(OBJECTS, random())} count.\n- ${pick(SUBJECTS, random())} ${pick(VERBS, random())} ${pick(OBJECTS, random())}.`;
}

function pick<T>(list: readonly T[], number: number): T {
  const picked = list[number % list.length];
  if (picked === undefined) throw new Error('The list is empty.');
  return picked;
}

/** Whole numbers that look random and are the same on every run (Park, Miller 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
