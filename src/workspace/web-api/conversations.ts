import { z } from 'zod';
import { type Json, present } from '../json.ts';
import { type Channel, directMessage } from '../state/directory.ts';
import { addressedChannel, isMember, isVisible, readableChannel, visiblePerson } from './lookup.ts';
import { botMethod, type Caller, count, flag, type Method, Refusal, requireScope } from './method.ts';
import { pageOf } from './pages.ts';

const page = { limit: count.optional(), cursor: z.string().optional() };

const KINDS: Readonly<Record<Channel['kind'], string>> = {
  public: 'public_channel',
  private: 'private_channel',
  im: 'im',
};

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': botMethod({
    args: z.object({ channel: z.string(), include_num_members: flag.optional() }),
    run: (caller, args) => {
      const channel = readableChannel(caller, args.channel, 'read');
      const members = args.include_num_members === true ? { num_members: channel.members.length } : {};
      return { channel: { ...wireChannel(caller, channel), ...members } };
    },
  }),

  'conversations.list': botMethod({
    scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
    args: z.object({
      types: z.string().default('public_channel'),
      exclude_archived: flag.optional(),
      ...page,
    }),
    run: (caller, args) => {
      const kinds = args.types.split(',').map((type) => type.trim());
      const channels = [...caller.state.directory.channels.values()]
        .filter((one) => isVisible(caller, one) && kinds.includes(KINDS[one.kind]))
        .filter((one) => args.exclude_archived !== true || !one.isArchived);
      const { items, metadata } = pageOf(channels, args);
      return { channels: items.map((one) => wireChannel(caller, one)), ...metadata };
    },
  }),

  'conversations.members': botMethod({
    args: z.object({ channel: z.string(), ...page }),
    run: (caller, args) => {
      const channel = readableChannel(caller, args.channel, 'read');
      const { items, metadata } = pageOf(channel.members, args);
      return { members: items, ...metadata };
    },
  }),

  'conversations.open': botMethod({
    args: z.object({
      users: z.string().optional(),
      channel: z.string().optional(),
      return_im: flag.optional(),
    }),
    run: (caller, args) => {
      const channel = openedChannel(caller, args);
      const shown = args.return_im === true ? wireChannel(caller, channel) : { id: channel.id };
      return { channel: shown };
    },
  }),
};

function openedChannel(
  caller: Caller,
  args: { users?: string | undefined; channel?: string | undefined },
): Channel {
  if (args.channel !== undefined) return addressedChannel(caller, args.channel);
  requireScope(caller.installation, ['im:write']);
  const users = (args.users ?? '').split(',').filter((user) => user !== '');
  if (users.length === 0) throw new Refusal('not_enough_users');
  // Conversations of three and more exist in Slack, but not in this workspace.
  if (users.length > 1) throw new Refusal('too_many_users');
  return directMessage(caller.state.directory, visiblePerson(caller, users[0] ?? ''));
}

function wireChannel(caller: Caller, channel: Channel): Json {
  const isIm = channel.kind === 'im';
  const { team } = caller;
  const partner = channel.members.find((member) => member !== team.botUser);
  return {
    id: channel.id,
    ...(isIm ? present({ user: partner }) : { name: channel.name, name_normalized: channel.name }),
    created: channel.created,
    context_team_id: channel.team,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isIm,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_archived: channel.isArchived,
    is_member: isMember(caller, channel),
    is_ext_shared: channel.isShared,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
  };
}
