import { expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
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
