import { randomUUID } from 'node:crypto';
import type { Delivery, DeliveryOptions } from '../deliveries.ts';
import { deleted, edited, joined, posted, reacted } from '../events.ts';
import {
  appTeamOf,
  type Channel,
  findChannel,
  findPerson,
  type Person,
  putChannel,
} from '../state/directory.ts';
import { addMessage, changeMessage, deleteMessage, findMessage, type Message } from '../state/messages.ts';
import { withReaction } from '../web-api/reactions.ts';
import { announce, nextMessage, type Stage } from './stage.ts';
import { typedText } from './typed-text.ts';

/** A message that a person has sent. */
export interface Said {
  readonly message: Message;
  /** Resolves once the app has taken every event that the message caused, or Slack has given up. */
  readonly acknowledged: Promise<readonly Delivery[]>;
  /** The app's first message after it in the same thread or, in a direct message, below it. */
  readonly reply: (timeoutMs?: number) => Promise<Message>;
}

export interface SayOptions extends DeliveryOptions {
  /** Replies in the thread of this message. */
  readonly thread?: Message | string | undefined;
  /** Attaches a file of this name. */
  readonly file?: string;
}

/** A change that a person has made. */
export interface Told {
  readonly acknowledged: Promise<readonly Delivery[]>;
}

/** Sends a message. Throws when the person is not in the channel. */
export function say(
  stage: Stage,
  who: string | Person,
  where: string | Channel,
  typed: string,
  options: SayOptions = {},
): Said {
  const { directory, messages } = stage.state;
  const person = findPerson(directory, who);
  const channel = findChannel(directory, where, person);
  if (!channel.members.includes(person.id)) throw new Error(`${person.realName} is not in #${channel.name}.`);
  if (channel.isArchived) throw new Error(`#${channel.name} is archived.`);
  const { thread, file, ...delivery } = options;
  const message = addMessage(messages, {
    ...typedText(directory, person, typed),
    channel: channel.id,
    team: person.team,
    user: person.id,
    client_msg_id: randomUUID(),
    thread_ts: rootOf(thread),
    ...attached(stage, file),
  });
  return {
    message,
    acknowledged: announce(stage, posted(stage.state, message), delivery),
    reply: (timeoutMs) => replyTo(stage, message, person, timeoutMs),
  };
}

/** Sends a message as some other app's bot. */
export function botMessage(stage: Stage, where: string | Channel, text: string): Said {
  const { directory, messages, ids } = stage.state;
  const bot = [...directory.people.values()][0];
  if (bot === undefined) throw new Error('There is nobody in this workspace.');
  const channel = findChannel(directory, where, bot);
  const message = addMessage(messages, {
    subtype: 'bot_message',
    channel: channel.id,
    team: channel.team,
    bot_id: ids.next('B'),
    app_id: ids.next('A'),
    text,
  });
  return {
    message,
    acknowledged: announce(stage, posted(stage.state, message)),
    reply: (timeoutMs) => replyTo(stage, message, bot, timeoutMs),
  };
}

/** Changes the text of a person's own message. */
export function edit(stage: Stage, who: string | Person, message: Message, typed: string): Told {
  const person = findPerson(stage.state.directory, who);
  const previous = current(stage, message);
  const changed = changeMessage(stage.state.messages, previous, {
    ...typedText(stage.state.directory, person, typed),
    edited: { user: person.id, ts: stage.state.ids.ts() },
  });
  return { acknowledged: announce(stage, edited(stage.state, changed, previous)) };
}

/** Deletes a message. */
export function remove(stage: Stage, message: Message): Told {
  const previous = current(stage, message);
  deleteMessage(stage.state.messages, previous);
  return { acknowledged: announce(stage, deleted(stage.state, previous)) };
}

/** Adds an emoji to a message. */
export function react(stage: Stage, who: string | Person, message: Message, emoji: string): Told {
  const person = findPerson(stage.state.directory, who);
  const previous = current(stage, message);
  const reactions = withReaction(previous, emoji, person.id);
  if (reactions === undefined) throw new Error(`${person.realName} has reacted so already.`);
  changeMessage(stage.state.messages, previous, { reactions });
  return { acknowledged: announce(stage, reacted(stage.state, previous, emoji, person)) };
}

/** Puts somebody, or the app's own user, into a channel. */
export function join(stage: Stage, who: string | Person, where: string | Channel): Told {
  const { directory, messages } = stage.state;
  const person = findPerson(directory, who);
  const channel = findChannel(directory, where, person);
  const members = [...new Set([...channel.members, person.id])];
  const changed = putChannel(directory, { ...channel, members });
  const message = addMessage(messages, {
    subtype: 'channel_join',
    channel: channel.id,
    team: appTeamOf(directory, person, changed).id,
    user: person.id,
    text: `<@${person.id}> has joined the channel`,
  });
  const occurrences = [...joined(stage.state, changed, person), ...posted(stage.state, message)];
  // Slack's own notice names the newcomer, which is no mention.
  const heard = occurrences.filter((one) => one.subscription !== 'app_mention');
  return { acknowledged: announce(stage, heard) };
}

function replyTo(
  stage: Stage,
  message: Message,
  person: Person,
  timeoutMs: number | undefined,
): Promise<Message> {
  const root = message.thread_ts ?? message.ts;
  const where = { channel: message.channel, after: message.ts, person: person.id };
  const isTop = message.thread_ts === undefined;
  const fits = (one: Message): boolean => one.thread_ts === root || (isTop && one.thread_ts === undefined);
  return nextMessage(stage, where, fits, timeoutMs);
}

function attached(stage: Stage, name: string | undefined) {
  if (name === undefined) return {};
  return {
    subtype: 'file_share',
    files: [{ id: stage.state.ids.next('F'), name, title: name, mode: 'hosted' }],
  };
}

function rootOf(thread: Message | string | undefined): string | undefined {
  return typeof thread === 'object' ? (thread.thread_ts ?? thread.ts) : thread;
}

function current(stage: Stage, message: Message): Message {
  const found = findMessage(stage.state.messages, message.channel, message.ts);
  if (found === undefined) throw new Error(`The message ${message.ts} is gone.`);
  return found;
}
