import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call, record } from './client.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.close());

const id = (name: string): string => workspace.channel(name).id;
const post = (args: Record<string, unknown>) => call(workspace, 'chat.postMessage', args);

describe('conversations', () => {
  it('give replies with metadata only when asked, page by page', async () => {
    const metadata = { event_type: 'answered', event_payload: { id: 'Ev1' } };
    const root = workspace.say('maya', '#general', 'question').message;
    await post({ channel: '#general', text: 'answer', thread_ts: root.ts, metadata });
    const args = { channel: root.channel, ts: root.ts };
    const bare = await call(workspace, 'conversations.replies', args);
    expect(bare).toMatchObject({
      messages: [{ text: 'question', reply_count: 1 }, { text: 'answer' }],
      has_more: false,
    });
    expect(JSON.stringify(bare)).not.toContain('Ev1');
    const full = await call(workspace, 'conversations.replies', { ...args, include_all_metadata: true });
    expect(full).toMatchObject({ messages: [{}, { metadata }] });
    const first = await call(workspace, 'conversations.replies', { ...args, limit: 1 });
    const { next_cursor: cursor } = record(first['response_metadata']);
    expect(first).toMatchObject({ messages: [{ text: 'question' }], has_more: true });
    const second = await call(workspace, 'conversations.replies', { ...args, limit: 1, cursor });
    expect(second).toMatchObject({ messages: [{ text: 'answer' }], has_more: false });
  });

  it('give the history newest first, without replies and ephemeral messages', async () => {
    const root = workspace.say('maya', '#general', 'one').message;
    workspace.say('omar', '#general', 'reply', { thread: root });
    workspace.say('omar', '#general', 'two');
    await call(workspace, 'chat.postEphemeral', { channel: root.channel, text: 'psst', user: root.user });
    const all = await call(workspace, 'conversations.history', { channel: root.channel });
    expect(all).toMatchObject({ messages: [{ text: 'two' }, { text: 'one' }] });
    const older = await call(workspace, 'conversations.history', { channel: root.channel, latest: root.ts });
    expect(older).toMatchObject({ messages: [] });
  });

  it('describe channels and people', async () => {
    const info = await call(workspace, 'conversations.info', { channel: id('#hiring-backend') });
    expect(info).toMatchObject({
      channel: { topic: { value: 'Senior backend engineer, New York' }, is_member: true },
    });
    const list = await call(workspace, 'conversations.list', { types: 'public_channel,im' });
    expect(list).toMatchObject({ channels: [{ name: 'general' }, { name: 'hiring-backend' }] });
    const user = workspace.person('maya').id;
    expect(await call(workspace, 'users.info', { user })).toMatchObject({
      user: { real_name: 'Maya Chen', is_admin: true },
    });
    const opened = await call(workspace, 'conversations.open', { users: user });
    expect(opened).toMatchObject({ channel: { id: workspace.channel('dm', 'maya').id } });
    const members = await call(workspace, 'conversations.members', {
      channel: record(opened['channel'])['id'],
    });
    expect(members).toMatchObject({ members: [user, workspace.team.botUser] });
  });
});

describe('assistant.threads and reactions', () => {
  it('set a status until the app replies', async () => {
    const { channel, ts } = workspace.say('maya', 'dm', 'hello').message;
    const statuses: string[] = [];
    workspace.changes.subscribe(
      (change) => change.kind === 'status-set' && statuses.push(change.status.status),
    );
    const args = { channel_id: channel, thread_ts: ts, status: 'is thinking' };
    expect(await call(workspace, 'assistant.threads.setStatus', args)).toMatchObject({ ok: true });
    await post({ channel, text: 'done', thread_ts: ts });
    expect(statuses).toEqual(['is thinking', '']);
  });

  it('show prompts of the agent pane, but none for a thread', async () => {
    const channel = workspace.channel('dm', 'maya').id;
    const prompts = [{ title: 'Salary', message: 'What does a nurse earn?' }];
    const args = { channel_id: channel, prompts, title: 'Ask' };
    await call(workspace, 'assistant.threads.setSuggestedPrompts', { ...args, thread_ts: '1.000000' });
    expect(workspace.state.panes.prompts.get(channel)).toBeUndefined();
    await call(workspace, 'assistant.threads.setSuggestedPrompts', args);
    expect(workspace.state.panes.prompts.get(channel)).toEqual({ title: 'Ask', prompts });
    const five = Array.from({ length: 5 }, () => prompts[0]);
    const answer = await call(workspace, 'assistant.threads.setSuggestedPrompts', { ...args, prompts: five });
    expect(answer).toMatchObject({ error: 'invalid_arguments' });
  });

  it('add a reaction once', async () => {
    const { channel, ts } = workspace.say('maya', '#general', 'hello').message;
    const args = { channel, timestamp: ts, name: 'eyes' };
    expect(await call(workspace, 'reactions.add', args)).toMatchObject({ ok: true });
    expect(await call(workspace, 'reactions.add', args)).toMatchObject({ error: 'already_reacted' });
  });
});
