import { App, LogLevel } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { GALLERY, HOME, MODAL } from './page-blocks.ts';

/** A running app that shows everything that a page has to show. */
export interface PageApp {
  /** What was pressed, chosen and submitted, as JSON, in order. */
  readonly heard: readonly string[];
  /** Lets the answer to "slow" go. */
  readonly release: () => void;
  readonly stop: () => Promise<unknown>;
}

export async function startPageApp(workspace: Workspace): Promise<PageApp> {
  const app = new App({
    token: workspace.botToken,
    appToken: workspace.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  });
  const heard: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  listenToMessages(app, released);
  listenToClicks(app, heard);
  await app.init();
  await app.start();
  return { heard, release, stop: () => app.stop() };
}

function listenToMessages(app: App, released: Promise<void>): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: HOME });
    else {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        title: 'Try these',
        prompts: [{ title: 'Echo', message: 'Say it again' }],
      } as Parameters<typeof client.assistant.threads.setSuggestedPrompts>[0]);
    }
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `You said: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say, client }) => {
    if (message.channel_type !== 'im' || message.subtype !== undefined) return;
    const thread = message.thread_ts ?? message.ts;
    if (message.text === 'gallery') await say({ text: 'A gallery', thread_ts: thread, blocks: GALLERY });
    else if (message.text === 'slow') {
      await client.assistant.threads.setStatus({
        channel_id: message.channel,
        thread_ts: thread,
        status: 'is looking it up…',
      });
      await released;
      await say({ text: 'Here it is.', thread_ts: thread });
    } else await say({ text: `You said: ${message.text ?? ''}`, thread_ts: thread });
  });
  app.command('/career', async ({ command, ack, respond, client }) => {
    await ack();
    if (command.text === 'modal') await client.views.open({ trigger_id: command.trigger_id, view: MODAL });
    else await respond({ text: `Career: ${command.text}`, blocks: [SHARED] });
  });
}

const SHARED = {
  type: 'actions' as const,
  elements: [
    {
      type: 'button' as const,
      action_id: 'share',
      value: 'v',
      text: { type: 'plain_text' as const, text: 'Share in channel' },
    },
  ],
};

function listenToClicks(app: App, heard: string[]): void {
  app.action(/^/, async ({ ack, action, body, client, respond }) => {
    await ack();
    const {
      type,
      action_id: id,
      block_id: block,
      action_ts: _,
      ...rest
    } = action as unknown as Record<string, unknown>;
    heard.push(JSON.stringify({ type, id, block, ...rest }));
    if (id === 'share')
      await respond({ text: 'Shared with all', response_type: 'in_channel', replace_original: false });
    if (id === 'open' && 'trigger_id' in body)
      await client.views.open({ trigger_id: body.trigger_id, view: MODAL });
  });
  app.options('role', async ({ ack, payload }) => {
    const roles = ['Backend engineer', 'Project coordinator', 'Structural engineer'];
    const fitting = roles.filter((role) => role.toLowerCase().includes(payload.value.toLowerCase()));
    await ack({
      options: fitting.map((role) => ({
        text: { type: 'plain_text', text: role },
        value: role.toLowerCase(),
      })),
    });
  });
  app.view('fill', async ({ ack, view }) => {
    heard.push(JSON.stringify(view.state.values));
    const name = view.state.values['name']?.['typed']?.value ?? '';
    if (name === 'nobody')
      await ack({ response_action: 'errors', errors: { name: 'Nobody is not a name.' } });
    else await ack();
  });
  app.shortcut('ask_anywhere', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: MODAL });
  });
  app.shortcut('answer_this', async ({ ack, shortcut, respond }) => {
    await ack();
    const text = shortcut.type === 'message_action' ? shortcut.message.text : '';
    await respond({ text: `About: ${text}`, response_type: 'ephemeral' });
  });
}
