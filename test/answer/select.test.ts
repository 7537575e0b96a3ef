import { describe, expect, it } from 'vitest';
import type { RankedStatement } from '../../src/answer/excerpt.ts';
import { select, statementKey } from '../../src/answer/select.ts';
import { statementsOf } from './statements.ts';

const texts = (statements: readonly RankedStatement[]) => statements.map(({ statement }) => statement.text);
const ofSection = (heading: string, ...items: readonly string[]) =>
  `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const scored = (markdown: string, ...scores: readonly number[]) =>
  statementsOf(markdown).map((statement, place) => ({ ...statement, score: scores[place] ?? 0 }));

const TOOLS = ofSection('Tools', 'Rope ladder', 'Portable radio', 'Survival suit', 'Paper charts');

describe('what is shown', () => {
  it('begins with the best', () => {
    const ranked = [...scored(TOOLS, 1, 3, 2, 0)].sort((a, b) => b.score - a.score);
    expect(texts(select(ranked).shown)).toEqual(['Portable radio', 'Survival suit']);
  });

  it('ends where a statement is worth much less than the best', () => {
    const { shown, more } = select(scored(TOOLS, 2, 1.9, 0.4, 0.3));
    expect(texts([...shown, ...more])).toEqual(['Rope ladder', 'Portable radio']);
  });

  it('is short, however much there is, and the rest follows on demand', () => {
    const words = [
      'berth',
      'crane',
      'quay',
      'tide',
      'rope',
      'tug',
      'lock',
      'buoy',
      'mast',
      'keel',
      'hull',
      'sail',
    ];
    const items = words.map((word) => `The ${word} ${`${word}man `.repeat(14)}`);
    const { shown, more } = select(statementsOf(ofSection('Work', ...items)));
    expect(texts(shown).join('').length).toBeLessThanOrEqual(700);
    expect(shown.length).toBeLessThan(items.length);
    expect(more.length).toBeGreaterThan(0);
    expect(texts([...shown, ...more])).toEqual(
      texts(statementsOf(ofSection('Work', ...items))).slice(0, shown.length + more.length),
    );
  });

  it('is at least the best, even if that is long', () => {
    const long = `Ships ${'and tugs '.repeat(200)}`.trim();
    const { shown } = select(statementsOf(ofSection('Work', long, 'Short')));
    expect(texts(shown)).toEqual([long]);
  });

  it('does not say the same thing twice', () => {
    const markdown = [
      ofSection('Work', 'Boards ships from a small boat.', 'Talks with tugs by radio.'),
      ofSection('Day', 'Boards ships from small boats.', 'Sleeps.'),
    ].join('\n');
    const { shown, more } = select(statementsOf(markdown));
    const all = texts([...shown, ...more]);
    expect(all).toContain('Boards ships from a small boat.');
    expect(all).not.toContain('Boards ships from small boats.');
  });

  it('keeps figures apart that differ in nothing else', () => {
    const markdown = ofSection(
      'Salary',
      'Average in Boston: $90,000 a year.',
      'Average in Boston: $95,000 a year.',
    );
    expect(select(statementsOf(markdown)).shown).toHaveLength(2);
  });

  it('comes from several sections where they are about as good', () => {
    const markdown = [
      ofSection('Tools', 'Rope ladder', 'Portable radio', 'Survival suit'),
      ofSection('Papers', 'Sea chart'),
    ].join('\n');
    const [, second] = select(scored(markdown, 2, 1.99, 1.98, 1.97)).shown;
    expect(second?.statement.text).toBe('Sea chart');
  });

  it('leaves out what was shown before', () => {
    const ranked = statementsOf(TOOLS);
    const first = ranked.slice(0, 2);
    const { shown } = select(ranked, new Set(first.map(statementKey)));
    expect(texts(shown)).toEqual(['Survival suit', 'Paper charts']);
  });

  it('is the one statement that has all words of an exact question; the rest follows on demand', () => {
    const ranked = statementsOf(TOOLS).map((each, place) => ({ ...each, evidence: place === 0 ? 1 : 0.2 }));
    const { shown, more } = select(ranked, new Set(), true);
    expect(texts(shown)).toEqual(['Rope ladder']);
    expect(more).toHaveLength(3);
    expect(select(ranked).shown).toHaveLength(4);
  });

  it('is nothing where nothing is left', () => {
    const ranked = statementsOf(TOOLS);
    expect(select(ranked, new Set(ranked.map(statementKey)))).toEqual({ shown: [], more: [] });
    expect(select([])).toEqual({ shown: [], more: [] });
  });
});
