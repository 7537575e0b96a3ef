import { expect, it } from 'vitest';
import type { Advisor } from '../../src/advisor.ts';
import { EMPTY_MEMORY } from '../../src/answer/memory.ts';
import type { Turn } from '../../src/conversation/conversation.ts';
import { createConverse } from '../../src/conversation/converse.ts';
import type { Store } from '../../src/conversation/store.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { found } from '../terminal/answers.ts';

/** Answers with everything that the conversation has heard so far. */
const listener: Pick<Advisor, 'advise'> = {
  advise({ text }, memory = EMPTY_MEMORY) {
    if (text === 'fault') throw new Error('boom');
    const heard = [...memory.shown, text];
    return {
      answer: found({ lead: { text: heard.join(' '), citation: 1 } }),
      memory: { ...memory, shown: heard },
    };
  },
};

function setUp(store: Store = createMemoryStore()) {
  let time = 0;
  const converse = createConverse({ advisor: listener as Advisor, store, now: () => time });
  return {
    wait: (ms: number) => {
      time += ms;
    },
    say: async (text: string, more: Partial<Turn> = {}) => {
      const turn: Turn = {
        workspace: 'T1',
        conversation: 'im:D1',
        person: 'U1',
        surface: 'slack',
        text,
        ...more,
      };
      const { answer } = await converse(turn);
      return answer.kind === 'answer' ? answer.lead.text : answer.kind;
    },
  };
}

const MINUTE = 60_000;

it('remembers a conversation, each workspace for itself', async () => {
  const { say } = setUp();
  await say('a');
  expect(await say('b')).toBe('a b');
  expect(await say('c', { workspace: 'T2' })).toBe('c');
  expect(await say('d', { conversation: 'im:D2' })).toBe('d');
});

it('begins afresh in a direct message after half an hour of silence', async () => {
  const { say, wait } = setUp();
  await say('a');
  wait(30 * MINUTE);
  expect(await say('b')).toBe('a b');
  wait(30 * MINUTE + 1);
  expect(await say('c')).toBe('c');
});

it('remembers a thread for as long as it is kept', async () => {
  const { say, wait } = setUp();
  await say('a', { conversation: 'C1:1.2' });
  wait(24 * 60 * MINUTE);
  expect(await say('b', { conversation: 'C1:1.2' })).toBe('a b');
});

it('answers turns that come at once one after the other', async () => {
  const store = createMemoryStore();
  const slow: Store = {
    ...store,
    async recall(key) {
      await new Promise(setImmediate);
      return store.recall(key);
    },
  };
  const { say } = setUp(slow);
  expect(await Promise.all(['a', 'b', 'c'].map((text) => say(text)))).toEqual(['a', 'a b', 'a b c']);
});

it('goes on after a turn that failed', async () => {
  const { say } = setUp();
  const [, failed, next] = await Promise.allSettled([say('a'), say('fault'), say('b')]);
  expect(failed.status).toBe('rejected');
  expect(next).toEqual({ status: 'fulfilled', value: 'a b' });
});

it('answers the same turn once more as if for the first time', async () => {
  const { say } = setUp();
  await say('a', { source: 'e1' });
  expect(await say('b', { source: 'e2' })).toBe('a b');
  expect(await say('b', { source: 'e2' })).toBe('a b');
  expect(await say('c', { source: 'e3' })).toBe('a b c');
  expect(await say('d', { conversation: 'im:D2', source: 'e4' })).toBe('d');
  expect(await say('d', { conversation: 'im:D2', source: 'e4' })).toBe('d');
});
