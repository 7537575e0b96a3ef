import { describe, expect, it } from 'vitest';
import { advisorFrom, shippedAdvisor, talkWith } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';
import { short } from './short.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });

const BOSTON = 'harbour-pilot: Average in Boston: $195,500 a year.';
const TEXAS = 'harbour-pilot: Average in Texas: $171,000 a year.';
const NATIONAL = 'harbour-pilot: National average: $182,000 a year.';
const CRANE = 'crane-engineer: Average wage: $45.50 an hour.';
const SKILLS = 'crane-engineer: Load charts and welding standards.';

type Turns = readonly (readonly [said: string, answer: string])[];

describe('a conversation', () => {
  it.each<[what: string, turns: Turns]>([
    [
      'another place',
      [
        ['what does a harbour pilot earn in Boston?', BOSTON],
        ['and in Texas?', TEXAS],
      ],
    ],
    [
      'the country after a place',
      [
        ['harbour pilot pay in Boston', BOSTON],
        ['and in the US overall?', NATIONAL],
      ],
    ],
    [
      'another role',
      [
        ['what does a harbour pilot earn?', NATIONAL],
        ['and a crane engineer?', CRANE],
      ],
    ],
    [
      'another topic',
      [
        ['what does a crane engineer earn?', CRANE],
        ['and the skills?', SKILLS],
        ['what about education?', "crane-engineer: A bachelor's degree in mechanical engineering."],
      ],
    ],
    [
      'experience',
      [
        ['what does a harbour pilot earn?', NATIONAL],
        ['and with 12 years?', 'harbour-pilot: With 10+ years of experience: $205,000 to $260,000 a year.'],
      ],
    ],
    [
      'a correction of the place',
      [
        ['harbour pilot pay in Boston', BOSTON],
        ['sorry, I meant Texas', TEXAS],
      ],
    ],
    [
      'a correction of the role',
      [
        ['skills of a dock master', 'dock-master: Patience on the telephone.'],
        ['no, a crane engineer', SKILLS],
      ],
    ],
    [
      'a topic that the document lacks, and back',
      [
        ['what does a dredging engineer earn?', 'dredging-engineer: nothing about salary'],
        ['and which skills?', 'dredging-engineer: Reading depth charts.'],
      ],
    ],
    [
      'a job without a document',
      [
        ['what does a harbour pilot earn?', NATIONAL],
        ['and a nurse?', ': nothing about salary'],
      ],
    ],
    [
      'a comparison',
      [
        ['which skills does a crane engineer need?', SKILLS],
        ['how does that compare to a dock master?', 'Crane Engineer beside Dock Master: Skills'],
      ],
    ],
  ])('goes on with %s', (_, turns) => {
    const talk = talkWith(advisor);
    expect(turns.map(([said]) => short(talk.ask(said)))).toEqual(turns.map(([, answer]) => answer));
  });

  it.each<[what: string, between: string, kind: string]>([
    ['thanks', 'thank you!', 'thanks'],
    ['a greeting', 'hi again', 'greeting'],
    ['help', 'help', 'help'],
    ['the list of roles', 'which roles do you know?', 'list-roles'],
  ])('is not disturbed by %s', (_, between, kind) => {
    const talk = talkWith(advisor);
    talk.ask('what does a harbour pilot earn in Boston?');
    const before = talk.memory();
    expect(short(talk.ask(between))).toBe(kind);
    expect(talk.memory()).toEqual(before);
    expect(short(talk.ask('and in Texas?'))).toBe(TEXAS);
  });

  it.each(['tell me a joke', 'who won the game last night?'])(
    'is not disturbed by what is none of our business: %j',
    (between) => {
      const talk = talkWith(advisor);
      talk.ask('what does a harbour pilot earn in Boston?');
      expect(talk.ask(between).kind).toBe('unanswered');
      expect(short(talk.ask('and in Texas?'))).toBe(TEXAS);
    },
  );

  it('is forgotten by a whole question', () => {
    const talk = talkWith(advisor);
    talk.ask('what does a harbour pilot earn in Boston?');
    const whole = 'what does a crane engineer earn?';
    expect(talk.ask(whole)).toEqual(advisor.advise({ text: whole }).answer);
    expect(talk.memory()).toEqual(advisor.advise({ text: whole }).memory);
  });
});

describe('a sentence in a conversation', () => {
  it('asks anew, though its words are those of any question', () => {
    const talk = talkWith(shippedAdvisor());
    talk.ask('does a structural engineer need any certifications?');
    const answer = talk.ask('and where do they work?');
    expect(answer.kind === 'answer' && JSON.stringify(answer)).toMatch(/government agencies/);
  });

  it('may ask for the causes of what was said', () => {
    const talk = talkWith(shippedAdvisor());
    talk.ask('how strong is the demand for senior backend engineers?');
    const answer = talk.ask('and why?');
    expect(answer.kind === 'answer' && answer.lead.text).toMatch(/drives? (?:the )?demand/);
    talk.ask('which degree does a structural engineer need?');
    expect(talk.ask('why?').kind).toBe('unanswered');
  });
});

describe('a question asked back', () => {
  it.each<[reply: string, answer: string]>([
    ['1', CRANE],
    ['2', 'dredging-engineer: nothing about salary'],
    ['the first one', CRANE],
    ['the second', 'dredging-engineer: nothing about salary'],
    ['the last one', 'dredging-engineer: nothing about salary'],
    ['crane', CRANE],
    ['Crane Engineer', CRANE],
    ['the dredging one', 'dredging-engineer: nothing about salary'],
    ['what does a harbour pilot earn?', NATIONAL],
  ])('is answered by number, by place, by word, or not at all: %j', (reply, answer) => {
    const talk = talkWith(advisor);
    const asked = talk.ask('what does an engineer earn?');
    expect(short(asked)).toBe('which of Crane Engineer, Dredging Engineer?');
    const labels = asked.kind === 'clarify' ? asked.choices.map(({ label }) => label) : [];
    expect(labels).toEqual(['Crane Engineer', 'Dredging Engineer']);
    expect(short(talk.ask(reply))).toBe(answer);
  });

  it('keeps the place that was asked for', () => {
    const talk = talkWith(advisor);
    talk.ask('what does an engineer earn in Boston?');
    expect(short(talk.ask('crane'))).toBe('crane-engineer: Average in Boston: $52.00 an hour.');
  });

  it('may be answered after small talk', () => {
    const talk = talkWith(advisor);
    talk.ask('what does an engineer earn?');
    talk.ask('thanks');
    expect(short(talk.ask('1'))).toBe(CRANE);
  });

  it('takes a role for an answer', () => {
    const talk = talkWith(advisor);
    talk.ask('which skills do I need?');
    expect(short(talk.ask('dock master'))).toBe('dock-master: Patience on the telephone.');
  });
});

describe('more of an answer', () => {
  it('is never what was shown before, and ends', () => {
    const talk = talkWith(shippedAdvisor());
    const shown = new Set<string>();
    let answer = talk.ask('what are the challenges of a senior backend engineer?');
    let turns = 0;
    while (answer.kind === 'answer' && turns < 12) {
      for (const { text } of [answer.lead, ...answer.points]) {
        expect([...shown]).not.toContain(text);
        shown.add(text);
      }
      answer = talk.ask('tell me more');
      turns += 1;
    }
    expect(turns).toBeGreaterThan(2);
    expect(answer.kind).toBe('unanswered');
    expect(answer.kind === 'unanswered' && answer.message).toMatch(/That is all/);
  });

  it('goes on with a comparison, and ends', () => {
    const talk = talkWith(shippedAdvisor());
    const first = talk.ask('compare the skills of a project coordinator and a validation analyst');
    const second = talk.ask('tell me more');
    expect([first.kind, second.kind]).toEqual(['comparison', 'comparison']);
    expect(second.kind === 'comparison' && second.rows).not.toEqual(
      first.kind === 'comparison' && first.rows,
    );
    let answer = second;
    for (let turn = 0; turn < 8 && answer.kind === 'comparison'; turn += 1) answer = talk.ask('go on');
    expect(answer.kind === 'unanswered' && answer.message).toMatch(/That is all/);
  });

  it('begins afresh with another question', () => {
    const talk = talkWith(shippedAdvisor());
    const first = talk.ask('what are the challenges of a senior backend engineer?');
    talk.ask('tell me more');
    expect(talk.ask('what are the challenges of a senior backend engineer?')).toEqual(first);
  });
});
