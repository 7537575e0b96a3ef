import type { Click } from '../click.ts';
import { openly } from '../delivery.ts';
import { forgetEverything } from '../forgetting.ts';
import { refreshHome } from '../home.ts';
import type { AtWork } from '../parts.ts';
import { Postponed } from '../passing.ts';
import { whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';

/** Forgets everything about whoever pressed, and says so where they are. */
export async function forgetPerson({ workspace, person, message }: Click, parts: AtWork): Promise<void> {
  await afterTheirQuestions(workspace, person, parts);
  await forgetEverything(workspace, person, parts);
  parts.log.info({ workspace }, 'forgot a person');
  const isShown = await refreshHome(person, parts);
  const to = { ...parts, person };
  if (message !== undefined) return whisperTo(message, to).calm(texts.forgotAll);
  if (!isShown) await openly({ channel: person, direct: true }, to).calm(texts.forgotAll);
}

/** Nobody waits longer for this, in milliseconds. */
const PATIENCE = 15_000;

// What is answered meanwhile would be kept after everything else was forgotten. This click is open itself.
async function afterTheirQuestions(workspace: string, person: string, parts: AtWork): Promise<void> {
  if (parts.timers.now() - parts.receivedAt > PATIENCE) return;
  const { open } = await parts.store.depth(workspace, person);
  if (open > 1) throw new Postponed('questions of theirs are still being answered');
}
