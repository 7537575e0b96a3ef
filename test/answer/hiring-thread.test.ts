import { describe, expect, it } from 'vitest';
import { advisorFrom } from '../support/advisors.ts';
import { HARBOUR } from '../support/harbour.ts';
import { short } from './short.ts';

const advisor = advisorFrom({ knowledge: HARBOUR });

const BOSTON = 'harbour-pilot: Average in Boston: $195,500 a year.';
const NATIONAL = 'harbour-pilot: National average: $182,000 a year.';
const CRANE = 'crane-engineer: Average wage: $45.50 an hour.';

describe('a thread about hiring', () => {
  const ask = (text: string, thread: readonly string[], channel?: string) =>
    advisor.advise({
      text,
      surroundings: {
        thread: thread.map((message) => ({ user: 'U1', text: message })),
        ...(channel === undefined ? {} : { channel: { name: channel } }),
      },
    }).answer;

  it.each<[rule: string, thread: readonly string[], channel: string | undefined, answer: string]>([
    ['tells the role', ['We want to hire a harbour pilot'], undefined, NATIONAL],
    ['tells place and role', ['We want a harbour pilot', 'Boston office'], undefined, BOSTON],
    ['counts more than the channel', ['Now we need a crane engineer'], 'hiring-harbour-pilot', CRANE],
    [
      'gives way to its own later messages',
      ['We need a harbour pilot', 'No: a crane engineer'],
      undefined,
      CRANE,
    ],
    [
      'is not led astray by another team',
      ['We need a crane engineer', 'fyi, another team is hiring a harbour pilot'],
      undefined,
      CRANE,
    ],
    ['leaves it to the channel where it names none', ['Budget?', 'Soon'], 'hiring-harbour-pilot', NATIONAL],
  ])('%s', (_, thread, channel, expected) => {
    expect(short(ask('what\u2019s the market range? average?', thread, channel))).toBe(expected);
  });

  it('is said to be where the role is from', () => {
    expect(ask('what is the average pay?', ['We need a harbour pilot']).inferred).toBe('from this thread');
    expect(ask('what is the average pay?', [], 'harbour-pilot').inferred).toBe('from this channel');
    expect(ask('average pay of a harbour pilot?', ['We need a crane engineer']).inferred).toBeUndefined();
  });

  it.each<[why: string, thread: readonly string[]]>([
    ['names no role', ['Lunch?', 'Sure']],
    ['is empty', []],
    ['names two by one word', ['We need an engineer']],
  ])('is asked back where it %s', (_, thread) => {
    expect(ask('what is the average pay?', thread, 'general').kind).toBe('clarify');
  });

  it('does not turn a job without a document into one that has one', () => {
    const answer = ask('what does a nurse earn?', ['We need a harbour pilot in Boston']);
    expect(answer).toMatchObject({ kind: 'unanswered', roles: [] });
    expect(answer.scope ?? '').not.toContain('Harbour Pilot');
  });
});
