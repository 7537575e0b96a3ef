import { randomUUID } from 'node:crypto';
import type { Delivery, DeliveryOptions } from '../deliveries.ts';
import { deleted, edited, joined, posted, reacted } from '../events.ts';
import { appTeamOf, type Channel, findChannel, putChannel } from '../state/directory.ts';
import { addMessage, changeMessage, deleteMessage, findMessage, type Message } from '../state/messages.ts';
import { withReaction } from '../web-api/reactions.ts';
import { type Actor, announce, nextMessage, type Stage } from './stage.ts';
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
  actor: Actor,
  where: string | Channel,
  typed: SayOptions & { readonly text: string },
): Said {
  const { state, person } = actor;
  const channel = findChannel(state.directory, where, person);
  if (!channel.members.includes(person.id)) throw new Error(`${person.realName} is not in #${channel.name}.`);
  if (channel.isArchived) throw new Error(`#${channel.name} is archived.`);
  const { text, thread, file, ...delivery } = typed;
  const message = addMessage(state.messages, {
    ...typedText(state.directory, person, text),
    channel: channel.id,
    team: person.team,
    user: person.id,
    client_msg_id: randomUUID(),
    thread_ts: rootOf(thread),
    ...attached(actor, file),
  });
  return saidBy(actor, message, delivery);
}

/** Sends a message as some other app's bot; the actor is who sees the answer. */
export function botMessage(actor: Actor, where: string | Channel, text: string): Said {
  const { directory, messages, ids } = actor.state;
  const channel = findChannel(directory, where, actor.person);
  const message = addMessage(messages, {
    subtype: 'bot_message',
    channel: channel.id,
    team: channel.team,
    bot_id: ids.next('B'),
    app_id: ids.next('A'),
    text,
  });
  return saidBy(actor, message);
}

/** Changes the text of the actor's own message. */
export function edit(actor: Actor, message: Message, typed: string): Told {
  const { state, person } = actor;
  const previous = current(actor, message);
  const changed = changeMessage(state.messages, previous, {
    ...typedText(state.directory, person, typed),
    edited: { user: person.id, ts: state.ids.ts() },
  });
  return { acknowledged: announce(actor, edited(state, changed, previous)) };
}

/** Deletes a message. */
export function remove(stage: Stage, message: Message): Told {
  const previous = current(stage, message);
  deleteMessage(stage.state.messages, previous);
  return { acknowledged: announce(stage, deleted(stage.state, previous)) };
}

/** Adds an emoji to a message. */
export function react(actor: Actor, message: Message, emoji: string): Told {
  const { state, person } = actor;
  const previous = current(actor, message);
  const reactions = withReaction(previous, emoji, person.id);
  if (reactions === undefined) throw new Error(`${person.realName} has reacted so already.`);
  changeMessage(state.messages, previous, { reactions });
  return { acknowledged: announce(actor, reacted(state, previous, { emoji, person })) };
}

/** Puts the actor, who may be the app's own user, into a channel. */
export function join(actor: Actor, where: string | Channel): Told {
  const { state, person } = actor;
  const channel = findChannel(state.directory, where, person);
  const members = [...new Set([...channel.members, person.id])];
  const changed = putChannel(state.directory, { ...channel, members });
  const message = addMessage(state.messages, {
    subtype: 'channel_join',
    channel: channel.id,
    team: appTeamOf(state.directory, person, changed).id,
    user: person.id,
    text: `<@${person.id}> has joined the channel`,
  });
  const occurrences = [...joined(state, changed, person), ...posted(state, message)];
  // Slack's own notice names the newcomer, which is no mention.
  const heard = occurrences.filter((one) => one.subscription !== 'app_mention');
  return { acknowledged: announce(actor, heard) };
}

function saidBy(actor: Actor, message: Message, delivery: DeliveryOptions = {}): Said {
  const root = message.thread_ts ?? message.ts;
  const isTop = message.thread_ts === undefined;
  const fits = (one: Message): boolean => one.thread_ts === root || (isTop && one.thread_ts === undefined);
  return {
    message,
    acknowledged: announce(actor, posted(actor.state, message), delivery),
    reply: (timeoutMs) =>
      nextMessage(actor, { channel: message.channel, after: message.ts, fits }, timeoutMs),
  };
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
