import { describe, expect, it } from 'vitest';
import { advisorFrom, talkWith } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';
import { short } from './short.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });
const answerTo = (text: string) => advisor.advise({ text }).answer;

describe('a question without a role', () => {
  it.each([
    ['eyesight?', 'harbour-pilot'],
    ['finite element software', 'crane-engineer'],
    ['foreign languages', 'dock-master'],
    ['average pay in Texas', 'harbour-pilot'],
  ])('is about the only document that has its words: %j', (text, role) => {
    const answer = answerTo(text);
    expect([answer.kind, answer.roles]).toEqual(['answer', [role]]);
    expect(answer.inferred).toMatch(/^the only document with “/);
  });

  it.each(['what does it pay in Boston?', 'which software?', 'and in Texas?'])(
    'asks back where several documents have them, or it leans on what is unknown: %j',
    (text) => {
      expect(answerTo(text).kind).toBe('clarify');
    },
  );

  it.each(['tell me a joke about berths', 'I moved to Texas last year'])('may be mere talk: %j', (text) => {
    expect(answerTo(text).roles).toEqual([]);
  });

  it('keeps the role for the next one', () => {
    const talk = talkWith(advisor);
    talk.ask('finite element software');
    expect(short(talk.ask('and the education?'))).toMatch(/^crane-engineer: /);
  });
});
