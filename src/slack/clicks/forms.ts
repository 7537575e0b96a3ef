import type { ModalView } from '@slack/types';
import type { Again } from '../again.ts';
import type { Click } from '../click.ts';
import { askForm } from '../forms/ask.ts';
import { changeForm } from '../forms/change.ts';
import { compareForm } from '../forms/compare.ts';
import { offerForm } from '../forms/offer.ts';
import { settingsFor, settingsForm } from '../forms/settings.ts';
import { openModal, textView } from '../message.ts';
import type { AtWork } from '../parts.ts';
import { type Spot, whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';

/** Where a form is opened, and by whom. */
export interface Opening {
  readonly person: string;
  readonly trigger: string | undefined;
  readonly spot: Spot | undefined;
}

/** Opens a form, or says that it came too late for that. */
export async function openForm(
  { person, trigger, spot }: Opening,
  view: ModalView,
  parts: AtWork,
): Promise<void> {
  try {
    await openModal(parts.client, trigger, view);
  } catch (error) {
    parts.log.warn({ err: error }, 'could not open a form');
    const at = spot ?? { channel: person, direct: true, ephemeral: false };
    await whisperTo(at, { ...parts, person }).answer(() => textView(texts.cannotOpen));
  }
}

/** Changes what an answer was taken to be about. */
export async function openChange(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { answer } = await parts.recall.find(again, click);
  await openForm(
    openingOf(click),
    changeForm(again, answer, { spot: click.message, roles: parts.roles }),
    parts,
  );
}

/** Puts another role beside that of an answer. */
export async function openComparison(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { answer } = await parts.recall.find(again, click);
  const form = compareForm(parts, { spot: click.message, initial: answer.roles.slice(0, 1) });
  await openForm(openingOf(click), form, parts);
}

/** Checks an offer for the role of an answer. */
export async function openOffer(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { answer } = await parts.recall.find(again, click);
  const form = offerForm(parts.roles, { spot: click.message, initial: answer.roles[0] });
  await openForm(openingOf(click), form, parts);
}

export async function openEmpty(
  kind: 'ask' | 'compare' | 'offer',
  at: Opening,
  parts: AtWork,
): Promise<void> {
  await openForm(at, emptyForm(kind, at.spot, parts), parts);
}

export async function openSettings(at: Opening, parts: AtWork): Promise<void> {
  await openForm(at, settingsForm(parts.roles, await settingsFor(at.person, at.spot, parts)), parts);
}

export function openingOf({ person, trigger, message }: Click): Opening {
  return { person, trigger, spot: message };
}

function emptyForm(kind: 'ask' | 'compare' | 'offer', spot: Spot | undefined, parts: AtWork): ModalView {
  switch (kind) {
    case 'ask':
      return askForm(parts, spot);
    case 'compare':
      return compareForm(parts, { spot });
    case 'offer':
      return offerForm(parts.roles, { spot });
    default:
      return kind satisfies never;
  }
}
