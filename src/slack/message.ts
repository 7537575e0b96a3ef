import type { HomeView, ModalView } from '@slack/types';
import { call } from './call.ts';
import type { Client } from './client.ts';
import type { Log } from './log.ts';
import { findPosted } from './posted.ts';
import { isAboutContent, refusalOf } from './refusal.ts';
import type { View } from './render/blocks.ts';

/** Where a message goes. */
export interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** A view that can also be had without drawn charts. */
export type Draft = (charts: 'drawn' | 'written') => View;

/** Marks messages of ours, so that another instance can find out what they are. */
export interface Metadata {
  readonly event_type: 'career_answer' | 'career_note' | 'expert_question';
  readonly event_payload: Readonly<Record<string, string | number>>;
}

/** What is known beside a message that is posted. */
export interface Posting {
  readonly metadata?: Metadata | undefined;
  /** Time stamp of what it answers. */
  readonly since?: string | undefined;
  /** Whether an earlier attempt may have posted it already. */
  readonly isRepeat?: boolean | undefined;
}

/**
 * Posts where everybody in the place sees it; gives the message's time stamp. A message whose metadata name a
 * source is looked for before it is sent once more, so that it does not stand there twice.
 */
export async function post(client: Client, place: Place, view: View, posting: Posting = {}): Promise<Posted> {
  const { metadata, isRepeat } = posting;
  const args = {
    channel: place.channel,
    ...contentOf(view),
    thread_ts: place.thread,
    metadata,
    unfurl_links: false,
    unfurl_media: false,
  };
  const lookUp = lookUpOf(client, place, posting);
  const posted = await call(client, 'chat.postMessage', args, { lookUp, isRepeat });
  return {
    channel: typeof posted.channel === 'string' ? posted.channel : place.channel,
    ts: posted.ts ?? '',
  };
}

function lookUpOf(client: Client, { channel, thread }: Place, { metadata, since }: Posting) {
  const source = metadata?.event_payload['source'];
  if (typeof source !== 'string') return undefined;
  return () => findPosted(client, { channel, thread, source, since });
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** Posts where one person sees it and nobody else. */
export async function whisper(client: Client, place: Place, person: string, view: View): Promise<void> {
  const { channel, thread } = place;
  await call(client, 'chat.postEphemeral', { channel, user: person, thread_ts: thread, ...contentOf(view) });
}

/** Replaces a message of ours. */
export async function update(client: Client, { channel, ts }: Posted, view: View): Promise<void> {
  await call(client, 'chat.update', { channel, ts, ...contentOf(view) });
}

/** Opens a modal for who has just pressed or typed something; throws when that was more than three seconds ago. */
export async function openModal(client: Client, trigger: string | undefined, view: ModalView): Promise<void> {
  if (trigger === undefined) throw new Error('Slack gave no trigger_id to open a modal with');
  await call(client, 'views.open', { trigger_id: trigger, view });
}

/** Shows somebody's App Home. */
export async function publishHome(client: Client, person: string, view: HomeView): Promise<void> {
  await call(client, 'views.publish', { user_id: person, view });
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

// Nothing in our text is a link or a mention unless we wrote it as one.
function contentOf({ text, blocks }: View): Record<string, unknown> {
  const written = { text, parse: 'none', link_names: false };
  return blocks.length === 0 ? written : { ...written, blocks };
}
