import { describe, expect, it } from 'vitest';
import type { Answer, Comparison } from '../../src/answer/answer.ts';
import { advisorFrom, talkWith } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });
const ask = (text: string): Answer => advisor.advise({ text }).answer;

function compared(question: string): Comparison {
  const answer = ask(question);
  if (answer.kind !== 'comparison') throw new Error(`${answer.kind} instead of a comparison`);
  return answer;
}

const cellTexts = ({ rows }: Comparison) =>
  rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell.map(({ text }) => text).join(' '))]);

describe('a comparison', () => {
  it('puts two roles side by side on the topic that is named', () => {
    const answer = compared('compare crane engineer and dredging engineer on education');
    expect(answer.columns).toEqual(['Crane Engineer', 'Dredging Engineer']);
    expect(answer.roles).toEqual(['crane-engineer', 'dredging-engineer']);
    const [row, ...others] = cellTexts(answer);
    expect(others).toEqual([]);
    expect(row?.[1]).toContain('mechanical engineering');
    expect(row?.[2]).toContain('civil engineering');
  });

  it('goes through several topics where none is named', () => {
    const labels = compared('crane engineer vs dredging engineer').rows.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(2);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([
    'what is the difference between a crane engineer and a dredging engineer?',
    'crane engineer or dredging engineer?',
    'how do a crane engineer and a dredging engineer differ in skills',
  ])('is asked for in several ways: %j', (question) => {
    expect(compared(question).columns).toEqual(['Crane Engineer', 'Dredging Engineer']);
  });

  it('puts three roles side by side', () => {
    const answer = compared('compare crane engineer, dredging engineer and dock master on skills');
    expect(answer.columns).toEqual(['Crane Engineer', 'Dredging Engineer', 'Dock Master']);
    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]?.cells.every((cell) => cell.length > 0)).toBe(true);
  });

  it('puts one role in two places side by side', () => {
    const answer = compared('harbour pilot salary in Boston vs Texas');
    expect(answer.columns).toEqual(['Harbour Pilot, Boston, Massachusetts', 'Harbour Pilot, Texas']);
    const [row] = answer.rows;
    expect(row?.cells[0]?.[0]?.text).toBe('Average in Boston: $195,500 a year.');
    expect(row?.cells[1]?.[0]?.text).toBe('Average in Texas: $171,000 a year.');
    for (const [at, other] of [
      [0, 'Texas'],
      [1, 'Boston'],
    ] as const)
      expect(row?.cells[at]?.filter(({ text }) => text.includes(other))).toEqual([]);
  });

  it('asks to choose where there are more than three', () => {
    const answer = ask('compare crane engineer, dredging engineer, dock master and harbour pilot');
    expect(answer.kind).toBe('clarify');
    expect(answer.kind === 'clarify' && answer.choices.map(({ label }) => label)).toEqual([
      'Crane Engineer',
      'Dredging Engineer',
      'Dock Master',
      'Harbour Pilot',
    ]);
    expect(answer.kind === 'clarify' && answer.prompt).toMatch(/two or three/);
  });

  it('leaves a cell empty where a document does not say, and says so', () => {
    const answer = compared('harbour pilot vs dredging engineer salary');
    const [row] = answer.rows;
    expect(row?.cells[0]?.length).toBeGreaterThan(0);
    expect(row?.cells[1]).toEqual([]);
    expect(answer.notes.join(' ')).toContain('Dredging Engineer');
  });

  it('is unanswered where no document says anything', () => {
    const answer = ask('compare dredging engineer and dock master pay');
    expect(answer.kind).toBe('unanswered');
    expect(answer.kind === 'unanswered' && answer.message).toMatch(/salary/);
  });

  it('of three roles leaves out the one without a document, with a note', () => {
    const answer = compared('compare crane engineer, dredging engineer and nurse on education');
    expect(answer.columns).toEqual(['Crane Engineer', 'Dredging Engineer']);
    expect(answer.notes.filter((note) => note.includes('“nurse”'))).toHaveLength(1);
  });

  it('of two roles says that there is no document about one, and shows the other', () => {
    const answer = ask('compare crane engineer with nurse on education');
    expect(answer.kind).toBe('answer');
    expect(answer.kind === 'answer' && answer.lead.text).toContain('mechanical engineering');
    expect(answer.kind === 'answer' && answer.notes.join(' ')).toContain('“nurse”');
  });

  it('cites each cell from the document of its column', () => {
    const answer = compared('compare crane engineer and dredging engineer');
    for (const { cells } of answer.rows)
      cells.forEach((cell, column) => {
        for (const { citation } of cell)
          expect(answer.citations[citation - 1]?.document).toBe(answer.roles[column]);
      });
  });

  it('takes the role of the conversation for the one that is not named', () => {
    const talk = talkWith(advisor);
    talk.ask('which skills does a crane engineer need?');
    const answer = talk.ask('how does that compare to the dredging engineer?');
    expect(answer).toMatchObject({
      kind: 'comparison',
      columns: ['Crane Engineer', 'Dredging Engineer'],
    });
  });
});
