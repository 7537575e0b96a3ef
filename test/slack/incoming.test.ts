import { describe, expect, it } from 'vitest';
import { fromCommand, fromEvent, toTurn } from '../../src/slack/incoming.ts';

const self = { workspace: 'T1', user: 'UBOT' };
const direct = {
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  user: 'U1',
  text: 'what does a test lead earn?',
  ts: '10.1',
};
const mention = {
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  text: '<@UBOT> salary of a test lead?',
  ts: '20.1',
};

describe('an event', () => {
  it('in a direct message is a question of one long conversation, answered in its thread', () => {
    expect(fromEvent(direct, self)).toEqual({
      workspace: 'T1',
      channel: 'D1',
      person: 'U1',
      text: 'what does a test lead earn?',
      typed: 'what does a test lead earn?',
      conversation: 'im:D1',
      way: 'direct',
      isShared: false,
      ts: '10.1',
      thread: '10.1',
      key: 'message:D1:10.1',
    });
    expect(fromEvent({ ...direct, thread_ts: '9.9' }, self)).toMatchObject({
      conversation: 'im:D1',
      thread: '9.9',
    });
  });

  it('that mentions us starts a thread with a conversation of its own', () => {
    expect(fromEvent(mention, self)).toMatchObject({
      text: 'salary of a test lead?',
      conversation: 'C1:20.1',
      thread: '20.1',
    });
  });

  it('that mentions us in a thread stays in it', () => {
    const message = fromEvent({ ...mention, thread_ts: '19.0' }, self);
    expect(message).toMatchObject({ conversation: 'C1:19.0', thread: '19.0', key: 'message:C1:20.1' });
  });

  it('has the same key as message and as mention', () => {
    const both = [fromEvent({ ...direct, type: 'app_mention' }, self), fromEvent(direct, self)];
    expect(both[0]?.key).toBe(both[1]?.key);
  });

  it.each([
    ['a bare mention', { ...mention, text: '<@UBOT>' }],
    ['a file without a word', { ...direct, subtype: 'file_share', text: '' }],
    ['a message without text', { ...direct, text: undefined }],
  ])('that is %s asks for help', (_, event) => {
    expect(fromEvent(event, self)).toMatchObject({ text: 'help', intent: 'help' });
  });

  it('with a file and a question is a question', () => {
    expect(fromEvent({ ...direct, subtype: 'file_share' }, self)).toMatchObject({ text: direct.text });
  });

  it.each([
    ['a bot', { ...direct, bot_id: 'B1' }],
    ['a bot with a profile', { ...direct, bot_profile: { id: 'B1' } }],
    ['ourselves', { ...direct, user: 'UBOT' }],
    ['an edit', { ...direct, subtype: 'message_changed' }],
    ['an edited mention', { ...mention, edited: { user: 'U1', ts: '20.2' } }],
    ['a deletion', { ...direct, subtype: 'message_deleted' }],
    ['a join', { ...direct, subtype: 'channel_join' }],
    ['a bot message', { ...direct, subtype: 'bot_message' }],
    ['a hidden message', { ...direct, hidden: true }],
    ['a channel message without a mention', { ...mention, type: 'message', channel_type: 'channel' }],
    ['a message of nobody', { ...direct, user: undefined }],
    ['a message without a time', { ...direct, ts: undefined }],
  ])('from %s is none of ours', (_, event) => {
    expect(fromEvent(event, self)).toBeUndefined();
  });
});

describe('a message in a thread that mentions nobody', () => {
  const reply = {
    ...mention,
    type: 'message',
    channel_type: 'channel',
    text: 'and in Berlin?',
    thread_ts: '19.0',
  };

  it('may be for us', () => {
    expect(fromEvent(reply, self)).toMatchObject({ way: 'thread', conversation: 'C1:19.0' });
    expect(fromEvent({ ...reply, parent_user_id: 'UBOT' }, self)).toMatchObject({ isOurThread: true });
    expect(fromEvent({ ...reply, parent_user_id: 'U2' }, self)).toMatchObject({ isOurThread: false });
  });

  it.each([
    '<@U2> and in Berlin?',
    '<!here> and in Berlin?',
    '<!subteam^S1> and in Berlin?',
    '<@UBOT> and in Berlin?',
  ])('is for whom it mentions: %j', (text) => {
    expect(fromEvent({ ...reply, text }, self)).toBeUndefined();
  });
});

describe('a command', () => {
  const command = {
    text: 'salary R&amp;D lead in <#C9|berlin>',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: '1.2',
  };

  it('is a question with its intent, in a conversation of that person in that channel', () => {
    const message = fromCommand(command, self, ['salary']);
    expect(message).toEqual({
      workspace: 'T1',
      channel: 'C1',
      person: 'U1',
      typed: 'salary R&D lead in #berlin',
      command: { kind: 'ask', text: 'R&D lead in #berlin', intent: 'salary' },
      conversation: 'command:C1:U1',
      trigger: '1.2',
      url: undefined,
      key: 'command:1.2',
    });
    const { workspace, conversation, person } = message;
    const asked = { workspace, conversation, person, text: 'R&D lead in #berlin', intent: 'salary' };
    expect(toTurn(asked)).toEqual({
      workspace: 'T1',
      conversation: 'command:C1:U1',
      person: 'U1',
      surface: 'slack',
      text: 'R&D lead in #berlin',
      intent: 'salary',
    });
  });

  it('without a trigger id is never taken for one that came before', () => {
    expect(fromCommand({ text: 'help', channel_id: 'C1', user_id: 'U1' }, self, []).key).toBeUndefined();
  });
});
