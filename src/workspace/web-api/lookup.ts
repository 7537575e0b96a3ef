import { type Channel, directMessage, findNamed, type Person } from '../state/directory.ts';
import { findMessage, type Message } from '../state/messages.ts';
import { type Caller, Refusal, requireScope } from './method.ts';

/** Scopes are granted by kind of conversation. */
const FAMILY: Readonly<Record<Channel['kind'], string>> = { public: 'channels', private: 'groups', im: 'im' };

/** A conversation that the app may know of, by identifier. */
export function visibleChannel(caller: Caller, id: string): Channel {
  const channel = caller.state.directory.channels.get(id);
  if (channel === undefined || !isVisible(caller, channel)) throw new Refusal('channel_not_found');
  return channel;
}

/** Where the app wants to post: a conversation's identifier or name, or a person's identifier for their DM. */
export function addressedChannel(caller: Caller, address: string): Channel {
  const { directory } = caller.state;
  const person = directory.people.get(address);
  if (person !== undefined && person.team === caller.team.id) return directMessage(directory, person);
  const named = directory.channels.get(address) ?? findNamed(directory, address, caller.team.id);
  if (named === undefined || !isVisible(caller, named)) throw new Refusal('channel_not_found');
  return named;
}

/** Throws unless the app can write there. */
export function requirePostable(caller: Caller, channel: Channel): void {
  if (channel.isArchived) throw new Refusal('is_archived');
  const mayPostAnywhere = caller.installation.scopes?.includes('chat:write.public') ?? false;
  if (isMember(caller, channel) || (mayPostAnywhere && channel.kind === 'public')) return;
  throw new Refusal('not_in_channel');
}

/** A conversation whose messages the app may read; `history` or `read` scopes go by its kind. */
export function readableChannel(caller: Caller, id: string, right: 'history' | 'read'): Channel {
  const channel = visibleChannel(caller, id);
  requireScope(caller.installation, [`${FAMILY[channel.kind]}:${right}`]);
  if (right === 'history' && !isMember(caller, channel)) throw new Refusal('not_in_channel');
  return channel;
}

/** A message that everybody in the channel sees. */
export function sharedMessage(caller: Caller, channel: Channel, ts: string): Message {
  const message = findMessage(caller.state.messages, channel.id, ts);
  if (message === undefined || message.only !== undefined) throw new Refusal('message_not_found');
  return message;
}

/** A person whom the app can see: of its team, or in a channel shared with it. */
export function visiblePerson(caller: Caller, id: string): Person {
  const { people, channels } = caller.state.directory;
  const person = people.get(id);
  if (person === undefined) throw new Refusal('user_not_found');
  if (person.team === caller.team.id) return person;
  const isMet = [...channels.values()].some((one) => one.members.includes(id) && isVisible(caller, one));
  if (!isMet) throw new Refusal('user_not_found');
  return person;
}

export function isMember(caller: Caller, channel: Channel): boolean {
  return channel.members.includes(caller.team.botUser);
}

/** Public channels of the team can be seen by anybody; all others by their members. */
export function isVisible(caller: Caller, channel: Channel): boolean {
  return isMember(caller, channel) || (channel.kind === 'public' && channel.team === caller.team.id);
}
