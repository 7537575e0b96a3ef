import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/workspace/json.ts';
import { addChannel, addPerson, addTeam } from '../../src/workspace/seed.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call, record } from './client.ts';
import { connectSocket, type SocketClient } from './socket-client.ts';

let workspace: Workspace;
let client: SocketClient;

beforeEach(async () => {
  workspace = await startWorkspace({
    subscriptions: [
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'member_joined_channel',
      'message.channels',
      'message.im',
      'reaction_added',
      'tokens_revoked',
    ],
    echo: false,
  });
  client = await connectSocket(workspace);
});
afterEach(() => workspace.close());

/** The payload of the nth envelope. */
const payload = async (place: number): Promise<Json> => record((await client.message(place))['payload']);
/** The nth event. */
const event = async (place: number): Promise<Json> => record((await payload(place))['event']);

describe('what people type', () => {
  it.each([
    ['a < b & c', 'a &lt; b &amp; c'],
    ['<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
    ['hello @here', 'hello <!here>'],
    ['mail maya@omar.example', 'mail maya@omar.example'],
    ['see https://example.com/a?b=1&c=2.', 'see <https://example.com/a?b=1&amp;c=2>.'],
    ['#nowhere and C#', '#nowhere and C#'],
  ])('is encoded: %s', (typed, text) => {
    expect(workspace.say('maya', '#general', typed).message.text).toBe(text);
  });

  it('refers to people and channels', () => {
    const omar = workspace.person('omar').id;
    const general = workspace.channel('#general').id;
    const said = workspace.say('maya', 'dm', `@omar <@${omar}> in #general`);
    expect(said.message.text).toBe(`<@${omar}> <@${omar}> in <#${general}|general>`);
    expect(said.message.blocks).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          { elements: [{ type: 'user', user_id: omar }, { type: 'text' }, {}, {}, { type: 'channel' }] },
        ],
      },
    ]);
  });

  it('stays out of channels that they are not in', () => {
    addChannel(workspace.state, workspace.team.id, { name: 'board', members: ['omar'] });
    expect(() => workspace.say('maya', '#board', 'hello')).toThrow('Maya Chen is not in #board');
    expect(() => workspace.say('nobody', '#board', 'hello')).toThrow('nobody');
    expect(() => workspace.say('maya', '#nowhere', 'hello')).toThrow('#nowhere');
  });
});

describe('events', () => {
  it('tell of a mention twice, under two identifiers', async () => {
    const { ts } = workspace.say('maya', '#general', '@advisor hello').message;
    const [mention, message] = [await payload(1), await payload(2)];
    expect(mention['event']).toMatchObject({ type: 'app_mention', ts, user: workspace.person('maya').id });
    expect(message['event']).toMatchObject({ type: 'message', channel_type: 'channel', ts });
    expect(mention['event_id']).not.toBe(message['event_id']);
    expect(mention['authorizations']).toMatchObject([
      { team_id: workspace.team.id, user_id: workspace.team.botUser },
    ]);
  });

  it('name the thread and whose it is', async () => {
    const root = workspace.say('maya', '#general', 'question').message;
    workspace.say('omar', '#general', 'answer', { thread: root });
    expect(await event(2)).toMatchObject({ thread_ts: root.ts, parent_user_id: root.user });
  });

  it('tell of edits, deletions, reactions, joins and other bots', async () => {
    const { message } = workspace.say('maya', '#general', 'one');
    workspace.edit('maya', message, 'two');
    expect(await event(2)).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'two' },
      previous_message: { text: 'one' },
    });
    workspace.react('omar', message, 'eyes');
    expect(await event(3)).toMatchObject({
      type: 'reaction_added',
      reaction: 'eyes',
      item: { ts: message.ts },
    });
    workspace.remove(message);
    expect(await event(4)).toMatchObject({ subtype: 'message_deleted', deleted_ts: message.ts });
    const noor = addPerson(workspace.state, workspace.team.id, { name: 'noor' });
    workspace.join(noor, '#general');
    expect(await event(5)).toMatchObject({ type: 'member_joined_channel', user: noor.id });
    expect(await event(6)).toMatchObject({ subtype: 'channel_join' });
    workspace.botMessage('#general', 'build passed');
    expect(await event(7)).toMatchObject({ subtype: 'bot_message', text: 'build passed' });
  });

  it('tell of the tabs of the app', async () => {
    const home = { type: 'home', blocks: [{ type: 'divider' }] };
    await call(workspace, 'views.publish', { user_id: workspace.person('maya').id, view: home });
    workspace.openHome('maya');
    expect(await event(1)).toMatchObject({ type: 'app_home_opened', tab: 'home', view: { type: 'home' } });
    workspace.openMessagesTab('omar');
    const messages = await event(2);
    expect(messages).toMatchObject({ tab: 'messages', channel: workspace.channel('dm', 'omar').id });
    expect(messages).not.toHaveProperty('view');
  });

  it('carry files', async () => {
    workspace.say('maya', 'dm', 'see', { file: 'cv.pdf' });
    expect(await event(1)).toMatchObject({ subtype: 'file_share', files: [{ name: 'cv.pdf' }] });
  });

  it('leave out what the app does not subscribe to or cannot see', async () => {
    addChannel(workspace.state, workspace.team.id, { name: 'private', kind: 'private' });
    addChannel(workspace.state, workspace.team.id, { name: 'open', hasApp: false });
    expect(await workspace.say('maya', '#private', 'hello').acknowledged).toEqual([]);
    expect(await workspace.say('maya', '#open', '@advisor hello').acknowledged).toEqual([]);
  });

  it('tell of strangers in a shared channel', async () => {
    const stranger = addPerson(workspace.state, 'T0STRANGER', { name: 'kim', realName: 'Kim Doe' });
    addChannel(workspace.state, workspace.team.id, {
      name: 'with-kim',
      members: ['maya', 'kim'],
      isShared: true,
    });
    workspace.say(stranger, '#with-kim', '@advisor hello');
    expect(await payload(1)).toMatchObject({ is_ext_shared_channel: true, team_id: workspace.team.id });
  });

  it('go to the team where they happen', async () => {
    const seed = { name: 'Other', people: [{ name: 'ada' }], channels: [{ name: 'general' }] };
    const { team } = addTeam(workspace.state, seed);
    workspace.say('ada', '#general', 'hello');
    expect(await payload(1)).toMatchObject({ team_id: team.id, event: { text: 'hello', team: team.id } });
  });

  it('end with the uninstallation', async () => {
    void workspace.uninstall();
    expect(await event(1)).toMatchObject({ type: 'app_uninstalled' });
    expect(await event(2)).toMatchObject({ type: 'tokens_revoked' });
    expect(await call(workspace, 'auth.test')).toMatchObject({ error: 'token_revoked' });
    expect(await workspace.say('maya', 'dm', 'hello').acknowledged).toEqual([]);
  });
});
