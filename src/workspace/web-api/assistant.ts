import { z } from 'zod';
import { setPrompts, setStatus, setTitle } from '../state/panes.ts';
import { isMember, visibleChannel } from './lookup.ts';
import { botMethod, type Caller, list, type Method, Refusal, timestamp } from './method.ts';

/** Loading messages that Slack turns over. */
const MOST_LOADING_MESSAGES = 10;
const MOST_PROMPTS = 4;

const thread = { channel_id: z.string(), thread_ts: timestamp };
const promptList = z
  .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
  .min(1)
  .max(MOST_PROMPTS);

export const assistantMethods: Readonly<Record<string, Method>> = {
  'assistant.threads.setStatus': botMethod({
    scopes: ['assistant:write', 'chat:write'],
    args: z.object({ ...thread, status: z.string(), loading_messages: list('invalid_arguments') }),
    run: (caller, args) => {
      requireMember(caller, args.channel_id);
      const loadingMessages = (args.loading_messages ?? []).map(String);
      if (loadingMessages.length > MOST_LOADING_MESSAGES) throw new Refusal('invalid_arguments');
      const place = { channel: args.channel_id, thread: args.thread_ts };
      setStatus(caller.state.panes, place, { status: args.status, loadingMessages });
      return {};
    },
  }),

  'assistant.threads.setTitle': botMethod({
    scopes: ['assistant:write'],
    args: z.object({ ...thread, title: z.string() }),
    run: (caller, args) => {
      requireMember(caller, args.channel_id);
      setTitle(caller.state.panes, { channel: args.channel_id, thread: args.thread_ts }, args.title);
      return {};
    },
  }),

  'assistant.threads.setSuggestedPrompts': botMethod({
    scopes: ['assistant:write'],
    args: z.object({
      channel_id: z.string(),
      thread_ts: timestamp.optional(),
      title: z.string().optional(),
      prompts: list('invalid_arguments'),
    }),
    run: (caller, args) => {
      requireMember(caller, args.channel_id);
      const prompts = promptList.safeParse(args.prompts);
      if (!prompts.success) throw new Refusal('invalid_arguments');
      // With a thread Slack answers ok to apps with an agent view and shows nothing.
      if (args.thread_ts !== undefined) return {};
      setPrompts(caller.state.panes, args.channel_id, { title: args.title ?? '', prompts: prompts.data });
      return {};
    },
  }),
};

function requireMember(caller: Caller, id: string): void {
  if (!isMember(caller, visibleChannel(caller, id))) throw new Refusal('not_in_channel');
}
