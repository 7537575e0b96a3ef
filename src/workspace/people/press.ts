import { messageAction, viewAction } from '../interactions.ts';
import type { Json } from '../json.ts';
import { findMessage, type Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import { type Acted, paneOf, perform } from './act.ts';
import { elementsOf, findClickable, type Placed, type Wanted } from './elements.ts';
import type { Actor, Stage } from './stage.ts';
import { elementState, viewValues } from './values.ts';

/** What has buttons: a message or a view. */
export type Target = Message | View;

/** A menu or picker by action id; the block's identifier tells apart what shares one. */
export interface Named {
  readonly actionId: string;
  readonly block?: string | undefined;
}

/** Presses a button. */
export function press(actor: Actor, target: Target, wanted: Wanted): Acted {
  const current = latest(actor, target);
  return click(actor, current, findClickable(blocksOf(current), wanted).action);
}

/** Chooses in a menu or picker; the choice stays for later clicks and for the submission. */
export function choose(actor: Actor, target: Target, chosen: Named & { readonly entry: unknown }): Acted {
  const { actionId, entry } = chosen;
  const current = latest(actor, target);
  const { block, element } = elementNamed(current, chosen);
  const key = keyOf(current);
  actor.entered.set(key, { ...actor.entered.get(key), [actionId]: entry });
  const state = elementState(element, entry) ?? { type: element.type };
  return click(actor, current, { ...state, action_id: actionId, block_id: block['block_id'] });
}

/** People act on what they see now; on a message or view that is gone, on what they saw. */
export function latest<T extends Target>({ state }: Stage, target: T): T {
  const found = isMessage(target)
    ? findMessage(state.messages, target.channel, target.ts)
    : state.views.byId.get(target.id);
  return (found as T | undefined) ?? target;
}

/** The blocks of a message or view. */
export function blocksOf(target: Target): readonly unknown[] {
  const blocks = isMessage(target) ? target.blocks : target.content['blocks'];
  return Array.isArray(blocks) ? blocks : [];
}

/** The element of this name; throws when there is none. */
export function elementNamed(target: Target, { actionId, block: id }: Named): Placed {
  const found = elementsOf(blocksOf(target)).find(
    ({ block, element }) =>
      element['action_id'] === actionId && (id === undefined || block['block_id'] === id),
  );
  if (found === undefined) throw new Error(`There is no element "${actionId}".`);
  return found;
}

function click(actor: Actor, target: Target, action: Json): Acted {
  const values = viewValues(blocksOf(target), actor.entered.get(keyOf(target)) ?? {});
  if (isMessage(target)) {
    const interaction = messageAction(actor, target, { action, values });
    return perform(actor, { channel: target.channel, interaction });
  }
  return perform(actor, {
    channel: paneOf(actor),
    interaction: viewAction(actor, target, { action, values }),
  });
}

/** The key of a target in what people have entered. */
function keyOf(target: Target): string {
  return isMessage(target) ? `${target.channel}/${target.ts}` : target.id;
}

function isMessage(target: Target): target is Message {
  return target.type === 'message';
}
