import type {
  Answer,
  Chart,
  Chat,
  Citation,
  Clarify,
  Comparison,
  Found,
  Point,
  Unanswered,
} from '../../src/answer/answer.ts';

const SOURCE = 'https://example.com/guides/data-engineer';

/** A citation of the kind that the advisor gives. */
export function citation(number: number, quote: string, extra: Partial<Citation> = {}): Citation {
  return {
    number,
    document: 'data-engineer',
    title: 'Data Engineer',
    section: ['Salary ranges', `Part ${number}`],
    quote,
    line: 10 + number,
    source: SOURCE,
    asOf: '2024',
    market: 'United States',
    ...extra,
  };
}

const understood = {
  intent: 'salary',
  roles: ['data-engineer'],
  confidence: 0.91,
  trace: [
    { step: 'profile', detail: 'The question names Data Engineer.' },
    { step: 'intent', detail: 'Salary with 91 %.' },
    { step: 'decision', detail: 'The best passage covers every word that matters.' },
  ],
} as const;

export const chart: Chart = {
  title: 'Documented salaries',
  unit: 'USD per year',
  rows: [
    { label: 'New York', low: 95_000, high: 140_000, text: '$95,000 to $140,000', citation: 1 },
    { label: 'Average', value: 112_000, text: '$112,000', citation: 2 },
  ],
};

export const found: Found = {
  ...understood,
  kind: 'answer',
  scope: 'Data Engineer · New York',
  lead: { text: 'Data engineers in New York earn between $95,000 and $140,000.', citation: 1 },
  points: [
    { label: 'Average', text: 'The average is $112,000.', citation: 2 },
    { text: 'Seniors earn up to $178,500.', citation: 1 },
  ],
  more: [{ text: 'Bonuses add some ten percent.', citation: 3 }],
  notes: ['The figures are of 2024.'],
  citations: [
    citation(1, 'Data engineers in New York earn between $95,000 and $140,000. Seniors earn up to $178,500.'),
    citation(2, 'The average is $112,000.'),
    citation(3, 'Bonuses add some ten percent.', { source: 'Staff handbook' }),
  ],
  followUps: ['Which skills does a data engineer need?', 'What is the career path of a data engineer?'],
};

export const comparison: Comparison = {
  ...understood,
  intent: 'compare',
  kind: 'comparison',
  roles: ['data-engineer', 'test-lead'],
  scope: 'Salary: Data Engineer and Test Lead',
  columns: ['Data Engineer', 'Test Lead'],
  rows: [
    { label: 'Average', cells: [[{ text: '$112,000', citation: 1 }], [{ text: '$98,000', citation: 2 }]] },
    { label: 'Degree', cells: [[{ text: "A bachelor's degree", citation: 1 }], []] },
  ],
  notes: [],
  citations: [
    citation(1, "$112,000 … A bachelor's degree"),
    citation(2, '$98,000', { document: 'test-lead', title: 'Test Lead' }),
  ],
  followUps: ['What does a test lead earn?'],
  chart,
};

export const clarify: Clarify = {
  ...understood,
  kind: 'clarify',
  roles: [],
  prompt: 'Which role do you mean?',
  choices: [
    { label: 'Data Engineer', question: 'What does a data engineer earn?' },
    { label: 'Test Lead', question: 'What does a test lead earn?' },
  ],
};

export const unanswered: Unanswered = {
  ...understood,
  kind: 'unanswered',
  message: 'I found nothing about visas for data engineers.',
  closest: [{ label: 'Requirements', question: 'What does a data engineer need to bring along?' }],
};

export const chat: Chat = {
  ...understood,
  kind: 'chat',
  intent: 'list-roles',
  roles: [],
  trace: [],
  message: 'I know these roles:',
  items: ['Data Engineer', 'Test Lead'],
  followUps: ['What does a data engineer earn?'],
};

export const charted: Found = { ...found, chart };

/** What the buttons below an answer carry. */
export const again = { question: 'What does a data engineer earn?', id: 'abc' };

/** One answer of every kind. */
export const everyKind: readonly Answer[] = [found, charted, comparison, clarify, unanswered, chat];

/** An answer in which every text comes from somebody hostile, and every list is as long as asked for. */
export function hostile(kind: Answer['kind'], text: string, count: number): Answer {
  const list = Array.from({ length: count }, (_, index) => `${text}${index}`);
  const points: Point[] = list.map((one, index) => ({ label: one, text: one, citation: index + 1 }));
  const shared = {
    intent: text,
    roles: [],
    confidence: 0,
    scope: text,
    inferred: text,
    trace: list.map((detail) => ({ step: 'passage' as const, detail })),
  };
  const citations = list.map((one, index) =>
    citation(index + 1, one, { title: one, section: [one, one], source: one, asOf: one, market: one }),
  );
  const rows = list.map((one, index) => ({
    label: one,
    low: index,
    value: Number.NaN,
    text: one,
    citation: index + 1,
  }));
  const drawn = { title: text, unit: text, rows };
  const choices = list.map((one) => ({ label: one, question: one }));
  const lead = points[0] ?? { text, citation: 1 };
  const base = { notes: list, citations, followUps: list, chart: drawn };
  switch (kind) {
    case 'answer':
      return { ...shared, ...base, kind, verdict: text, lead, points, more: points };
    case 'comparison':
      return {
        ...shared,
        ...base,
        kind,
        columns: list,
        rows: list.map((label) => ({ label, cells: list.map(() => points) })),
      };
    case 'clarify':
      return { ...shared, kind, prompt: text, choices };
    case 'unanswered':
      return { ...shared, kind, message: text, closest: choices };
    case 'chat':
      return { ...shared, kind, message: text, items: list, followUps: list };
    default:
      return kind satisfies never;
  }
}
