import { z } from 'zod';
import { fillIds } from '../fill-ids.ts';
import { type Block, isRecord, type Json } from '../json.ts';
import { characters } from '../limits/objects.ts';
import { LIMITS } from '../limits/table.ts';
import { checkMessage, isMetadata } from '../limits.ts';
import type { Channel } from '../state/directory.ts';
import {
  addMessage,
  changeMessage,
  deleteMessage,
  findMessage,
  type Message,
  wireMessage,
} from '../state/messages.ts';
import { clearStatus } from '../state/panes.ts';
import { addressedChannel, requirePostable, sharedMessage, visibleChannel, visiblePerson } from './lookup.ts';
import {
  botMethod,
  type Caller,
  flag,
  list,
  type Method,
  Refusal,
  record,
  refuseIf,
  timestamp,
} from './method.ts';

const content = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: list('invalid_blocks_format'),
  attachments: list('invalid_attachments'),
  metadata: record('invalid_metadata_format'),
};

const scopes = ['chat:write'];

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': botMethod({
    scopes,
    args: z.object({
      channel: z.string(),
      thread_ts: timestamp.optional(),
      reply_broadcast: flag.optional(),
      ...content,
    }),
    run: (caller, args) => {
      const channel = addressedChannel(caller, args.channel);
      requirePostable(caller, channel);
      const draft = draftOf(caller, channel, args);
      if (args.thread_ts !== undefined) requireThread(caller, channel, args.thread_ts);
      const message = addMessage(caller.state.messages, { ...draft, thread_ts: args.thread_ts });
      clearStatus(caller.state.panes, { channel: channel.id, thread: args.thread_ts ?? message.ts });
      return {
        channel: channel.id,
        ts: message.ts,
        message: wireMessage(caller.state.messages, message, true),
      };
    },
  }),

  'chat.postEphemeral': botMethod({
    scopes,
    args: z.object({ channel: z.string(), user: z.string(), thread_ts: timestamp.optional(), ...content }),
    run: (caller, args) => {
      const channel = addressedChannel(caller, args.channel);
      requirePostable(caller, channel);
      const person = visiblePerson(caller, args.user);
      if (!channel.members.includes(person.id)) throw new Refusal('user_not_in_channel');
      const draft = draftOf(caller, channel, args);
      const message = addMessage(caller.state.messages, {
        ...draft,
        thread_ts: args.thread_ts,
        only: person.id,
      });
      return { message_ts: message.ts };
    },
  }),

  'chat.update': botMethod({
    scopes,
    args: z.object({ channel: z.string(), ts: timestamp, ...content }),
    run: (caller, args) => {
      const channel = visibleChannel(caller, args.channel);
      const message = ownMessage(caller, sharedMessage(caller, channel, args.ts), 'cant_update_message');
      if (channel.isArchived) throw new Refusal('is_inactive');
      const changed = changeMessage(caller.state.messages, message, updateOf(caller, message, args));
      const wire = wireMessage(caller.state.messages, changed);
      return { channel: channel.id, ts: changed.ts, text: changed.text, message: wire };
    },
  }),

  'chat.delete': botMethod({
    scopes,
    args: z.object({ channel: z.string(), ts: timestamp }),
    run: (caller, args) => {
      const channel = visibleChannel(caller, args.channel);
      deleteMessage(
        caller.state.messages,
        ownMessage(caller, sharedMessage(caller, channel, args.ts), 'cant_delete_message'),
      );
      return { channel: channel.id, ts: args.ts };
    },
  }),

  'chat.getPermalink': botMethod({
    args: z.object({ channel: z.string(), message_ts: timestamp }),
    run: (caller, args) => {
      const channel = visibleChannel(caller, args.channel);
      const message = sharedMessage(caller, channel, args.message_ts);
      const path = `/archives/${channel.id}/p${message.ts.replace('.', '')}`;
      const thread =
        message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${channel.id}`;
      return { channel: channel.id, permalink: `${caller.baseUrl}${path}${thread}` };
    },
  }),
};

interface Content {
  readonly text?: string | undefined;
  readonly markdown_text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
  readonly metadata?: Json | undefined;
}

function draftOf(caller: Caller, channel: Channel, args: Content) {
  const { text = '', blocks, attachments } = withMarkdown(args);
  refuseIf(checkMessage({ text, blocks, attachments }));
  requireMetadata(args.metadata);
  return {
    channel: channel.id,
    team: caller.team.id,
    user: caller.team.botUser,
    bot_id: caller.team.botId,
    app_id: caller.state.app.id,
    text,
    blocks: filled(caller, blocks),
    attachments: attachments?.filter(isRecord),
    metadata: args.metadata && unlessEmpty(args.metadata),
  };
}

/** What is not mentioned stays as it was; an empty list takes the blocks away. */
function updateOf(caller: Caller, message: Message, args: Content): Partial<Record<keyof Message, unknown>> {
  const { text, blocks, attachments } = withMarkdown(args);
  const next = {
    text: text ?? message.text,
    blocks: blocks ?? message.blocks,
    attachments: attachments ?? message.attachments,
  };
  const isSilent = text === undefined && blocks === undefined && attachments === undefined;
  if (isSilent && args.metadata === undefined) throw new Refusal('no_text');
  refuseIf(checkMessage(next, text === undefined ? LIMITS.message.text : LIMITS.message.updatedText));
  requireMetadata(args.metadata);
  return {
    ...next,
    blocks: blocks === undefined ? message.blocks : filled(caller, blocks),
    metadata: args.metadata === undefined ? message.metadata : unlessEmpty(args.metadata),
    edited: { user: caller.team.botUser, ts: caller.state.ids.ts() },
  };
}

function withMarkdown(args: Content): Content {
  const { text, markdown_text, blocks } = args;
  if (markdown_text === undefined) return args;
  if (text !== undefined || blocks !== undefined) throw new Refusal('markdown_text_conflict');
  if (characters(markdown_text) > LIMITS.markdown) throw new Refusal('msg_too_long');
  return { ...args, text: markdown_text, blocks: [{ type: 'markdown', text: markdown_text }] };
}

function filled(caller: Caller, blocks: readonly unknown[] | undefined): readonly Block[] | undefined {
  return blocks === undefined || blocks.length === 0 ? undefined : fillIds(caller.state.ids, blocks);
}

/** An empty object takes the metadata away. */
function unlessEmpty(metadata: Json): Json | undefined {
  return Object.keys(metadata).length === 0 ? undefined : metadata;
}

function requireMetadata(metadata: Json | undefined): void {
  if (metadata === undefined || unlessEmpty(metadata) === undefined || isMetadata(metadata)) return;
  throw new Refusal('invalid_metadata_schema');
}

/** Replies hang on roots; a deleted or unknown root is let pass, as Slack does. */
function requireThread(caller: Caller, channel: Channel, ts: string): void {
  const root = findMessage(caller.state.messages, channel.id, ts);
  const isReply = root?.thread_ts !== undefined && root.thread_ts !== root.ts;
  if (isReply || root?.only !== undefined) throw new Refusal('cannot_reply_to_message');
}

/** The message itself if the app posted it; throws the error otherwise. */
function ownMessage(caller: Caller, message: Message, otherwise: string): Message {
  if (message.bot_id !== caller.team.botId) throw new Refusal(otherwise);
  return message;
}
