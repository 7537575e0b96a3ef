import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/workspace/json.ts';
import type { Message } from '../../src/workspace/state/messages.ts';
import type { View } from '../../src/workspace/state/views.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call, record } from './client.ts';
import { actions, button, feedback, input, option, plain, select } from './payloads.ts';
import { connectSocket, type SocketClient } from './socket-client.ts';

let workspace: Workspace;
let client: SocketClient;

beforeEach(async () => {
  workspace = await startWorkspace({ echo: false });
  client = await connectSocket(workspace);
});
afterEach(() => workspace.close());

const payload = async (place: number): Promise<Json> => record((await client.message(place))['payload']);

async function posted(blocks: readonly Json[], only?: string): Promise<Message> {
  const method = only === undefined ? 'chat.postMessage' : 'chat.postEphemeral';
  const args = { channel: '#general', text: 'a', blocks, ...(only && { user: workspace.person(only).id }) };
  await call(workspace, method, args);
  const message = workspace.messages('#general', 'maya').at(-1);
  if (message === undefined) throw new Error('Not posted');
  return message;
}

async function opened(view: Json = {}): Promise<View> {
  const { triggerId } = workspace.shortcut('maya', 'ask');
  const content = { type: 'modal', title: plain('Ask'), submit: plain('Send'), blocks: [], ...view };
  const answer = await call(workspace, 'views.open', { trigger_id: triggerId, view: content });
  const modal = workspace.modal('maya');
  if (modal === undefined) throw new Error(JSON.stringify(answer));
  return modal;
}

describe('a click', () => {
  it('carries the message, the button and where to answer', async () => {
    const message = await posted([
      actions(button({ action_id: 'go', value: '1' }), button({ text: plain('Stop') })),
    ]);
    workspace.press('maya', message, 'Go');
    expect(await payload(1)).toMatchObject({
      type: 'block_actions',
      user: { id: workspace.person('maya').id },
      container: { type: 'message', message_ts: message.ts, is_ephemeral: false },
      channel: { id: message.channel, name: 'general' },
      message: { ts: message.ts },
      actions: [{ type: 'button', action_id: 'go', value: '1', block_id: expect.any(String) }],
      response_url: expect.stringContaining(workspace.url),
      trigger_id: expect.any(String),
    });
    expect(() => workspace.press('maya', message, 'Help')).toThrow('"Go" (go), "Stop"');
  });

  it('on an ephemeral message does not carry the message', async () => {
    const message = await posted([actions(button({ action_id: 'go' }))], 'maya');
    workspace.press('maya', message, 'go');
    const body = await payload(1);
    expect(body).toMatchObject({ container: { is_ephemeral: true, message_ts: message.ts } });
    expect(body).not.toHaveProperty('message');
  });

  it('gives feedback', async () => {
    const message = await posted([feedback]);
    workspace.press('maya', message, 'Bad');
    expect(await payload(1)).toMatchObject({ actions: [{ type: 'feedback_buttons', value: 'bad' }] });
  });

  it('chooses in menus', async () => {
    const overflow = { type: 'overflow', action_id: 'o', options: [option('why'), option('more')] };
    const message = await posted([actions(select({ options: [option('nurse')] }), overflow)]);
    workspace.press('maya', message, 'why');
    expect(await payload(1)).toMatchObject({
      actions: [{ type: 'overflow', selected_option: { value: 'why' } }],
    });
    workspace.choose('maya', message, 's', 'nurse');
    expect(await payload(2)).toMatchObject({
      actions: [{ type: 'static_select', selected_option: { value: 'nurse' } }],
    });
  });

  it('reaches an old message that is gone', async () => {
    const message = await posted([actions(button({ action_id: 'go' }))]);
    workspace.remove(message);
    workspace.press('maya', message, 'go');
    expect(await payload(1)).toMatchObject({ container: { message_ts: message.ts } });
  });
});

describe('a shortcut', () => {
  it('is global or a message’s', async () => {
    const { message } = workspace.say('omar', '#general', 'What does a nurse earn?');
    workspace.shortcut('maya', 'ask_global');
    workspace.shortcut('maya', 'ask_message', message);
    expect(await payload(1)).toMatchObject({ type: 'shortcut', callback_id: 'ask_global' });
    expect(await payload(2)).toMatchObject({
      type: 'message_action',
      message_ts: message.ts,
      message: { text: 'What does a nurse earn?' },
      response_url: expect.any(String),
    });
  });
});

describe('a modal', () => {
  const role = input({ type: 'plain_text_input', action_id: 'role' }, { block_id: 'r' });
  const place = input(select({ options: [option('nyc'), option('rome')] }), {
    block_id: 'p',
    label: plain('Place'),
    optional: true,
  });
  const submission = async (view: View, entries: Json, response?: Json): Promise<Json> => {
    const place = client.received.length;
    const submitted = workspace.submit('maya', view, entries);
    client.acknowledge(await client.message(place), response);
    await submitted.acknowledged;
    return payload(place);
  };

  it('submits what was entered, in Slack’s shape', async () => {
    const view = await opened({ blocks: [role, place], callback_id: 'ask', private_metadata: 'm' });
    expect(() => workspace.submit('maya', view)).toThrow('Not filled in: Role');
    const body = await submission(view, { role: 'nurse', Place: 'rome' });
    expect(body).toMatchObject({
      type: 'view_submission',
      view: {
        callback_id: 'ask',
        private_metadata: 'm',
        state: {
          values: {
            r: { role: { type: 'plain_text_input', value: 'nurse' } },
            p: { s: { type: 'static_select', selected_option: { value: 'rome' } } },
          },
        },
      },
    });
    expect(workspace.modal('maya')).toBeUndefined();
  });

  it('keeps what was chosen before it is submitted', async () => {
    const view = await opened({ blocks: [role, place] });
    const chosen = client.received.length;
    workspace.choose('maya', view, 's', 'nyc');
    expect(await payload(chosen)).toMatchObject({ type: 'block_actions', container: { view_id: view.id } });
    const body = await submission(view, { role: 'nurse' });
    expect(body).toMatchObject({
      view: { state: { values: { p: { s: { selected_option: { value: 'nyc' } } } } } },
    });
  });

  it('shows errors, the next view, or one on top', async () => {
    const view = await opened({ blocks: [role] });
    await submission(view, { role: 'x' }, { response_action: 'errors', errors: { r: 'Unknown' } });
    expect(workspace.modal('maya')).toMatchObject({ id: view.id, errors: { r: 'Unknown' } });
    const next = { type: 'modal', title: plain('Next'), blocks: [] };
    await submission(view, { role: 'x' }, { response_action: 'update', view: next });
    expect(workspace.modal('maya')).toMatchObject({ id: view.id, content: { title: { text: 'Next' } } });
    await submission(view, {}, { response_action: 'push', view: next });
    expect(workspace.modal('maya')?.previous).toBe(view.id);
    await submission(view, {}, { response_action: 'clear' });
    expect(workspace.modal('maya')).toBeUndefined();
    expect(workspace.refused()).toEqual([]);
  });

  it('refuses answers that Slack refuses, and stays open', async () => {
    const view = await opened({ blocks: [role] });
    await submission(view, { role: 'x' }, { response_action: 'update', view: { type: 'modal' } });
    await submission(view, { role: 'x' }, { response_action: 'errors', errors: { nothing: 'Unknown' } });
    expect(workspace.refused()).toMatchObject([{ method: 'ack' }, { method: 'ack' }]);
    expect(workspace.modal('maya')?.id).toBe(view.id);
  });

  it('asks the app for options', async () => {
    const view = await opened({
      blocks: [input({ type: 'external_select', action_id: 'role', min_query_length: 0 })],
    });
    const place = client.received.length;
    const suggested = workspace.suggest('maya', view, 'role', 'nur');
    const envelope = await client.message(place);
    expect(envelope).toMatchObject({
      payload: { type: 'block_suggestion', action_id: 'role', value: 'nur' },
    });
    client.acknowledge(envelope, { options: [option('nurse')] });
    expect(await suggested).toMatchObject({ options: [{ value: 'nurse' }] });
  });

  it('tells that it was closed if asked to', async () => {
    const view = await opened({ notify_on_close: true });
    const place = client.received.length;
    workspace.closeModal('maya', view);
    expect(await payload(place)).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id: view.id },
    });
    expect(workspace.modal('maya')).toBeUndefined();
  });
});
