import { describe, expect, it } from 'vitest';
import type { WorthAdding } from '../../src/slack/parts.ts';
import { texts } from '../../src/slack/texts.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { type StageOptions, setStage, shown, stageIn } from './stage.ts';

const subscriptions = ['app_mention', 'message.im', 'message.channels', 'message.groups'] as const;
const team = {
  name: 'Acme',
  people: [{ name: 'maya' }, { name: 'omar' }, { name: 'lena' }],
  channels: [{ name: 'general' }, { name: 'hiring-backend' }, { name: 'experts' }],
};

/** A workspace with a channel of experts, which the app is told of. */
async function withExperts(mode: 'socket' | 'http', options: StageOptions = {}) {
  const marked: WorthAdding[] = [];
  const onWorthAdding = (found: WorthAdding) => void marked.push(found);
  const channel = await expertsChannel();
  const app = { experts: { channel, onWorthAdding } };
  const staged = await setStage({ mode, workspace: { subscriptions, team }, app, ...options });
  expect(staged.workspace.channel('#experts').id).toBe(channel);
  return { ...staged, marked, app: staged.app, options: app };
}

/** Workspaces that are set up alike give their channels the same ids. */
async function expertsChannel(): Promise<string> {
  const { workspace } = await setStage({ workspace: { team } });
  return workspace.channel('#experts').id;
}

function asked(workspace: Workspace) {
  return workspace.waitFor(() => workspace.messages('#experts')[0]);
}

describe.each(['socket', 'http'] as const)('an expert over %s', (mode) => {
  it('is asked what went unanswered, with a link back, and once', async () => {
    const { workspace } = await withExperts(mode);
    const reply = await workspace.say('maya', '#general', '@advisor which <visa> is needed?').reply();
    const thanks = await workspace.press('maya', reply, 'Ask an expert').reply();
    expect(thanks).toMatchObject({ text: texts.expertAsked, only: workspace.person('maya').id });
    const question = await asked(workspace);
    expect(shown(question)).toContain(`<@${workspace.person('maya').id}> ${texts.expertQuestion}`);
    expect(shown(question)).toContain('which <visa> is needed?');
    expect(question.text).toContain('which &lt;visa&gt; is needed?');
    expect(shown(question)).toContain(`/archives/${reply.channel}/p${reply.ts.replace('.', '')}`);
    await workspace.press('maya', reply, 'Ask an expert').reply();
    expect(workspace.messages('#experts')).toHaveLength(1);
    expect(workspace.refused()).toEqual([]);
  });

  it('replies in the thread and reaches the asker where they asked', async () => {
    const { workspace, marked } = await withExperts(mode);
    const said = workspace.say('maya', '#general', '@advisor which visa is needed?');
    await workspace.press('maya', await said.reply(), 'Ask an expert').reply();
    const question = await asked(workspace);
    workspace.say('lena', '#experts', 'An H-1B & <patience>.', { thread: question });
    const brought = await workspace.waitFor(() =>
      workspace.messages('#general').find((one) => one.text.includes('H-1B')),
    );
    expect(brought.thread_ts).toBe(said.message.ts);
    expect(shown(brought)).toContain(`<@${workspace.person('lena').id}> ${texts.expertSays}`);
    expect(shown(brought)).toContain('An H-1B & <patience>.');
    const passed = await workspace.waitFor(() =>
      workspace.messages('#experts').find((one) => one.text.startsWith(texts.passedOn)),
    );
    workspace.press('omar', passed, 'Worth adding to the documents');
    await workspace.waitFor(() =>
      workspace
        .messages('#experts')
        .some((one) => shown(one).includes(`by <@${workspace.person('omar').id}>`)),
    );
    expect(marked).toEqual([
      {
        workspace: workspace.team.id,
        question: 'which visa is needed?',
        answer: 'An H-1B & <patience>.',
        expert: workspace.person('lena').id,
        markedBy: workspace.person('omar').id,
      },
    ]);
    expect(workspace.refused()).toEqual([]);
  });

  it('reaches who asked privately in a direct message', async () => {
    const { workspace } = await withExperts(mode);
    const mine = await workspace.command('maya', '#general', '/career', 'which visa is needed?').reply();
    await workspace.press('maya', mine, 'Ask an expert').reply();
    const question = await asked(workspace);
    expect(shown(question)).toContain(texts.expertPrivately);
    const modal = await workspace.press('lena', question, 'Answer').modal();
    workspace.submit('lena', modal, { answer: 'An H-1B.' });
    const brought = await workspace.waitFor(() => workspace.messages('dm', 'maya')[0]);
    expect(shown(brought)).toContain('An H-1B.');
    const others = await workspace.waitFor(() => {
      const messages = workspace.messages('#experts');
      return messages.length === 3 && messages;
    });
    expect(others[1]).toMatchObject({ thread_ts: question.ts });
    expect(shown(others[1])).toContain(`<@${workspace.person('lena').id}> ${texts.expertWrote}`);
    expect(workspace.messages('#general', 'omar')).toEqual([]);
    expect(workspace.refused()).toEqual([]);
  });

  it('is understood after a restart, by what Slack keeps with the question', async () => {
    const { workspace, app, options } = await withExperts(mode);
    const reply = await workspace.say('maya', 'dm', 'which visa is needed?').reply();
    await workspace.press('maya', reply, 'Ask an expert').reply();
    const question = await asked(workspace);
    await app.stop(2000);
    const next = stageIn(workspace, { mode, app: options });
    await next.app.start();
    const { port } = next.app.health();
    if (port !== undefined) workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    workspace.say('lena', '#experts', 'An H-1B.', { thread: question });
    await workspace.waitFor(() => workspace.messages('dm', 'maya').some((one) => one.text.includes('H-1B')));
    await next.app.stop(2000);
  });

  it('who talks to other experts, or in other threads, is not passed on', async () => {
    const { workspace, app } = await withExperts(mode);
    const reply = await workspace.say('maya', 'dm', 'which visa is needed?').reply();
    await workspace.press('maya', reply, 'Ask an expert').reply();
    const question = await asked(workspace);
    const before = workspace.messages('dm', 'maya').length;
    const other = workspace.say('lena', '#experts', 'lunch?');
    for (const [who, text, thread] of [
      ['lena', '@omar do you know?', question],
      ['maya', 'it is for a data engineer', question],
      ['omar', 'yes', other.message],
    ] as const)
      await workspace.say(who, '#experts', text, { thread }).acknowledged;
    await app.stop(2000);
    expect(workspace.messages('dm', 'maya')).toHaveLength(before);
  });

  it('who cannot be reached is said to be so, and can be asked again', async () => {
    const { workspace, lines } = await withExperts(mode);
    const reply = await workspace.say('maya', 'dm', 'which visa is needed?').reply();
    workspace.fault({ method: 'chat.postMessage', error: 'not_in_channel' });
    expect((await workspace.press('maya', reply, 'Ask an expert').reply()).text).toBe(
      texts.expertUnreachable,
    );
    expect(lines.some((line) => line.message.startsWith('EXPERTS_CHANNEL'))).toBe(true);
    expect((await workspace.press('maya', reply, 'Ask an expert').reply()).text).toBe(texts.expertAsked);
  });

  it('is told when the answer cannot be passed on', async () => {
    const { workspace } = await withExperts(mode);
    const reply = await workspace.say('maya', 'dm', 'which visa is needed?').reply();
    await workspace.press('maya', reply, 'Ask an expert').reply();
    const question = await asked(workspace);
    workspace.fault({ method: 'chat.postMessage', error: 'user_not_found' });
    const told = await workspace.say('lena', '#experts', 'An H-1B.', { thread: question }).reply();
    expect(told).toMatchObject({ only: workspace.person('lena').id });
    expect(told.text).toContain(texts.notPassedOn);
  });
});

describe('without experts', () => {
  it('nobody is offered any', async () => {
    const { workspace } = await setStage();
    expect(shown(await workspace.say('maya', 'dm', 'which visa?').reply())).not.toContain('Ask an expert');
  });

  it('a button of earlier times says so', async () => {
    const { workspace, app } = await withExperts('socket');
    const reply = await workspace.say('maya', 'dm', 'which visa?').reply();
    await app.stop(2000);
    const next = stageIn(workspace);
    await next.app.start();
    expect((await workspace.press('maya', reply, 'Ask an expert').reply()).text).toBe(
      texts.expertUnreachable,
    );
    await next.app.stop(2000);
  });
});

it('is heard in the end though Slack was in trouble when they replied', async () => {
  const { workspace, until, lines } = await withExperts('socket');
  const reply = await workspace.say('maya', '#general', '@advisor which visa is needed?').reply();
  await workspace.press('maya', reply, 'Ask an expert').reply();
  const question = await asked(workspace);
  const times = Number.POSITIVE_INFINITY;
  const mend = ['chat.postMessage', 'chat.postEphemeral'].map((method) =>
    workspace.fault({ method, status: 503, times }),
  );
  workspace.say('lena', '#experts', 'An H-1B.', { thread: question });
  await until(() => lines.some(({ message }) => message.startsWith('not answered yet')));
  for (const lift of mend) lift();
  await workspace.waitFor(() => workspace.messages('#general').some((one) => one.text.includes('H-1B')));
});
