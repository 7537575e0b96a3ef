import type { webApi } from '@slack/bolt';
import type * as slack from '@slack/types';
import type { Log } from './log.ts';
import { isAboutContent, refusalOf } from './refusal.ts';
import type { Block, View } from './render/blocks.ts';

type Client = webApi.WebClient;

/** Where a message goes. */
export interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** A view that can also be had without drawn charts. */
export type Draft = (charts: 'drawn' | 'written') => View;

/** Marks our answers, so that another instance can find out whether a question was answered. */
export interface Metadata {
  readonly event_type: 'career_answer';
  readonly event_payload: Readonly<Record<string, string | number>>;
}

/** Nothing in our text is a link or a mention unless we wrote it as one, and no link unfolds. */
const AS_WRITTEN = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

/** Posts where everybody in the place sees it; gives the message's time stamp. */
export async function post(client: Client, place: Place, view: View, metadata?: Metadata): Promise<Posted> {
  const posted = await client.chat.postMessage({
    channel: place.channel,
    text: view.text,
    ...blocksOf(view),
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    ...(metadata === undefined
      ? {}
      : { metadata: { ...metadata, event_payload: { ...metadata.event_payload } } }),
    ...AS_WRITTEN,
  });
  return { channel: posted.channel ?? place.channel, ts: posted.ts ?? '' };
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** Posts where one person sees it and nobody else. */
export async function whisper(client: Client, place: Place, person: string, view: View): Promise<void> {
  await client.chat.postEphemeral({
    channel: place.channel,
    user: person,
    text: view.text,
    ...blocksOf(view),
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    parse: 'none',
    link_names: false,
  });
}

/** Replaces a message of ours. */
export async function update(client: Client, message: Posted, view: View): Promise<void> {
  const { channel, ts } = message;
  await client.chat.update({
    channel,
    ts,
    text: view.text,
    ...blocksOf(view),
    parse: 'none',
    link_names: false,
  });
}

/** A view without blocks, for texts of ours. */
export function textView(text: string): View {
  return { text, blocks: [] };
}

/**
 * Sends a draft in the best form that Slack takes: as drawn, else with charts written out, else as text alone.
 * What Slack refused, and where, goes to the log.
 */
export async function sendDraft(draft: Draft, send: (view: View) => Promise<void>, log: Log): Promise<void> {
  const drawn = draft('drawn');
  const charted = drawn.blocks.some((block) => block.type === 'data_visualization');
  const forms = [
    () => drawn,
    ...(charted ? [() => draft('written')] : []),
    () => textView(draft('written').text),
  ];
  for (const [index, form] of forms.entries()) {
    try {
      return await send(form());
    } catch (error) {
      if (!isAboutContent(error) || index === forms.length - 1) throw error;
      log.warn({ refused: refusalOf(error) }, 'Slack refused a message; sending it in a plainer form');
    }
  }
}

function blocksOf(view: View): { blocks?: (slack.KnownBlock | slack.Block)[] } {
  // The chart block is newer than the published types, hence the wider type.
  const blocks: readonly (Block | slack.Block)[] = view.blocks;
  return blocks.length === 0 ? {} : { blocks: [...blocks] };
}
