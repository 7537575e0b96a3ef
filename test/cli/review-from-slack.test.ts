import { join } from 'node:path';
import { setImmediate as afterTick } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { openAdvisor, openConverse } from '../../src/wire.ts';
import { setStage } from '../slack/stage.ts';
import { contentCopy } from './desk.ts';
import { runOver } from './shell.ts';

const QUESTION = "what's the moolah for a senior backend engineer";

/** The advisor in Slack over a folder and a database, as it is after a start. */
async function start(folder: string, url: string) {
  const folders = { knowledgeDir: join(folder, 'knowledge'), intentsDir: join(folder, 'intents') };
  const store = await openStore(url, { now: () => 0 });
  onTestFinished(() => store.close());
  const { advisor } = openAdvisor(folders, null);
  const staged = await setStage({ converse: openConverse(advisor, store), app: { store } });
  return { ...staged, store };
}

it('turns a question that went unanswered in Slack into one that is answered after the next start', async () => {
  const folder = contentCopy();
  const url = `sqlite:${join(folder, 'advisor.db')}`;
  const flags = ['--knowledge', join(folder, 'knowledge'), '--intents', join(folder, 'intents')];
  const { workspace, app, store } = await start(folder, url);
  const refused = await workspace.say('maya', 'dm', QUESTION).reply();
  expect(refused.text).toContain('says nothing about “moolah”');
  const modal = await workspace.press('maya', refused, 'feedback', 'Not helpful').modal();
  workspace.submit('maya', modal, { reason: 'other-question', details: 'the pay' });
  await workspace.waitFor(() =>
    workspace.messages('dm', 'maya').some(({ text }) => text === texts.thanksDown),
  );
  const id = workspace.team.id;
  for (;;) {
    const [item] = await store.reviewItems({ workspace: id, limit: 1 });
    if (item?.unhelpful === 1 && item.reasons.length === 1) break;
    await afterTick();
  }
  expect(workspace.refused()).toEqual([]);
  await app.stop(2000);

  const listed = await runOver(url, ['review', ...flags]);
  expect(listed.out).toContain(`“${QUESTION}”`);
  expect(listed.out).toContain('It answers something else: the pay');
  const accepted = await runOver(url, ['review', 'accept', '1', '--intent', 'salary', ...flags]);
  expect(accepted.out).toMatch(/^Wrote .*From the next start it is answered as salary/);

  const next = await start(folder, url);
  const answered = await next.workspace.say('maya', 'dm', QUESTION).reply();
  expect(answered.text).toContain('$139,839');
  expect(next.workspace.refused()).toEqual([]);
});
