import { describe, expect, it } from 'vitest';
import { advisorFrom } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });
const answerTo = (text: string) => {
  const { answer } = advisor.advise({ text });
  if (answer.kind !== 'answer') throw new Error(`${text}: ${answer.kind}`);
  return { texts: [answer.lead, ...answer.points].map((point) => point.text), notes: answer.notes, answer };
};

describe('a message that asks two things', () => {
  it.each([
    'what does a crane engineer earn and what skills do they need?',
    'Which skills does a crane engineer need? And how much do they make?',
  ])('is answered about both: %j', (text) => {
    const { texts, answer } = answerTo(text);
    expect(texts).toContain('Average wage: $45.50 an hour.');
    expect(texts).toContain('Load charts and welding standards.');
    expect(new Set(answer.citations.map(({ section }) => section.at(-1)))).toEqual(
      new Set(['Salary', 'Skills']),
    );
  });

  it('is answered in the order in which it asks', () => {
    const pay = 'what does a crane engineer earn';
    const skills = 'what skills do they need';
    expect(answerTo(`${pay} and ${skills}?`).texts[0]).toBe('Average wage: $45.50 an hour.');
    expect(answerTo(`${skills} as crane engineer and ${pay}?`).texts[0]).toBe(
      'Load charts and welding standards.',
    );
  });

  it.each([
    'which skills does a dock master need and what does it pay',
    'what does a dock master earn, and what skills do they need?',
  ])('is told what the document lacks of one: %j', (text) => {
    const { texts, notes } = answerTo(text);
    expect(texts).toContain('Patience on the telephone.');
    expect(notes).toContain('The Dock Master document says nothing about salary.');
  });

  it('is one question where both parts are about the same', () => {
    expect(answerTo('what does a crane engineer earn and how much is it in Boston?').notes).toEqual([]);
  });
});
