import { z } from 'zod';
import { glance, type Result } from './call.ts';
import type { Client } from './client.ts';

/** A message of ours that may or may not have arrived. */
export interface Doubtful {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** What its metadata say it answers. */
  readonly source: string;
  /** Time stamp of what it answers, where that is known: the message stands after it. */
  readonly since?: string | undefined;
}

/** Slack gives a thread's oldest messages first and a channel's newest, in pages of this size. */
const PAGE = 200;
/** Pages that are read at most; a longer thread has moved on. */
const PAGES = 5;

const pageSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_payload: z.object({ source: z.string().optional() }).nullish() })
        .nullish()
        .catch(undefined),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** Looks for a message where it should stand; gives what posting it would have given. Throws where it cannot be looked up. */
export async function findPosted(client: Client, doubtful: Doubtful): Promise<Result | undefined> {
  const { channel, thread, source, since } = doubtful;
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const args = { channel, oldest: since, limit: PAGE, cursor, include_all_metadata: true };
    const told = await (thread === undefined
      ? glance(client, 'conversations.history', args)
      : glance(client, 'conversations.replies', { ...args, ts: thread }));
    const read = pageSchema.parse(told);
    const found = read.messages.find(({ metadata }) => metadata?.event_payload?.source === source);
    if (found !== undefined) return { ok: true, channel, ts: found.ts };
    cursor = read.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return undefined;
  }
  return undefined;
}
