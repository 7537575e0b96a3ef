import { z } from 'zod';
import type { Turn } from '../conversation/conversation.ts';
import { type Command, parseCommand } from './command.ts';
import { decode } from './mrkdwn.ts';

/** Something that a person wrote for us in Slack. */
export interface IncomingMessage {
  readonly workspace: string;
  readonly channel: string;
  readonly person: string;
  /** The person's own workspace, where Slack says so. */
  readonly team?: string;
  readonly way: Way;
  /** Whether people of other companies read along. */
  readonly isShared: boolean;
  /** Decoded, without the mention of ourselves. */
  readonly text: string;
  /** As typed, to repeat it where others do not see it. */
  readonly typed: string;
  readonly intent?: string;
  /** Key of what is remembered. */
  readonly conversation: string;
  readonly ts: string;
  /** Time stamp of the message to answer under. */
  readonly thread: string;
  /** Whether the thread was begun by us, where Slack says so. */
  readonly isOurThread?: boolean;
  /** Same for all deliveries of the same message, as whatever events they come. */
  readonly key: string;
  /** Slack's id of the event. */
  readonly event?: string;
}

/** How a message is for us: as a direct message, because it mentions us, or perhaps since it is in a thread. */
export type Way = 'direct' | 'mention' | 'thread';

/** A question that was typed as `/career …`. */
export interface IncomingCommand {
  readonly workspace: string;
  readonly channel: string;
  readonly person: string;
  readonly typed: string;
  readonly command: Command;
  readonly conversation: string;
  readonly url: string | undefined;
  readonly trigger: string | undefined;
  /** Same for all deliveries of the same command; absent where nothing tells them apart. */
  readonly key?: string | undefined;
}

/** Who we are in the workspace that something comes from. */
export interface Self {
  readonly workspace: string;
  readonly enterprise?: string | undefined;
  readonly user: string | undefined;
}

/** The parts of `message` and `app_mention` events that matter. */
const eventSchema = z.object({
  type: z.string(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string(),
  user_team: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  parent_user_id: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.unknown().optional(),
  bot_profile: z.unknown().optional(),
  edited: z.unknown().optional(),
  hidden: z.unknown().optional(),
});
type MessageEvent = z.output<typeof eventSchema>;

/** The parts of a slash command that matter. */
export interface SlashCommand {
  readonly text?: string | undefined;
  readonly channel_id: string;
  readonly user_id: string;
  readonly trigger_id?: string | undefined;
  readonly response_url?: string | undefined;
}

/** What a message event says; nothing where it cannot be for us. */
export function fromEvent(
  event: unknown,
  self: Self,
  { isShared = false, id }: { readonly isShared?: boolean; readonly id?: string | undefined } = {},
): IncomingMessage | undefined {
  const read = eventSchema.safeParse(event);
  if (!read.success || !isPersons(read.data, self)) return undefined;
  const way = wayOf(read.data);
  if (way === undefined) return undefined;
  const { channel, user, user_team: team, ts, text, parent_user_id: parent } = read.data;
  const typed = decode(text ?? '', self.user);
  const thread = read.data.thread_ts ?? ts;
  return {
    workspace: self.workspace,
    channel,
    person: user,
    ...(team === undefined || team === null ? {} : { team }),
    way,
    isShared,
    typed,
    // A mention without a word, or a file without a caption, gets told what to ask.
    ...(typed === '' ? { text: 'help', intent: 'help' } : { text: typed }),
    conversation: conversationKey(channel, thread),
    ts,
    thread,
    ...(typeof parent === 'string' ? { isOurThread: parent === self.user } : {}),
    key: `message:${channel}:${ts}`,
    ...(id === undefined ? {} : { event: id }),
  };
}

/** What was typed as `/career …`. */
export function fromCommand(command: SlashCommand, self: Self, intents: readonly string[]): IncomingCommand {
  const { channel_id: channel, user_id: person, response_url: url, trigger_id: trigger } = command;
  const typed = decode(command.text ?? '', self.user);
  return {
    workspace: self.workspace,
    channel,
    person,
    typed,
    command: parseCommand(typed, intents),
    conversation: commandKey(channel, person),
    url,
    trigger,
    // A command has no id, but this is new each time that one is typed.
    key: trigger === undefined ? undefined : `command:${trigger}`,
  };
}

/** A direct message is one conversation as a whole; in a channel every thread is its own. */
export function conversationKey(channel: string, thread: string): string {
  return isDirect(channel) ? `im:${channel}` : `${channel}:${thread}`;
}

/** What one person asks privately in a channel is one conversation. */
export function commandKey(channel: string, person: string): string {
  return `command:${channel}:${person}`;
}

/** Slack's ids of direct messages start with D. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

export interface TurnParts extends Pick<Turn, 'workspace' | 'conversation' | 'person' | 'text'> {
  readonly intent?: string | undefined;
}

export function toTurn({ workspace, conversation, person, text, intent }: TurnParts): Turn {
  return {
    workspace,
    conversation,
    person,
    surface: 'slack',
    text,
    ...(intent === undefined ? {} : { intent }),
  };
}

function isPersons(event: MessageEvent, self: Self): boolean {
  if (event.bot_id || event.bot_profile || event.edited || event.hidden || event.user === self.user)
    return false;
  return !event.subtype || event.subtype === 'file_share';
}

// In a direct message everything is for us; in a channel a mention is, and perhaps what stands in a thread.
function wayOf({
  type,
  channel,
  channel_type: kind,
  thread_ts: thread,
  text,
}: MessageEvent): Way | undefined {
  if (kind === 'im' || kind === 'app_home' || isDirect(channel)) return 'direct';
  if (type === 'app_mention') return 'mention';
  // What mentions us comes as a mention too, and what mentions others is for them.
  return thread === undefined || thread === null || MENTION.test(text ?? '') ? undefined : 'thread';
}

const MENTION = /<(?:@[UWB]\w+|!(?:here|channel|everyone|subteam))/;
