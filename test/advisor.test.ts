import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdvisor } from '../src/advisor.ts';
import { readCorpus } from '../src/knowledge/corpus.ts';
import { advisorFrom, advisorOver, shippedAdvisor } from './support/advisors.ts';
import { corpusFrom, intentsFrom, shippedFiles } from './support/build.ts';
import { HARBOUR } from './support/harbour.ts';

const QUESTIONS = intentsFrom().intents.flatMap(({ utterances }) =>
  utterances.map((text) =>
    text.replaceAll('{role}', 'senior backend engineer').replaceAll('{place}', 'Texas'),
  ),
);

describe('an advisor', () => {
  it('answers alike whatever the order of the files', () => {
    const files = shippedFiles();
    const advisors = [[...files].reverse(), [...files.slice(2), ...files.slice(0, 2)]].map((shuffled) =>
      advisorOver(readCorpus(shuffled)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS, 'engineer pay', 'nurse pay', 'which roles?', 'salary'),
        (text) => {
          const expected = JSON.stringify(shippedAdvisor().advise({ text }));
          for (const advisor of advisors) expect(JSON.stringify(advisor.advise({ text }))).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answers alike when it was saved and restored', () => {
    const corpus = corpusFrom(HARBOUR);
    const intents = intentsFrom();
    const trained = createAdvisor(corpus, intents);
    const restored = createAdvisor(corpus, intents, JSON.parse(JSON.stringify(trained.save())));
    for (const text of ['what does a harbour pilot earn?', 'engineer skills', 'dock master', 'a visa?'])
      expect(restored.advise({ text })).toEqual(trained.advise({ text }));
    // The builders of the tests train once and index by themselves; they must come to the same.
    expect(advisorOver(corpus).save()).toEqual(trained.save());
  });

  it('names its roles, and finds documents by words alone', () => {
    const advisor = advisorFrom({ knowledge: HARBOUR });
    expect(advisor.roles.map(({ title }) => title)).toEqual([
      'Crane Engineer',
      'Dock Master',
      'Dredging Engineer',
      'Harbour Pilot',
    ]);
    expect(advisor.search('rope ladder in winter', 2)[0]?.document).toBe('harbour-pilot');
    expect(advisor.search('welding', 5).map(({ document }) => document)).toEqual(['crane-engineer']);
    expect(advisor.search('', 5)).toEqual([]);
  });

  it('is of use without any document', () => {
    const advisor = advisorFrom({ knowledge: {} });
    for (const text of ['hello', 'salary of a nurse', 'which roles do you know?', '', 'tell me a joke'])
      expect(['answer', 'comparison']).not.toContain(advisor.advise({ text }).answer.kind);
  });

  it('goes by the sub-command that was typed', () => {
    const advisor = advisorFrom({ knowledge: HARBOUR });
    const answer = advisor.advise({ text: 'crane engineer', intent: 'salary' }).answer;
    expect(answer).toMatchObject({
      kind: 'answer',
      intent: 'salary',
      roles: ['crane-engineer'],
      confidence: 1,
    });
  });
});

describe('what an answer offers next', () => {
  const advisor = shippedAdvisor();
  const roles = advisor.roles.map(({ title }) => title);
  const topics = [
    'what is a {}?',
    'skills of a {}',
    'pay of a {}',
    'career path of a {}',
    'what does a {} do?',
  ];

  it.each(roles)('can be answered: %s', (title) => {
    for (const topic of topics) {
      const { answer } = advisor.advise({ text: topic.replace('{}', title) });
      for (const next of 'followUps' in answer ? answer.followUps : []) {
        expect([next, advisor.advise({ text: next }).answer.kind]).toEqual([next, 'answer']);
      }
      for (const { question } of answer.kind === 'unanswered' ? answer.closest : []) {
        expect([question, advisor.advise({ text: question }).answer.kind]).toEqual([question, 'answer']);
      }
    }
  });
});
