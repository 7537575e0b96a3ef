import { expect, it } from 'vitest';
import type { RoleCard } from '../../src/slack/roles.ts';
import { setStage } from './stage.ts';

const pay = { title: 'Pay', message: 'How much do bakers earn?' };
const skills = { title: 'Skills', message: 'Which skills do bakers need?' };
const milling = { title: 'Pay', message: 'How much do millers earn?' };
const ALWAYS = ['Which roles do you know?', 'What can you do?'];

it.each<[what: string, roles: readonly RoleCard[], offered: readonly string[]]>([
  ['one role', [{ title: 'Baker', questions: [pay, skills] }], [pay.message, skills.message]],
  [
    'two roles, each about another topic',
    [
      { title: 'Miller', questions: [milling] },
      { title: 'Baker', questions: [pay, skills] },
    ],
    [milling.message, skills.message],
  ],
  [
    'two roles with one topic',
    [
      { title: 'Miller', questions: [milling] },
      { title: 'Baker', questions: [pay] },
    ],
    [milling.message],
  ],
  ['a role that answers nothing', [{ title: 'Miller', questions: [] }], []],
])('offers only what the documents answer: %s', async (_, roles, offered) => {
  const { workspace } = await setStage({ app: { roles } });
  workspace.openMessagesTab('maya');
  const { args } = await workspace.waitFor(() =>
    workspace.calls.find((one) => one.method.endsWith('setSuggestedPrompts')),
  );
  const messages = [...offered, ...ALWAYS].map((message) => ({ title: expect.any(String), message }));
  expect(args).toMatchObject({ prompts: messages });
});
