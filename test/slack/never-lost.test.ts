import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/conversation/store.ts';
import { texts } from '../../src/slack/texts.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { putInstallation } from '../../src/workspace/state/directory.ts';
import type { Message } from '../../src/workspace/state/messages.ts';
import { exported, kept } from '../stores/records.ts';
import { gate } from './clock.ts';
import { afterwards, answerByWord, setStage, shown } from './stage.ts';

const ANSWER = 'Data engineers in New York';
/** Slack retries for minutes; here it is in a hurry. */
const hurried = { retryAfterMs: 50, httpRetryDelaysMs: [0, 50, 50, 50, 50] };

/** A store that cannot be written to for so many times. */
function failing(times: number): { readonly store: Store; readonly failed: () => number } {
  const store = createMemoryStore();
  let failed = 0;
  return {
    failed: () => failed,
    store: {
      ...store,
      async receive(event) {
        if (failed < times) {
          failed += 1;
          throw Object.assign(new Error('The database is away.'), { code: 'ECONNREFUSED' });
        }
        return store.receive(event);
      },
    },
  };
}

function metadataOf(message: Message | undefined): unknown {
  return message?.metadata?.['event_payload'];
}

describe.each(['socket', 'http'] as const)('over %s, a question', (mode) => {
  it('is acknowledged only once it is safe', async () => {
    const { store, failed } = failing(2);
    const staged = await setStage({ mode, workspace: hurried, app: { store } });
    const said = staged.workspace.say('maya', 'dm', 'salary?');
    const [delivery] = await said.acknowledged;
    expect(delivery).toMatchObject({ isAcknowledged: true, attempts: 3 });
    expect(failed()).toBe(2);
    expect(shown(await said.reply())).toContain(ANSWER);
    expect(await afterwards(staged)).toHaveLength(1);
  });

  it('that was posted without our hearing of it is not posted again', async () => {
    const staged = await setStage({ mode });
    const { workspace } = staged;
    workspace.fault({ method: 'chat.postMessage', dropAfterStoring: true });
    await workspace.say('maya', 'dm', 'salary?').reply();
    expect(await afterwards(staged)).toHaveLength(1);
    expect(workspace.calls.map(({ method }) => method)).toContain('conversations.replies');
  });

  it('is answered once when Slack was in trouble for longer than a call is patient', async () => {
    const staged = await setStage({ mode });
    const { workspace } = staged;
    workspace.fault({ method: 'chat.postMessage', status: 503, times: 3 });
    const said = workspace.say('maya', '#general', '@advisor salary?');
    expect(shown(await said.reply())).toContain(ANSWER);
    expect(await afterwards(staged, 'maya', '#general')).toHaveLength(1);
    expect(staged.lines.some(({ message }) => message.startsWith('not answered yet'))).toBe(true);
  });

  it('is answered once the bot has a token again', async () => {
    const { passed, open } = gate();
    const staged = await setStage({ mode, converse: (turn) => passed.then(() => answerByWord(turn)) });
    const { workspace } = staged;
    const { directory } = workspace.state;
    const said = workspace.say('maya', 'dm', 'salary?');
    await staged.until(() => staged.turns.length === 1);
    const [installation] = directory.installations.values();
    if (installation === undefined) throw new Error('nothing is installed');
    putInstallation(directory, { ...installation, isRevoked: true });
    open();
    await staged.until(() => staged.lines.some(({ message }) => message.startsWith('not answered yet')));
    putInstallation(directory, installation);
    expect(shown(await said.reply())).toContain(ANSWER);
    expect(await afterwards(staged)).toHaveLength(1);
  });

  it('is answered once in whatever order and however often it comes', async () => {
    const staged = await setStage({ mode });
    const { workspace } = staged;
    const held = workspace.hold();
    const said = ['salary?', 'skills?', 'visa?'].map((text) =>
      workspace.say('maya', 'dm', text, { times: 2 }),
    );
    await workspace.waitFor(() => held.envelopes.length === 3);
    held.release((envelopes) => [...envelopes].reverse());
    for (const one of said) await one.reply();
    expect(await afterwards(staged)).toHaveLength(3);
  });

  it('carries what it answers in its metadata', async () => {
    const { workspace } = await setStage({ mode });
    const said = workspace.say('maya', 'dm', 'salary?');
    const reply = await said.reply();
    const [delivery] = await said.acknowledged;
    expect(metadataOf(reply)).toMatchObject({
      source: `message:${said.message.channel}:${said.message.ts}`,
      event_id: delivery?.envelope.payload['event_id'],
    });
  });

  it('from a command is apologised for when it cannot be kept', async () => {
    const { store } = failing(1);
    const { workspace } = await setStage({ mode, app: { store } });
    const reply = await workspace.command('maya', '#general', '/career', 'salary?').reply();
    expect(reply).toMatchObject({ text: texts.trouble, only: workspace.person('maya').id });
  });
});

it('asked from the Home stands there once, with one answer, though Slack was in trouble in between', async () => {
  const { passed, open } = gate();
  const staged = await setStage({ converse: (turn) => passed.then(() => answerByWord(turn)) });
  const { workspace } = staged;
  workspace.openHome('maya');
  const home = await workspace.waitFor(() => workspace.home('maya'));
  workspace.press('maya', home, 'ask:0');
  await staged.until(() => staged.turns.length === 1);
  workspace.fault({ method: 'chat.postMessage', status: 503, times: 3 });
  open();
  await workspace.waitFor(() => workspace.messages('dm', 'maya').some((one) => shown(one).includes(ANSWER)));
  const [root, ...rest] = await afterwards(staged);
  expect(rest.map((one) => one.thread_ts)).toEqual([root?.ts]);
});

it('forgets a person after what they asked was answered, so that nothing of it is kept', async () => {
  const { passed, open } = gate();
  const store = createMemoryStore();
  const staged = await setStage({
    app: { store },
    converse: (turn) => passed.then(() => answerByWord(turn)),
  });
  const { workspace } = staged;
  workspace.openHome('maya');
  const home = await workspace.waitFor(() => workspace.home('maya'));
  const said = workspace.say('maya', 'dm', 'salary?');
  await staged.until(() => staged.turns.length === 1);
  workspace.press('maya', home, 'Forget everything about me');
  await staged.until(() => staged.lines.some(({ message }) => message.startsWith('not answered yet')));
  open();
  await said.reply();
  await staged.until(() => staged.lines.some(({ message }) => message === 'forgot a person'));
  await staged.app.stop(2000);
  expect(await kept(store)).not.toContain(workspace.person('maya').id);
});

it('counts a question once that was answered at the second attempt', async () => {
  const store = createMemoryStore();
  const staged = await setStage({ app: { store } });
  const { workspace } = staged;
  workspace.fault({ method: 'chat.postMessage', status: 503, times: 3 });
  await workspace.say('maya', 'dm', 'salary?').reply();
  await staged.app.stop(2000);
  expect(staged.turns).toHaveLength(2);
  expect((await store.figures(workspace.team.id, 0)).questions).toBe(1);
});

it('asks for no answer to what people say to each other, and keeps none of it', async () => {
  const store = createMemoryStore();
  const { workspace } = await setStage({
    app: { store },
    workspace: { subscriptions: ['app_mention', 'message.im', 'message.channels'] },
  });
  const { message } = workspace.say('omar', '#general', 'lunch?');
  await workspace.say('maya', '#general', 'yes!', { thread: message.ts }).acknowledged;
  expect(await exported(store)).toEqual([]);
});

it('leaves what is too much with Slack until there is room', async () => {
  const store = createMemoryStore();
  let open = 1000;
  const crowded: Store = { ...store, depth: async () => ({ open }) };
  const staged = await setStage({ workspace: hurried, app: { store: crowded } });
  const { workspace, lines } = staged;
  const said = workspace.say('maya', 'dm', 'salary?');
  const typed = await workspace.command('maya', '#general', '/career', 'salary?').reply();
  expect(typed.text).toBe(texts.busy);
  await staged.until(() => lines.some(({ message }) => message.startsWith('too much to do')));
  open = 0;
  expect(shown(await said.reply())).toContain(ANSWER);
});

it('closes with a note what another version left that it cannot read', async () => {
  const store = createMemoryStore();
  const event = {
    workspace: 'T1',
    eventId: 'e1',
    kind: 'message',
    payload: '{"v":0}',
    receivedAt: Date.now(),
  };
  await store.receive(event);
  const staged = await setStage({ app: { store } });
  await staged.until(() => staged.lines.some(({ message }) => message.startsWith('left out an event')));
  await staged.app.stop(1000);
  expect((await store.depth()).open).toBe(0);
});
