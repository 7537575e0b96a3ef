import type { ReviewState } from '../../conversation/store/review.ts';
import type { Click } from '../click.ts';
import { refreshHome } from '../home.ts';
import type { AtWork } from '../parts.ts';
import { sendToUrl } from '../response-url.ts';
import { isAdmin, reviewView } from '../reviewing.ts';
import { whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';

/** Decides about a group of questions, and shows the list as it is then. False where the button names none. */
export async function decideItem(
  click: Click,
  state: Extract<ReviewState, 'done' | 'ignored'>,
  parts: AtWork,
): Promise<boolean> {
  const { value: group, workspace, person, message } = click;
  if (group === undefined) return false;
  // Nobody else is shown the button; whoever presses it all the same may no longer be an admin.
  if (!isAdmin(person, parts) || !isOwn(click)) {
    if (message !== undefined) await whisperTo(message, { ...parts, person }).calm(texts.reviewOnlyAdmins);
    else await refreshHome(person, parts);
    return true;
  }
  await parts.store.setReviewState(workspace, group, state, parts.timers.now());
  parts.log.info({ workspace, state }, 'decided about a group of questions');
  if (message === undefined) await refreshHome(person, parts);
  else await showAnew(click, message, parts);
  return true;
}

/** Admins of one workspace do not decide in another. */
function isOwn({ team, workspace, enterprise }: Click): boolean {
  return team === undefined || team === workspace || team === enterprise;
}

async function showAnew(
  { person }: Click,
  message: NonNullable<Click['message']>,
  parts: AtWork,
): Promise<void> {
  const { text, blocks } = await reviewView(parts);
  if (message.url !== undefined) {
    const isShown = await sendToUrl(message.url, { replace_original: true, text, blocks }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
  }
  await whisperTo(message, { ...parts, person }).answer(() => ({ text, blocks }));
}
