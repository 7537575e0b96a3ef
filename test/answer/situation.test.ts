import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, type Memory } from '../../src/answer/memory.ts';
import { situate } from '../../src/answer/situation.ts';
import type { Profile } from '../../src/career/profile.ts';
import type { Inference } from '../../src/question/surroundings.ts';
import { understand } from '../../src/question/understand.ts';
import { readerOf } from '../support/advisors.ts';
import { corpusFrom } from '../support/build.ts';
import { HARBOUR } from '../support/harbour.ts';

const reader = readerOf(corpusFrom(HARBOUR));
const read = (text: string) => understand(reader, text);
const boston = read('in Boston').locations[0];

/** A conversation in which one question was understood. */
function asked(question: string, intent: string, profile: Profile): Memory {
  return { ...EMPTY_MEMORY, question, intent, profile };
}

const PAY = asked('what does a harbour pilot earn in Boston?', 'salary', {
  roles: ['harbour-pilot'],
  ...(boston === undefined ? {} : { location: boston }),
});

function merged(text: string, memory: Memory = EMPTY_MEMORY, inference?: Inference) {
  const last = memory.question === undefined ? undefined : read(memory.question);
  const { profile, intents, question, wantsMore, inferred } = situate(read(text), memory, last, inference);
  return {
    roles: profile.roles,
    place: profile.location?.name,
    years: profile.experience?.minYears,
    amount: profile.amount?.text,
    intent: intents[0]?.intent,
    question,
    wantsMore,
    inferred,
  };
}

describe('a question by itself', () => {
  it('is about what it says', () => {
    expect(merged('is $150k fair for a harbour pilot in Texas with 5 years of experience?')).toMatchObject({
      roles: ['harbour-pilot'],
      place: 'Texas',
      years: 5,
      amount: '$150k',
      intent: 'salary',
      wantsMore: false,
    });
  });

  it('is about pay where it names an amount', () => {
    expect(merged('harbour pilot, $150k, good?').intent).toBe('salary');
  });

  it('is about no role where it names several by one word', () => {
    expect(merged('what does an engineer earn?').roles).toBeUndefined();
  });
});

describe('a question in a conversation', () => {
  it.each<[what: string, text: string, expected: Partial<ReturnType<typeof merged>>]>([
    ['another place', 'and in Texas?', { roles: ['harbour-pilot'], place: 'Texas', intent: 'salary' }],
    [
      'another role',
      'and the crane engineer?',
      { roles: ['crane-engineer'], place: 'Boston, Massachusetts', intent: 'salary' },
    ],
    [
      'experience',
      'with 12 years of experience',
      { years: 12, place: 'Boston, Massachusetts', intent: 'salary' },
    ],
    ['another topic', 'which skills are needed?', { roles: ['harbour-pilot'], intent: 'skills' }],
    ['an amount', 'is $190k ok?', { amount: '$190k', roles: ['harbour-pilot'], intent: 'salary' }],
    ['a correction of the place', 'no, I meant Texas', { place: 'Texas', intent: 'salary' }],
    ['a correction of the role', 'sorry, the dock master', { roles: ['dock-master'], intent: 'salary' }],
    [
      'a question of its own',
      'what does a crane engineer do all day?',
      { roles: ['crane-engineer'], place: undefined, intent: 'responsibilities' },
    ],
  ])('adds %s: %j', (_, text, expected) => {
    expect(merged(text, PAY)).toMatchObject(expected);
  });

  it.each(['tell me more', 'more', 'go on', 'what else?'])('wants more of the last answer: %j', (text) => {
    expect(merged(text, PAY)).toMatchObject({
      wantsMore: true,
      question: PAY.question,
      roles: ['harbour-pilot'],
      intent: 'salary',
    });
  });

  it.each(['and in Texas?', 'which skills are needed?', 'and the crane engineer?', 'and for a nurse?'])(
    'does not want more of it: %j',
    (text) => {
      expect(merged(text, PAY).wantsMore).toBe(false);
    },
  );

  it('settles a word that fits several roles', () => {
    const memory = asked('skills of a crane engineer', 'skills', { roles: ['crane-engineer'] });
    expect(merged('and what does the engineer earn?', memory).roles).toEqual(['crane-engineer']);
  });

  it('puts the role of the conversation beside one that it compares with', () => {
    expect(merged('how does that compare to a crane engineer?', PAY).roles).toEqual([
      'harbour-pilot',
      'crane-engineer',
    ]);
  });

  it('takes the role that it names for the one that it corrects', () => {
    const memory = asked('skills of a crane engineer', 'skills', { roles: ['crane-engineer'] });
    expect(merged('not the crane engineer, the dredging engineer', memory).roles).toEqual([
      'dredging-engineer',
    ]);
  });
});

describe('surroundings', () => {
  const thread: Inference = {
    profile: { roles: ['crane-engineer'], ...(boston === undefined ? {} : { location: boston }) },
    from: 'from this thread',
  };

  it('tell the role where neither the question nor the conversation does, and it is said', () => {
    expect(merged('what is the market range?', EMPTY_MEMORY, thread)).toMatchObject({
      roles: ['crane-engineer'],
      place: 'Boston, Massachusetts',
      inferred: 'from this thread',
    });
  });

  it('give way to the question', () => {
    expect(merged('what does a harbour pilot earn in Texas?', EMPTY_MEMORY, thread)).toMatchObject({
      roles: ['harbour-pilot'],
      place: 'Texas',
      inferred: undefined,
    });
  });

  it('give way to the conversation', () => {
    expect(merged('and in Texas?', PAY, thread)).toMatchObject({
      roles: ['harbour-pilot'],
      inferred: undefined,
    });
  });

  it('do not settle a word that fits several roles of which they name none', () => {
    const pilot: Inference = { profile: { roles: ['harbour-pilot'] }, from: 'from this thread' };
    expect(merged('what does an engineer earn?', EMPTY_MEMORY, pilot).roles).toBeUndefined();
  });
});
