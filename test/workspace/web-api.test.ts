import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChannel, addPerson, addTeam } from '../../src/workspace/seed.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call } from './client.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.close());

const id = (name: string): string => workspace.channel(name).id;
const post = (args: Record<string, unknown>) => call(workspace, 'chat.postMessage', args);

describe('tokens', () => {
  it.each([
    ['no token', 'auth.test', () => '', 'not_authed'],
    ['an unknown token', 'auth.test', () => 'xoxb-no', 'invalid_auth'],
    ['the app token for a bot method', 'auth.test', () => workspace.appToken, 'not_allowed_token_type'],
    [
      'the bot token for an app method',
      'apps.connections.open',
      () => workspace.botToken,
      'not_allowed_token_type',
    ],
    ['an unknown method', 'chat.shout', () => workspace.botToken, 'unknown_method'],
  ])('are checked: %s', async (_what, method, token, error) => {
    expect(await call(workspace, method, {}, { token: token() })).toMatchObject({ ok: false, error });
  });

  it('say whose they are', async () => {
    const { team } = workspace;
    const expected = { ok: true, team_id: team.id, user_id: team.botUser, bot_id: team.botId };
    expect(await call(workspace, 'auth.test')).toMatchObject(expected);
    expect(await call(workspace, 'auth.test', { token: workspace.botToken }, { token: '' })).toMatchObject(
      expected,
    );
  });

  it('end with auth.revoke', async () => {
    expect(await call(workspace, 'auth.revoke')).toMatchObject({ revoked: true });
    expect(await call(workspace, 'auth.test')).toMatchObject({ error: 'token_revoked' });
  });

  it('come from a code, once', async () => {
    const { clientId, clientSecret } = workspace.state.app;
    const args = { client_id: clientId, client_secret: clientSecret, code: workspace.issueCode() };
    const granted = await call(workspace, 'oauth.v2.access', args, { token: '' });
    expect(granted).toMatchObject({ ok: true, token_type: 'bot', team: { id: workspace.team.id } });
    const token = String(granted['access_token']);
    expect(await call(workspace, 'auth.test', {}, { token })).toMatchObject({ ok: true });
    expect(await call(workspace, 'oauth.v2.access', args, { token: '' })).toMatchObject({
      error: 'invalid_code',
    });
  });

  it('need the scope of a method', async () => {
    const { team, installation } = addTeam(workspace.state, { name: 'Other', scopes: ['chat:write'] });
    const token = installation.token;
    const channel = addChannel(workspace.state, team.id, { name: 'talk' });
    const answer = await call(workspace, 'conversations.history', { channel: channel.id }, { token });
    expect(answer).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:history',
      provided: 'chat:write',
    });
    expect(await call(workspace, 'users.list', {}, { token })).toMatchObject({ error: 'missing_scope' });
  });

  it('reach their own team alone', async () => {
    const { installation } = addTeam(workspace.state, { name: 'Other' });
    const args = { channel: id('#general'), text: 'hello' };
    const answer = await call(workspace, 'chat.postMessage', args, { token: installation.token });
    expect(answer).toMatchObject({ error: 'channel_not_found' });
  });
});

describe('chat.postMessage', () => {
  it.each([false, true])('takes blocks and metadata, as JSON: %s', async (asJson) => {
    const metadata = { event_type: 'answered', event_payload: { id: 'Ev1' } };
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'hello' } }];
    const args = { channel: id('#general'), text: 'hello', blocks, metadata };
    const answer = await call(workspace, 'chat.postMessage', args, { asJson });
    expect(answer).toMatchObject({
      ok: true,
      message: { text: 'hello', bot_id: workspace.team.botId, metadata },
    });
    const [stored] = workspace.messages('#general');
    expect(stored).toMatchObject({ ts: answer['ts'], blocks: [{ block_id: expect.any(String) }] });
    expect(workspace.calls.at(-1)?.args).toMatchObject({ blocks, metadata });
  });

  it.each([
    ['no channel', {}, 'invalid_arguments'],
    ['an unknown channel', { channel: 'C404', text: 'a' }, 'channel_not_found'],
    ['nothing to say', { channel: '#general' }, 'no_text'],
    ['blocks that are no JSON', { channel: '#general', blocks: '[{' }, 'invalid_blocks_format'],
    ['blocks that are no list', { channel: '#general', blocks: '{}' }, 'invalid_blocks_format'],
    [
      'metadata without a payload',
      { channel: '#general', text: 'a', metadata: { event_type: 'a' } },
      'invalid_metadata_schema',
    ],
    [
      'a thread that is no timestamp',
      { channel: '#general', text: 'a', thread_ts: 'yesterday' },
      'invalid_arguments',
    ],
    [
      'text beside markdown_text',
      { channel: '#general', text: 'a', markdown_text: 'b' },
      'markdown_text_conflict',
    ],
  ])('refuses %s', async (_what, args, error) => {
    expect(await post(args)).toMatchObject({ ok: false, error });
    expect(workspace.refused()).toHaveLength(1);
  });

  it('says where blocks are wrong', async () => {
    const answer = await post({ channel: '#general', text: 'a', blocks: [{ type: 'header' }] });
    expect(answer).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['missing required field: text [json-pointer:/blocks/0]'],
      response_metadata: { messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'] },
    });
  });

  it('keeps out of channels where the app may not post', async () => {
    const team = workspace.team.id;
    addChannel(workspace.state, team, { name: 'open', hasApp: false });
    addChannel(workspace.state, team, { name: 'closed', hasApp: false, kind: 'private' });
    addChannel(workspace.state, team, { name: 'old', isArchived: true });
    expect(await post({ channel: id('#open'), text: 'a' })).toMatchObject({ error: 'not_in_channel' });
    expect(await post({ channel: id('#closed'), text: 'a' })).toMatchObject({ error: 'channel_not_found' });
    expect(await post({ channel: id('#old'), text: 'a' })).toMatchObject({ error: 'is_archived' });
  });

  it('opens the direct message of a person', async () => {
    const answer = await post({ channel: workspace.person('maya').id, text: 'hello' });
    expect(answer['channel']).toBe(workspace.channel('dm', 'maya').id);
  });

  it('refuses a reply to a reply', async () => {
    const root = await post({ channel: '#general', text: 'root' });
    const reply = await post({ channel: '#general', text: 'reply', thread_ts: root['ts'] });
    const answer = await post({ channel: '#general', text: 'a', thread_ts: reply['ts'] });
    expect(answer).toMatchObject({ error: 'cannot_reply_to_message' });
  });
});

describe('chat.update, chat.delete, chat.postEphemeral', () => {
  it('change a message and keep what is not mentioned', async () => {
    const blocks = [{ type: 'divider' }];
    const { ts } = await post({ channel: '#general', text: 'one', blocks });
    const args = { channel: id('#general'), ts, text: 'two' };
    expect(await call(workspace, 'chat.update', args)).toMatchObject({ ok: true, text: 'two' });
    expect(workspace.messages('#general')[0]).toMatchObject({ text: 'two', blocks, edited: {} });
    await call(workspace, 'chat.update', { ...args, blocks: [] });
    expect(workspace.messages('#general')[0]).not.toHaveProperty('blocks');
  });

  it('leave the messages of others alone', async () => {
    const { ts } = workspace.say('maya', '#general', 'mine').message;
    const args = { channel: id('#general'), ts };
    expect(await call(workspace, 'chat.update', { ...args, text: 'a' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call(workspace, 'chat.delete', args)).toMatchObject({ error: 'cant_delete_message' });
    expect(await call(workspace, 'chat.delete', { ...args, ts: '1.000000' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('leave a tombstone where there are replies', async () => {
    const { ts } = await post({ channel: '#general', text: 'root' });
    await post({ channel: '#general', text: 'reply', thread_ts: ts });
    expect(await call(workspace, 'chat.delete', { channel: id('#general'), ts })).toMatchObject({ ok: true });
    expect(workspace.messages('#general').map((one) => one.subtype)).toEqual(['tombstone', undefined]);
  });

  it('show an ephemeral message to one person in the channel', async () => {
    const stranger = addPerson(workspace.state, workspace.team.id, { name: 'noor' });
    const args = { channel: id('#general'), text: 'psst' };
    const shown = await call(workspace, 'chat.postEphemeral', { ...args, user: workspace.person('omar').id });
    expect(shown).toMatchObject({ ok: true, message_ts: expect.any(String) });
    expect(workspace.messages('#general', 'omar')).toHaveLength(1);
    expect(workspace.messages('#general', 'maya')).toHaveLength(0);
    expect(await call(workspace, 'chat.postEphemeral', { ...args, user: stranger.id })).toMatchObject({
      error: 'user_not_in_channel',
    });
  });
});
