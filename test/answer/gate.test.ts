import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { advisorFrom } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });
const ask = (text: string): Answer => advisor.advise({ text }).answer;
const offered = (answer: Answer) =>
  answer.kind === 'clarify'
    ? answer.choices.map(({ label }) => label)
    : answer.kind === 'unanswered'
      ? answer.closest.map(({ label }) => label)
      : [];

describe('the words that carry a question', () => {
  it.each<[question: string, missing: string]>([
    ['does a harbour pilot need a visa?', 'visa'],
    ['is a kotlin certification required for a harbour pilot?', 'kotlin'],
    ['do crane engineers know Rhinoceros 3D?', 'rhinoceros'],
    ['can a dredging engineer bring a dog to the office?', 'dog'],
    ['what is the pension of a crane engineer?', 'pension'],
  ])('must stand in the document, else it is said that they do not: %j', (question, missing) => {
    const answer = ask(question);
    expect(answer.kind).toBe('unanswered');
    expect(answer.kind === 'unanswered' && answer.message.toLowerCase()).toContain(missing);
  });

  it.each<[question: string, evidence: RegExp]>([
    ['does a harbour pilot need a licence?', /master mariner's licence/],
    ['do dock masters need foreign languages?', /two foreign languages/i],
    ['is a diver\u2019s certificate useful for a dredging engineer?', /diver's certificate is an advantage/],
    ['does a harbour pilot have to pass an eyesight test?', /yearly test/],
    ['do dock masters need a degree?', /No degree is needed/],
  ])('bring the evidence first where they do: %j', (question, evidence) => {
    const answer = ask(question);
    expect(answer.kind === 'answer' && answer.lead.text).toMatch(evidence);
  });

  it('may be misspelt', () => {
    const answer = ask('is a lisence needed for a harbour pilot?');
    expect(answer.kind === 'answer' && answer.lead.text).toMatch(/licence/);
  });
});

describe('a topic', () => {
  it.each<[question: string, topic: string]>([
    ['what does a dredging engineer earn?', 'salary'],
    ['which trends shape the harbour pilot role?', 'trends'],
    ['what soft skills does a harbour pilot need?', 'soft skills'],
    ['is there demand for dock masters?', 'market demand'],
  ])(
    'that a document lacks is said to be missing, with the sections that there are: %j',
    (question, topic) => {
      const answer = ask(question);
      expect(answer).toMatchObject({ kind: 'unanswered' });
      expect(answer.kind === 'unanswered' && answer.message.toLowerCase()).toContain(topic);
      expect(offered(answer)).toContain('Overview');
    },
  );

  it('that is missing brings no fact of another role', () => {
    const answer = ask('what does a dredging engineer earn?');
    expect(JSON.stringify(answer)).not.toMatch(/\$|45\.50|182,000/);
  });
});

describe('a role', () => {
  it.each([
    ['what does a data scientist earn?', 'data scientist'],
    ['which skills does a nurse need?', 'nurse'],
    ['career path of a product manager', 'product manager'],
  ])('that no document is about is not guessed: %j', (question, said) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'unanswered', roles: [] });
    expect(answer.kind === 'unanswered' && answer.message).toContain(said);
    expect(offered(answer).length).toBeGreaterThan(0);
  });

  it('that is near to one with a document gets that one offered, with the same question', () => {
    const answer = ask('what does a bridge engineer earn?');
    expect(answer.kind).toBe('unanswered');
    expect([...offered(answer)].sort()).toEqual(['Crane Engineer', 'Dredging Engineer']);
    const [first] = answer.kind === 'unanswered' ? answer.closest : [];
    expect(ask(first?.question ?? '')).toMatchObject({ kind: 'answer', roles: ['crane-engineer'] });
  });

  it('that could be one of two is asked back with exactly those two', () => {
    const answer = ask('what does an engineer earn?');
    expect(answer.kind).toBe('clarify');
    expect([...offered(answer)].sort()).toEqual(['Crane Engineer', 'Dredging Engineer']);
  });

  it('that nobody names is asked back with all that there are', () => {
    const answer = ask('what is the salary?');
    expect(answer.kind).toBe('clarify');
    expect([...offered(answer)].sort()).toEqual([
      'Crane Engineer',
      'Dock Master',
      'Dredging Engineer',
      'Harbour Pilot',
    ]);
  });

  it('by itself gets to know what it is', () => {
    const answer = ask('harbour pilot');
    expect(answer.kind === 'answer' && answer.lead.text).toBe(
      'A harbour pilot steers large ships through narrow waters.',
    );
  });

  it('whose name is shared by two documents is asked back', () => {
    const shared = advisorFrom({
      knowledge: {
        lighter: '---\ntitle: Barge Keeper\naliases: [water clerk]\n---\n\n## Skills\n\nRowing.\n',
        tally: '---\ntitle: Tally Keeper\naliases: [water clerk]\n---\n\n## Skills\n\nCounting.\n',
      },
    });
    const { answer } = shared.advise({ text: 'which skills does a water clerk need?' });
    expect(answer.kind).toBe('clarify');
    expect([...offered(answer)].sort()).toEqual(['Barge Keeper', 'Tally Keeper']);
  });
});

describe('a question that is none of our business', () => {
  it.each(['tell me a joke', 'who won the game last night?', 'translate bread into French'])(
    'is turned away, with questions that can be answered: %j',
    (question) => {
      const answer = ask(question);
      expect(answer).toMatchObject({ kind: 'unanswered', intent: 'out-of-scope' });
      const closest = answer.kind === 'unanswered' ? answer.closest : [];
      expect(closest.length).toBeGreaterThan(0);
      expect(closest.map((choice) => ask(choice.question).kind)).toEqual(closest.map(() => 'answer'));
    },
  );
});

describe('small talk', () => {
  it.each([
    ['hello', 'greeting'],
    ['thank you so much!', 'thanks'],
    ['help', 'help'],
    ['which roles do you know?', 'list-roles'],
    ['', 'help'],
    ['   \n ', 'help'],
  ])('is answered as such: %j', (text, intent) => {
    expect(ask(text)).toMatchObject({ kind: 'chat', intent });
  });

  it('lists the roles', () => {
    const answer = ask('which roles do you know?');
    expect(answer.kind === 'chat' && [...answer.items].sort()).toEqual([
      'Crane Engineer',
      'Dock Master',
      'Dredging Engineer',
      'Harbour Pilot',
    ]);
  });

  it.each(['hello', 'help', 'which roles do you know?'])(
    'offers only questions that can be answered: %j',
    (text) => {
      const answer = ask(text);
      const examples =
        answer.kind === 'chat' ? answer.followUps.concat(text === 'help' ? answer.items : []) : [];
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.map((example) => ask(example).kind)).toEqual(examples.map(() => 'answer'));
    },
  );
});
