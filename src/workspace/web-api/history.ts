import { z } from 'zod';
import { findMessage, type Message, repliesTo, sharedMessages, wireMessage } from '../state/messages.ts';
import { readableChannel } from './lookup.ts';
import { botMethod, count, flag, type Method, Refusal, timestamp } from './method.ts';
import { pageOf } from './pages.ts';

const span = {
  channel: z.string(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
  limit: count.optional(),
  cursor: z.string().optional(),
};

export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': botMethod({
    args: z.object(span),
    run: (caller, args) => {
      const { messages } = caller.state;
      const channel = readableChannel(caller, args.channel, 'history');
      const roots = sharedMessages(messages, channel.id).filter((one) => one.thread_ts === undefined);
      const { items, hasMore, metadata } = pageOf(roots.filter(within(args)).reverse(), args);
      const withMetadata = args.include_all_metadata === true;
      return {
        messages: items.map((one) => wireMessage(messages, one, withMetadata)),
        has_more: hasMore,
        ...metadata,
      };
    },
  }),

  'conversations.replies': botMethod({
    args: z.object({ ...span, ts: timestamp }),
    run: (caller, args) => {
      const { messages } = caller.state;
      const channel = readableChannel(caller, args.channel, 'history');
      const found = findMessage(messages, channel.id, args.ts);
      const root =
        found?.thread_ts === undefined ? found : findMessage(messages, channel.id, found.thread_ts);
      if (root === undefined || root.only !== undefined) throw new Refusal('thread_not_found');
      const replies = repliesTo(messages, root).filter(within(args));
      const { items, hasMore, metadata } = pageOf([root, ...replies], args);
      const withMetadata = args.include_all_metadata === true;
      return {
        messages: items.map((one) => wireMessage(messages, one, withMetadata)),
        has_more: hasMore,
        ...metadata,
      };
    },
  }),
};

interface Span {
  readonly oldest?: string | undefined;
  readonly latest?: string | undefined;
  readonly inclusive?: boolean | undefined;
}

/** Timestamps compare as numbers with six decimals; the bounds themselves count only if asked for. */
function within({ oldest, latest, inclusive = false }: Span): (message: Message) => boolean {
  const low = Number(oldest ?? 0);
  const high = latest === undefined ? Number.POSITIVE_INFINITY : Number(latest);
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= low && at <= high : at > low && at < high;
  };
}
