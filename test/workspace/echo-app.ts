import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** A running Bolt app that knows nothing of what it is tested against but the address of the Web API. */
export interface EchoApp {
  readonly stop: () => Promise<unknown>;
  /** Events that reached a listener, by identifier, in order. */
  readonly seen: readonly string[];
}

/** Echoes direct messages and mentions, answers `/career`, and has a button and a modal. */
export async function startEchoApp(workspace: Workspace, mode: 'socket' | 'http'): Promise<EchoApp> {
  const app = new App({
    token: workspace.botToken,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    convoStore: false,
    clientOptions: {
      slackApiUrl: workspace.apiUrl,
      timeout: 2_000,
      retryConfig: { retries: 1, minTimeout: 1 },
    },
    ...transport(workspace, mode),
  });
  const seen = listen(app);
  await app.init();
  const server = mode === 'socket' ? await app.start() : await app.start({ port: 0, host: '127.0.0.1' });
  if (mode === 'http') workspace.deliverTo(`http://127.0.0.1:${portOf(server)}/slack/events`);
  return { seen, stop: () => app.stop() };
}

function transport(workspace: Workspace, mode: 'socket' | 'http') {
  if (mode === 'http')
    return {
      receiver: new HTTPReceiver({ signingSecret: workspace.signingSecret, logLevel: LogLevel.ERROR }),
    };
  const clientOptions = { slackApiUrl: workspace.apiUrl };
  return { socketMode: true, appToken: workspace.appToken, installerOptions: { clientOptions } };
}

function listen(app: App): readonly string[] {
  const seen: string[] = [];
  app.event('app_mention', async ({ event, say, body }) => {
    seen.push(body.event_id);
    await say({ text: `You said: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say, body }) => {
    seen.push(body.event_id);
    if (message.channel_type !== 'im' || message.subtype !== undefined) return;
    await say({
      text: `You said: ${message.text ?? ''}`,
      thread_ts: message.ts,
      metadata: { event_type: 'echoed', event_payload: { id: body.event_id } },
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: message.text ?? '-' } },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'more', value: '7', text: { type: 'plain_text', text: 'More' } },
          ],
        },
      ],
    });
  });
  app.command('/career', async ({ command, ack, respond, client }) => {
    await ack();
    if (command.text === 'modal') await client.views.open({ trigger_id: command.trigger_id, view: MODAL });
    else await respond({ text: `Career: ${command.text}` });
  });
  app.action('more', async ({ ack, respond, body }) => {
    await ack();
    const [action] = 'actions' in body ? body.actions : [];
    const value = action !== undefined && 'value' in action ? action.value : '';
    await respond({ text: `More of ${value}`, replace_original: false, response_type: 'ephemeral' });
  });
  app.view('ask', async ({ ack, view }) => {
    const role = view.state.values['role']?.['typed']?.value ?? '';
    if (role === 'astronaut') await ack({ response_action: 'errors', errors: { role: 'Unknown role' } });
    else await ack();
  });
  return seen;
}

const MODAL = {
  type: 'modal' as const,
  callback_id: 'ask',
  title: { type: 'plain_text' as const, text: 'Ask' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'role',
      label: { type: 'plain_text' as const, text: 'Role' },
      element: { type: 'plain_text_input' as const, action_id: 'typed' },
    },
  ],
};

function portOf(server: unknown): number {
  const address =
    typeof server === 'object' &&
    server !== null &&
    'address' in server &&
    typeof server.address === 'function'
      ? server.address()
      : undefined;
  return Number(address?.port);
}
