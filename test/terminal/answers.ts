import type { Answer, Citation, Comparison, Found } from '../../src/answer/answer.ts';

const common = {
  confidence: 0.9,
  trace: [{ step: 'decision', detail: 'the figure for the place' }],
} as const;

export function citation(number: number, more: Partial<Citation> = {}): Citation {
  return {
    number,
    document: 'baker',
    title: 'Baker',
    section: ['Pay', 'By city'],
    quote: 'A baker earns $31,000 a year in Oslo.',
    line: 12,
    source: 'https://example.com/baker',
    asOf: '2024',
    market: 'NO',
    ...more,
  };
}

export function found(more: Partial<Found> = {}): Found {
  return {
    ...common,
    kind: 'answer',
    intent: 'salary',
    roles: ['baker'],
    scope: 'Baker · Oslo',
    lead: { text: 'A baker earns $31,000 a year in Oslo.', citation: 1 },
    points: [{ label: 'Overtime', text: 'Nights are paid half as much again.', citation: 2 }],
    more: [],
    notes: ['Figures are before tax.'],
    citations: [
      citation(1),
      citation(2, { section: ['Pay', 'Nights'], quote: 'Nights are paid half as much again.' }),
    ],
    followUps: ['Which skills does a baker need?', 'What is the career path of a baker?'],
    ...more,
  };
}

export function comparison(more: Partial<Comparison> = {}): Comparison {
  return {
    ...common,
    kind: 'comparison',
    intent: 'compare',
    roles: ['baker', 'miller'],
    columns: ['Baker', 'Miller'],
    rows: [
      { label: 'Salary', cells: [[{ text: '$31,000 a year', citation: 1 }], []] },
      {
        label: 'Training',
        cells: [
          [{ text: 'Three years of apprenticeship', citation: 1 }],
          [{ text: 'Two years', citation: 2 }],
        ],
      },
    ],
    notes: [],
    citations: [citation(1), citation(2, { document: 'miller', title: 'Miller' })],
    followUps: [],
    ...more,
  };
}

export const clarify: Answer = {
  ...common,
  kind: 'clarify',
  intent: 'salary',
  roles: [],
  prompt: 'Which role do you mean?',
  choices: [
    { label: 'Baker', question: 'What does a baker earn?' },
    { label: 'Miller', question: 'What does a miller earn?' },
  ],
};

export const unanswered: Answer = {
  ...common,
  kind: 'unanswered',
  intent: 'salary',
  roles: ['baker'],
  message: 'The documents do not say whether a baker needs a visa.',
  closest: [{ label: 'Baker › Requirements', question: 'What are the requirements of a baker?' }],
};

export const talk: Answer = {
  ...common,
  kind: 'chat',
  intent: 'list-roles',
  roles: [],
  message: 'I know two roles.',
  items: ['Baker', 'Miller'],
  followUps: [],
};
