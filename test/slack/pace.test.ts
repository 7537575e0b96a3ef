import { expect, it } from 'vitest';
import { createPace } from '../../src/slack/pace.ts';
import { texts } from '../../src/slack/texts.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { afterwards, setStage } from './stage.ts';

it('tells somebody once who asks faster than is allowed, and answers the others', async () => {
  const staged = await setStage({ app: { questionsPerMinute: 2 } });
  const { workspace } = staged;
  for (let n = 0; n < 5; n += 1) await workspace.say('maya', 'dm', `salary ${n}?`).acknowledged;
  await workspace.say('omar', 'dm', 'salary?').reply();
  const toMaya = await afterwards(staged);
  expect(toMaya.filter(({ text }) => text === texts.tooMany)).toHaveLength(1);
  expect(toMaya).toHaveLength(3);
  expect(staged.turns.filter(({ person }) => person === workspace.person('maya').id)).toHaveLength(2);
});

it('counts commands and buttons too, and tells where the person is', async () => {
  const { workspace } = await setStage({ app: { questionsPerMinute: 1 } });
  const reply = await workspace.command('maya', '#general', '/career', 'salary?').reply();
  const told = await workspace.press('maya', reply, 'ask:0').reply();
  expect(told).toMatchObject({ text: texts.tooMany, only: workspace.person('maya').id });
});

it('counts what other instances counted, as soon as somebody asks much', async () => {
  const store = createMemoryStore();
  const told: string[] = [];
  const delivery = { calm: async (text: string) => void told.push(text) };
  const [one, other] = [0, 1].map(() => createPace({ store, now: () => 1000, perMinute: 10 }));
  const asker = { workspace: 'T1', person: 'U1', delivery };
  const answered: boolean[] = [];
  for (let n = 0; n < 8; n += 1) {
    answered.push((await one?.(asker)) ?? false, (await other?.(asker)) ?? false);
  }
  expect(answered.filter((is) => is)).toHaveLength(11);
  expect(told).toEqual([texts.tooMany]);
});

it('forgets what was asked more than a minute ago', async () => {
  let time = 0;
  const store = createMemoryStore();
  const pace = createPace({ store, now: () => time, perMinute: 2 });
  const asker = { workspace: 'T1', person: 'U1', delivery: { calm: async () => {} } };
  const answered: boolean[] = [];
  for (const wait of [0, 0, 0, 60_000, 0, 0]) {
    time += wait;
    answered.push(await pace(asker));
  }
  expect(answered).toEqual([true, true, false, true, true, false]);
});
