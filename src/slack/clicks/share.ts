import type { Again } from '../again.ts';
import type { Click, ClickedMessage } from '../click.ts';
import { post, sendDraft } from '../message.ts';
import type { AtWork } from '../parts.ts';
import { isAboutPlace } from '../refusal.ts';
import type { View } from '../render/blocks.ts';
import { render } from '../render.ts';
import { sendToUrl } from '../response-url.ts';
import { shownQuestion } from './shown-question.ts';

/** Shows a private answer to everybody in the channel, with the name of who did so. */
export async function share(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { message, workspace, person } = click;
  if (message === undefined) return;
  // Whoever presses twice in a hurry shares once; whoever presses again after a failure tries again.
  const key = `${workspace}:share:${message.channel}:${message.ts}:${person}`;
  if (!parts.once.first(key)) return;
  try {
    await postShared(click, { message, again }, parts);
  } catch (error) {
    parts.once.forget(key);
    throw error;
  }
  if (message.url !== undefined)
    await sendToUrl(message.url, { delete_original: true }).catch(() => undefined);
}

interface Shared {
  readonly message: ClickedMessage;
  readonly again: Again;
}

async function postShared(click: Click, { message, again }: Shared, parts: AtWork): Promise<void> {
  const { client, recall, log, hasExperts, source, isRepeat } = parts;
  const { answer } = await recall.find(again, click);
  const asked = { question: shownQuestion(again), by: click.person, shared: true };
  const draft = (charts: 'drawn' | 'written') =>
    render(answer, { surface: 'message', asked, again, charts, hasExperts });
  const { kind, intent } = answer;
  const metadata = { event_type: 'career_answer', event_payload: { kind, intent, source } } as const;
  await sendDraft(draft, inChannel, log);

  async function inChannel(view: View): Promise<void> {
    const { channel, thread, url } = message;
    try {
      await post(client, { channel, thread }, view, { metadata, isRepeat: isRepeat() });
    } catch (error) {
      if (url === undefined || !isAboutPlace(error)) throw error;
      // Where the bot is not a member, the address that came with the click still reaches the channel.
      const { text, blocks } = view;
      await sendToUrl(url, { response_type: 'in_channel', replace_original: false, text, blocks });
    }
  }
}
