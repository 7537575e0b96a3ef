import { expect, it } from 'vitest';
import { remembered } from '../records.ts';
import type { OpenStore } from '../stores.ts';

function key(conversation: string, workspace = 'T1', person = 'U1') {
  return { workspace, conversation, person };
}

export function conversationsContract(open: OpenStore): void {
  it('gives back what was remembered last, for each workspace apart', async () => {
    const store = await open();
    await store.remember(key('a'), remembered(1));
    await store.remember(key('a'), remembered(2));
    await store.remember(key('a', 'T2'), remembered(3));
    expect(await store.recall(key('a'))).toEqual(remembered(2));
    expect(await store.recall(key('a', 'T2'))).toEqual(remembered(3));
    expect(await store.recall(key('b'))).toBeUndefined();
  });

  it('gives back what the last turn began with', async () => {
    const store = await open();
    const first = { ...remembered(1), last: { source: 'e1' } };
    await store.remember(key('a'), first);
    expect(await store.recall(key('a'))).toEqual(first);
    const second = { ...remembered(2), last: { source: 'e2', before: remembered(1) } };
    await store.remember(key('a'), second);
    expect(await store.recall(key('a'))).toEqual(second);
    await store.remember(key('a'), remembered(3));
    expect(await store.recall(key('a'))).toEqual(remembered(3));
  });

  it('does not mix up keys that look alike when joined', async () => {
    const store = await open();
    await store.remember({ workspace: 'a:b', conversation: 'c', person: 'U1' }, remembered(1));
    expect(await store.recall({ workspace: 'a', conversation: 'b:c' })).toBeUndefined();
  });

  it('remembers for everybody who takes part', async () => {
    const store = await open();
    await store.remember(key('thread', 'T1', 'U1'), remembered(1));
    await store.remember(key('thread', 'T1', 'U2'), remembered(2));
    expect(await store.recall({ workspace: 'T1', conversation: 'thread' })).toEqual(remembered(2));
  });

  it('tells people apart whose ids begin alike', async () => {
    const store = await open();
    const people = ['U1', 'U11', 'u1', 'U%', 'x"U1"'];
    for (const person of people) await store.remember(key(person, 'T1', person), remembered(1));
    await store.forgetPerson('T1', 'U1');
    const left = await Promise.all(people.map((person) => store.recall(key(person))));
    expect(left.map((each) => each !== undefined)).toEqual([false, true, true, true, true]);
  });

  it('forgets', async () => {
    const store = await open();
    await store.remember(key('a'), remembered(1));
    await store.remember(key('b'), remembered(1));
    await store.forget(key('a'));
    expect(await store.recall(key('a'))).toBeUndefined();
    expect(await store.recall(key('b'))).toBeDefined();
  });

  it('forgets what is older', async () => {
    const store = await open();
    for (const at of [1, 2, 3]) await store.remember(key(`c${at}`), remembered(at));
    expect(await store.prune(3)).toBe(2);
    expect(await store.prune(3)).toBe(0);
    const left = await Promise.all([1, 2, 3].map((at) => store.recall(key(`c${at}`))));
    expect(left.map((each) => each?.at)).toEqual([undefined, undefined, 3]);
  });

  it('keeps text of every kind, but for what no database can hold', async () => {
    const store = await open();
    const question = 'Wörk — 😀 "quoted" \\ %_\' \u0000 \ud83d end \u2028';
    const memory = { ...remembered(1).memory, question };
    await store.remember(key('a\u0000\ud83d'), { memory, at: 1 });
    expect((await store.recall(key('a\u0000\ud83d')))?.memory.question).toBe(question);
    expect((await store.recall(key('a\ufffd\ufffd')))?.memory.question).toBe(question);
  });
}
