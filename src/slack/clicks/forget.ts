import type { Click } from '../click.ts';
import { openly } from '../delivery.ts';
import { forgetEverything } from '../forgetting.ts';
import { refreshHome } from '../home.ts';
import type { AtWork } from '../parts.ts';
import { whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';

/** Forgets everything about whoever pressed, and says so where they are. */
export async function forgetPerson({ workspace, person, message }: Click, parts: AtWork): Promise<void> {
  await forgetEverything(workspace, person, parts);
  parts.log.info({ workspace }, 'forgot a person');
  const isShown = await refreshHome(person, parts);
  const to = { ...parts, person };
  if (message !== undefined) return whisperTo(message, to).calm(texts.forgotAll);
  if (!isShown) await openly({ channel: person, direct: true }, to).calm(texts.forgotAll);
}
