import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/question/question.ts';
import { infer } from '../../src/question/surroundings.ts';
import { corpusFrom, lexiconOf, rolesOf } from '../support/build.ts';

const corpus = corpusFrom({
  'harbour-pilot': '## Pay\n\nGood.\n',
  'crane-engineer': '## Pay\n\nFair.\n',
  'dredging-engineer': '## Pay\n\nFair.\n',
  'dock-master': '## Pay\n\nSo so.\n',
});
const roles = rolesOf(corpus, lexiconOf(corpus));

function inferred({
  thread = [],
  channel,
}: {
  thread?: readonly string[];
  channel?: Surroundings['channel'];
}) {
  const surroundings: Surroundings = {
    thread: thread.map((text) => ({ user: 'U1', text })),
    ...(channel === undefined ? {} : { channel }),
  };
  return infer(surroundings, roles);
}

const roleOf = (parts: Parameters<typeof inferred>[0]) => inferred(parts)?.profile.roles?.[0];

describe('a thread', () => {
  it.each<[rule: string, thread: readonly string[], role: string | undefined]>([
    ['names a role', ['We are opening a harbour pilot position'], 'harbour-pilot'],
    [
      'is about the role that its last message names',
      ['We need a harbour pilot', 'No, a crane engineer'],
      'crane-engineer',
    ],
    [
      'is still about a role after messages that name none',
      ['We need a harbour pilot', 'Who is on the panel?', 'Me and Jo'],
      'harbour-pilot',
    ],
    [
      'is about the role that a message comes to',
      ['We first thought of a dock master, now we want a harbour pilot'],
      'harbour-pilot',
    ],
    [
      'is not about the opening of another team',
      ['We need a harbour pilot', 'The other team is also hiring a dock master'],
      'harbour-pilot',
    ],
    [
      'is not about what is said by the way',
      ['We need a harbour pilot', 'btw, unrelated: the dock master is on leave'],
      'harbour-pilot',
    ],
    [
      'is not about somebody else\u2019s search',
      ['We need a harbour pilot', 'The dredging people want a dock master, good for them'],
      'harbour-pilot',
    ],
    ['tells nothing where it names none', ['Lunch?', 'Sure'], undefined],
    ['tells nothing where it names several by one word', ['We need an engineer'], undefined],
    ['tells nothing where it is empty', [], undefined],
  ])('%s', (_, thread, role) => {
    expect(roleOf({ thread })).toBe(role);
  });

  it('tells place and experience too, each from the last message that says it', () => {
    const inference = inferred({
      thread: ['Harbour pilot, Oslo, 3 years at least', 'We can also look in Bergen', 'Budget is open'],
    });
    expect(inference?.profile.roles).toEqual(['harbour-pilot']);
    expect(inference?.profile.location?.name).toBe('Bergen, Norway');
    expect(inference?.profile.experience).toMatchObject({ minYears: 3 });
  });

  it('is read from its end, not for ever', () => {
    const talk = Array.from({ length: 60 }, () => 'Fine weather today');
    expect(roleOf({ thread: ['We need a harbour pilot', ...talk] })).toBeUndefined();
    expect(roleOf({ thread: [...talk, 'We need a harbour pilot'] })).toBe('harbour-pilot');
  });

  it('is read without the marks of Slack', () => {
    expect(roleOf({ thread: ['<@U1> we need a *harbour pilot* <!here>'] })).toBe('harbour-pilot');
  });
});

describe('a channel', () => {
  it.each<[rule: string, channel: Surroundings['channel'], role: string | undefined]>([
    ['names a role in its name', { name: 'hiring-harbour-pilot' }, 'harbour-pilot'],
    ['names one in its topic', { name: 'hiring', topic: 'Search for a crane engineer' }, 'crane-engineer'],
    ['names one in its purpose', { name: 'hiring', purpose: 'To find a dock master' }, 'dock-master'],
    ['means its name before its topic', { name: 'harbour-pilot', topic: 'crane engineer' }, 'harbour-pilot'],
    ['tells nothing', { name: 'general', topic: 'News', purpose: 'Talk' }, undefined],
    ['has neither topic nor purpose', { name: undefined, topic: undefined }, undefined],
  ])('%s', (_, channel, role) => {
    expect(roleOf({ channel })).toBe(role);
  });

  it('gives way to the thread', () => {
    const inference = inferred({
      thread: ['We need a crane engineer'],
      channel: { name: 'hiring-harbour-pilot' },
    });
    expect(inference).toEqual({ profile: { roles: ['crane-engineer'] }, from: 'from this thread' });
  });

  it('is said to be where the role was found', () => {
    const inference = inferred({ thread: ['Lunch?'], channel: { name: 'hiring-harbour-pilot' } });
    expect(inference?.from).toBe('from this channel');
  });
});

it('infers nothing where there are no surroundings', () => {
  expect(infer(undefined, roles)).toBeUndefined();
  expect(infer({}, roles)).toBeUndefined();
});
