import type { Ids } from '../ids.ts';
import { type Block, type Json, present } from '../json.ts';

/** A message as Slack stores it; the keys are Slack's own, so that it can go into payloads and to the page as it is. */
export interface Message {
  readonly type: 'message';
  readonly subtype?: string;
  readonly channel: string;
  readonly ts: string;
  readonly team: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly client_msg_id?: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly Json[];
  readonly files?: readonly Json[];
  readonly thread_ts?: string;
  readonly metadata?: Json;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly Reaction[];
  /** The only person who sees it; everybody in the channel when absent. */
  readonly only?: string;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

export type MessageChange =
  | { readonly kind: 'message-posted'; readonly message: Message }
  | { readonly kind: 'message-changed'; readonly message: Message; readonly previous: Message }
  | { readonly kind: 'message-deleted'; readonly message: Message };

/** All messages, by channel and then by timestamp, oldest first; ephemeral ones are among them. */
export interface Messages {
  readonly ids: Ids;
  readonly emit: (change: MessageChange) => void;
  readonly byChannel: Map<string, Map<string, Message>>;
  /** Timestamps of the replies that everybody sees, by channel and root. */
  readonly threads: Map<string, Set<string>>;
  /** Messages kept in a channel; older ones are forgotten. */
  readonly most: number;
}

/** What a new message says; the store adds the rest. */
export type Draft = { [K in keyof Omit<Message, 'type' | 'ts'>]: Message[K] | undefined } & {
  readonly channel: string;
  readonly team: string;
  readonly text: string;
};

export function createMessages(ids: Ids, most: number, emit: Messages['emit']): Messages {
  return { ids, emit, byChannel: new Map(), threads: new Map(), most };
}

export function addMessage(messages: Messages, draft: Draft): Message {
  const message: Message = { ...present(draft), type: 'message', ts: messages.ids.ts() };
  const channel = channelOf(messages, message.channel);
  channel.set(message.ts, message);
  if (isReply(message)) threadOf(messages, message.channel, message.thread_ts).add(message.ts);
  if (channel.size > messages.most) forgetOldest(messages, message.channel);
  messages.emit({ kind: 'message-posted', message });
  return message;
}

/** Replaces parts of a message; undefined takes a part away. Throws when it is gone. */
export function changeMessage(
  messages: Messages,
  previous: Message,
  parts: Partial<Record<keyof Message, unknown>>,
): Message {
  const channel = channelOf(messages, previous.channel);
  if (!channel.has(previous.ts)) throw new Error(`There is no message ${previous.ts} any more.`);
  const message = present({ ...previous, ...parts }) as Message;
  channel.set(message.ts, message);
  messages.emit({ kind: 'message-changed', message, previous });
  return message;
}

/** Takes a message away; one that has replies leaves a tombstone, as in Slack. */
export function deleteMessage(messages: Messages, message: Message): void {
  const channel = channelOf(messages, message.channel);
  if (repliesTo(messages, message).length > 0) channel.set(message.ts, tombstone(message));
  else channel.delete(message.ts);
  if (isReply(message)) threadOf(messages, message.channel, message.thread_ts).delete(message.ts);
  messages.emit({ kind: 'message-deleted', message });
}

export function findMessage(messages: Messages, channel: string, ts: string): Message | undefined {
  return messages.byChannel.get(channel)?.get(ts);
}

/** The messages that everybody in a channel sees, oldest first, replies included. */
export function sharedMessages(messages: Messages, channel: string): readonly Message[] {
  return [...(messages.byChannel.get(channel)?.values() ?? [])].filter((one) => one.only === undefined);
}

/** The replies of a thread that everybody sees, oldest first, without its root. */
export function repliesTo(messages: Messages, root: Pick<Message, 'channel' | 'ts'>): readonly Message[] {
  const replies = messages.threads.get(`${root.channel}/${root.ts}`) ?? [];
  return [...replies].flatMap((ts) => findMessage(messages, root.channel, ts) ?? []);
}

/** A message as the Web API and events show it: without its channel, and with its metadata only when asked for. */
export function wireMessage(messages: Messages, message: Message, withMetadata = false): Json {
  const { channel: _, only, metadata, ...wire } = message;
  const shown = withMetadata && metadata !== undefined ? { ...wire, metadata } : wire;
  const replies = message.thread_ts === undefined ? repliesTo(messages, message) : [];
  if (replies.length === 0 || only !== undefined) return shown;
  return {
    ...shown,
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: [...new Set(replies.map((reply) => reply.user ?? ''))],
    latest_reply: replies.at(-1)?.ts,
  };
}

function channelOf(messages: Messages, channel: string): Map<string, Message> {
  const known = messages.byChannel.get(channel);
  if (known !== undefined) return known;
  const created = new Map<string, Message>();
  messages.byChannel.set(channel, created);
  return created;
}

function forgetOldest(messages: Messages, channel: string): void {
  const [oldest] = channelOf(messages, channel).keys();
  channelOf(messages, channel).delete(oldest ?? '');
  messages.threads.delete(`${channel}/${oldest}`);
}

function threadOf(messages: Messages, channel: string, root: string): Set<string> {
  const key = `${channel}/${root}`;
  const known = messages.threads.get(key);
  if (known !== undefined) return known;
  const created = new Set<string>();
  messages.threads.set(key, created);
  return created;
}

function isReply(message: Message): message is Message & { readonly thread_ts: string } {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts && message.only === undefined;
}

function tombstone({ channel, ts, team }: Message): Message {
  return {
    type: 'message',
    subtype: 'tombstone',
    channel,
    ts,
    team,
    user: 'USLACKBOT',
    text: 'This message was deleted.',
  };
}
