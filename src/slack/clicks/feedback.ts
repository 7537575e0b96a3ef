import { groupUnhelpful } from '../../conversation/grouping.ts';
import type { Again } from '../again.ts';
import type { Click } from '../click.ts';
import { reasonForm } from '../forms/reason.ts';
import { openModal } from '../message.ts';
import type { AtWork } from '../parts.ts';
import { whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';

/** Keeps how somebody found an answer; whoever found it unhelpful is asked why. */
export async function takeFeedback(
  click: Click,
  again: Again & { readonly verdict?: 'up' | 'down' },
  parts: AtWork,
): Promise<void> {
  const { message, workspace, person } = click;
  const { verdict = 'up', id } = again;
  if (message === undefined) return;
  const isAsked = verdict === 'down' && (await askWhy(click, again, parts));
  if (!isAsked) {
    const words = verdict === 'up' ? texts.thanksUp : texts.thanksDown;
    await whisperTo(message, { ...parts, person }).calm(words);
  }
  if (id === undefined) return;
  const at = parts.timers.now();
  await parts.store.keepFeedback({ workspace, questionId: id, person, helpful: verdict === 'up', at });
  if (verdict === 'down') await groupUnhelpful(workspace, id, parts.store);
}

// Slack takes a modal within three seconds; after that, thanks must do.
async function askWhy(click: Click, again: Again, parts: AtWork): Promise<boolean> {
  if (click.message === undefined || again.id === undefined) return false;
  try {
    await openModal(parts.client, click.trigger, reasonForm(again.id, click.message));
    return true;
  } catch (error) {
    parts.log.debug({ err: error }, 'cannot ask for a reason');
    return false;
  }
}
