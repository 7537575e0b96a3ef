import { expect, it } from 'vitest';
import { offersOf, renderAnswer, renderTrace, type Screen, screenWidth } from '../../src/terminal/render.ts';
import { styleFor, wantsColour } from '../../src/terminal/style.ts';
import { widthOf } from '../../src/terminal/wrap.ts';
import { citation, clarify, comparison, found, talk, unanswered } from './answers.ts';

const plain: Screen = { width: 80, style: styleFor(false), isConversation: false };
const talking: Screen = { ...plain, isConversation: true };

it('shows scope, lead, points, notes, sources and follow-ups', () => {
  expect(renderAnswer(found(), plain)).toBe(`Baker · Oslo
A baker earns $31,000 a year in Oslo. [1]
• Overtime: Nights are paid half as much again. [2]

Note: Figures are before tax.

[1] Baker › Pay › By city · NO · as of 2024 · https://example.com/baker
[2] Baker › Pay › Nights · NO · as of 2024 · https://example.com/baker

Ask next:
• Which skills does a baker need?
• What is the career path of a baker?
`);
});

it('shows where an offer stands before anything else, in bold, with the source of what it speaks of', () => {
  const offer = found({
    verdict: '40k is above the average of $31,000 for Oslo.',
    verdictCitations: [2],
    points: [],
  });
  const text = renderAnswer(offer, plain);
  expect(text).toContain('Baker · Oslo\n40k is above the average of $31,000 for Oslo. [2]\nA baker earns');
  expect(text).toContain('[2] Baker › Pay › Nights');
  expect(renderAnswer(offer, { ...plain, style: styleFor(true) })).toContain('\x1b[1m40k is above');
});

it('says how the scope was found', () => {
  expect(renderAnswer(found({ inferred: 'from this thread' }), plain)).toMatch(
    /^Baker · Oslo \(from this thread\)\n/,
  );
});

it('leaves out what a source does not have', () => {
  const { source, asOf, market, ...bare } = citation(1);
  expect([source, asOf, market]).toHaveLength(3);
  expect(renderAnswer(found({ points: [], citations: [bare] }), plain)).toContain(
    '[1] Baker › Pay › By city\n',
  );
});

it('lists the sources of what is shown, not of what more would show', () => {
  const answer = found({ points: [], more: [{ text: 'Nights are paid half as much again.', citation: 2 }] });
  expect(renderAnswer(answer, plain)).not.toContain('[2]');
});

it('numbers what can be picked in a conversation', () => {
  expect(renderAnswer(clarify, talking)).toBe(`Which role do you mean?

  1) Baker
  2) Miller
`);
  expect(offersOf(clarify)).toEqual(['What does a baker earn?', 'What does a miller earn?']);
  expect(renderAnswer(found(), talking)).toContain('  2) What is the career path of a baker?');
});

it('hints at more only where more can be asked for', () => {
  const more = found({ more: [{ text: 'Bakers start early.', citation: 1 }] });
  expect(renderAnswer(more, talking)).toContain('… 1 more: type "more"');
  expect(renderAnswer(more, plain)).not.toContain('type "more"');
});

it('offers the closest where there is no answer', () => {
  expect(renderAnswer(unanswered, talking)).toContain('Closest:\n  1) Baker › Requirements');
});

it('lists the items of small talk', () => {
  expect(renderAnswer(talk, plain)).toBe('I know two roles.\n\n• Baker\n• Miller\n');
});

it('aligns a comparison and says what is not stated', () => {
  expect(renderAnswer(comparison(), plain)).toContain(`          Baker                              Miller
────────  ─────────────────────────────────  ─────────────────────────────────
Salary    $31,000 a year [1]                 not stated
Training  Three years of apprenticeship [1]  Two years [2]
`);
});

it('puts a comparison one below the other on a narrow terminal', () => {
  expect(renderAnswer(comparison(), { ...plain, width: 44 })).toContain(`Salary
  Baker: $31,000 a year [1]
  Miller: not stated

Training
  Baker: Three years of apprenticeship [1]
  Miller: Two years [2]
`);
});

it('draws ranges and amounts with blocks', () => {
  const chart = {
    title: 'Pay of a baker',
    unit: 'USD per year',
    rows: [
      { label: 'Oslo', value: 40_000, text: '$40,000', citation: 1 },
      { label: 'Bergen', low: 20_000, high: 30_000, text: '$20,000–$30,000', citation: 2 },
    ],
  };
  expect(renderAnswer(found({ chart }), { ...plain, width: 50 })).toContain(`Pay of a baker (USD per year)
  Oslo    ███████████████████  $40,000 [1]
  Bergen           █████▎      $20,000–$30,000 [2]
`);
});

it('writes only the amounts where there is no room for bars', () => {
  const rows = [{ label: 'Oslo', value: 40_000, text: '$40,000', citation: 1 }];
  const text = renderAnswer(found({ chart: { title: 'Pay', unit: 'USD', rows } }), { ...plain, width: 24 });
  expect(text).toContain('  Oslo  $40,000 [1]\n');
});

it.each([20, 33, 47, 80, 100])('keeps within %d columns', (width) => {
  for (const answer of [found(), comparison(), clarify, unanswered, talk]) {
    const lines = renderAnswer(answer, { ...talking, width }).split('\n');
    for (const line of lines.filter((each) => !each.includes('https://')))
      expect(widthOf(line)).toBeLessThanOrEqual(width);
  }
});

it('prints no terminal command that came with a text', () => {
  const hostile =
    'red \x1b[31mtext\x1b[0m \x1b]0;title\x07 \x9b2J \x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\ \u202eabc \x00\x07';
  const point = { text: hostile, citation: 1 };
  const source = citation(1, { title: hostile, section: [hostile], source: hostile });
  const rendered = [
    renderAnswer(
      found({
        scope: hostile,
        inferred: hostile,
        lead: point,
        points: [point],
        notes: [hostile],
        citations: [source],
        followUps: [hostile],
      }),
      talking,
    ),
    renderAnswer(comparison({ columns: [hostile], rows: [{ label: hostile, cells: [[point]] }] }), talking),
    renderTrace([{ step: 'gate', detail: hostile }], talking),
  ].join('');
  expect(rendered).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  expect(rendered).toContain('red text');
  expect(rendered).toContain('link');
});

it('colours only where colour is wanted', () => {
  const coloured = renderAnswer(found(), { ...plain, style: styleFor(true) });
  expect(coloured).toContain('\x1b[2mBaker · Oslo\x1b[22m');
  expect(coloured).toContain('\x1b[36m[1]\x1b[39m');
  expect(renderAnswer(found(), plain)).not.toContain('\x1b');
});

it.each([
  { isTerminal: true, environment: {}, wanted: true },
  { isTerminal: false, environment: {}, wanted: false },
  { isTerminal: true, environment: { NO_COLOR: '1' }, wanted: false },
  { isTerminal: true, environment: { NO_COLOR: '' }, wanted: true },
  { isTerminal: false, environment: { FORCE_COLOR: '1' }, wanted: true },
  { isTerminal: true, environment: { FORCE_COLOR: '0' }, wanted: false },
  { isTerminal: true, environment: { TERM: 'dumb' }, wanted: false },
])('decides on colour for $isTerminal $environment', ({ isTerminal, environment, wanted }) => {
  expect(wantsColour(isTerminal, environment)).toBe(wanted);
});

it('fills at most a hundred columns, and eighty where the terminal does not say', () => {
  expect([screenWidth(240), screenWidth(undefined), screenWidth(0), screenWidth(72)]).toEqual([
    100, 80, 80, 72,
  ]);
});
