import { z } from 'zod';
import type { Turn } from '../conversation/conversation.ts';
import { type Command, parseCommand } from './command.ts';
import { decode } from './mrkdwn.ts';

/** A question from Slack, whichever way it came. */
export interface IncomingMessage {
  readonly workspace: string;
  readonly channel: string;
  readonly person: string;
  /** Decoded, without the mention of ourselves. */
  readonly text: string;
  /** As typed, to repeat it where others do not see it. */
  readonly typed: string;
  readonly intent?: string;
  /** Key of what is remembered. */
  readonly conversation: string;
  /** Time stamp of the message to answer under; absent for a command. */
  readonly thread?: string;
  /** Same for all deliveries of the same message; absent where nothing tells them apart. */
  readonly key?: string;
}

/** Who we are in the workspace that an event comes from. */
export interface Self {
  readonly workspace: string;
  readonly user: string | undefined;
}

/** The parts of `message` and `app_mention` events that matter. */
const eventSchema = z.object({
  type: z.string(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
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

/** The question in a direct message or a mention; nothing where a message is not for us. */
export function fromEvent(event: unknown, self: Self): IncomingMessage | undefined {
  const read = eventSchema.safeParse(event);
  if (!read.success || !isPersons(read.data, self) || !isForUs(read.data)) return undefined;
  const { channel, user, ts, text } = read.data;
  const typed = decode(text ?? '', self.user);
  const thread = read.data.thread_ts ?? ts;
  return {
    workspace: self.workspace,
    channel,
    person: user,
    typed,
    // A mention without a word, or a file without a caption, gets told what to ask.
    ...(typed === '' ? { text: 'help', intent: 'help' } : { text: typed }),
    conversation: conversationKey(channel, thread),
    thread,
    key: `${self.workspace}:message:${channel}:${ts}`,
  };
}

/** The question in `/career …`. */
export function fromCommand(command: SlashCommand, self: Self, intents: readonly string[]): IncomingMessage {
  const typed = decode(command.text ?? '', self.user);
  const parsed: Command = parseCommand(typed, intents);
  const delivery = deliveryOf(command);
  return {
    workspace: self.workspace,
    channel: command.channel_id,
    person: command.user_id,
    typed,
    ...parsed,
    conversation: `command:${command.channel_id}:${command.user_id}`,
    ...(delivery === undefined ? {} : { key: `${self.workspace}:command:${delivery}` }),
  };
}

// A command has no id; both of these are new each time that it is typed.
function deliveryOf({ trigger_id: trigger, response_url: url }: SlashCommand): string | undefined {
  return trigger === undefined && url === undefined ? undefined : `${trigger}:${url}`;
}

/** A direct message is one conversation as a whole; in a channel every thread is its own. */
export function conversationKey(channel: string, thread: string): string {
  return isDirect(channel) ? `im:${channel}` : `${channel}:${thread}`;
}

/** Slack's ids of direct messages start with D. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

export function toTurn(message: IncomingMessage): Turn {
  return {
    workspace: message.workspace,
    conversation: message.conversation,
    person: message.person,
    surface: 'slack',
    text: message.text,
    ...(message.intent === undefined ? {} : { intent: message.intent }),
  };
}

function isPersons(event: MessageEvent, self: Self): boolean {
  if (event.bot_id || event.bot_profile || event.edited || event.hidden || event.user === self.user)
    return false;
  return !event.subtype || event.subtype === 'file_share';
}

// In a channel only a mention is for us; in a direct message everything is.
function isForUs({ type, channel, channel_type: kind }: MessageEvent): boolean {
  return type === 'app_mention' || kind === 'im' || kind === 'app_home' || isDirect(channel);
}
