import type { Delivery } from '../deliveries.ts';
import { blockSuggestion, messageAction, viewAction, viewClosed, viewSubmission } from '../interactions.ts';
import { isRecord, type Json } from '../json.ts';
import { LIMITS } from '../limits/table.ts';
import { checkView, type Refused } from '../limits.ts';
import { findChannel, findPerson, type Person } from '../state/directory.ts';
import { findMessage, type Message } from '../state/messages.ts';
import { changeView, clearModals, popModal, pushModal, showErrors, type View } from '../state/views.ts';
import { filledView } from '../web-api/views.ts';
import { type Acted, perform } from './act.ts';
import { elementsOf, findClickable, type Placed } from './elements.ts';
import type { Stage } from './stage.ts';
import { type Entries, elementState, missingInputs, viewValues } from './values.ts';

/** What has buttons: a message or a view. */
export type Target = Message | View;

/** Presses what has this label, value or action id; `choice` tells apart what shares an action id. */
export function press(
  stage: Stage,
  who: string | Person,
  target: Target,
  wanted: string,
  choice?: string,
): Acted {
  const current = latest(stage, target);
  return click(stage, who, current, findClickable(blocksOf(current), wanted, choice).action);
}

/** Chooses in a menu or picker; the choice stays for later clicks and for the submission. */
export function choose(
  stage: Stage,
  who: string | Person,
  target: Target,
  actionId: string,
  entry: unknown,
): Acted {
  const current = latest(stage, target);
  const { block, element } = elementNamed(current, actionId);
  const key = keyOf(current);
  stage.entered.set(key, { ...stage.entered.get(key), [actionId]: entry });
  const state = elementState(element, entry) ?? { type: element.type };
  return click(stage, who, current, { ...state, action_id: actionId, block_id: block['block_id'] });
}

/** Types into a menu whose options come from the app; resolves with the app's options. */
export async function suggest(
  stage: Stage,
  who: string | Person,
  view: View,
  typed: { readonly actionId: string; readonly value: string },
): Promise<Json> {
  const person = findPerson(stage.state.directory, who);
  const { block } = elementNamed(latest(stage, view), typed.actionId);
  const interaction = blockSuggestion(stage, person, view, { block, ...typed });
  const { response } = await stage.deliveries.send(interaction.outgoing);
  return isRecord(response) ? response : {};
}

/** Fills in a modal and submits it. Throws when a required input stays empty, as Slack's client keeps it then. */
export function submit(stage: Stage, who: string | Person, view: View, entries: Entries = {}): Acted {
  const person = findPerson(stage.state.directory, who);
  const current = latestView(stage, view);
  const values = viewValues(blocksOf(current), { ...stage.entered.get(current.id), ...entries });
  const missing = missingInputs(blocksOf(current), values);
  if (missing.length > 0) throw new Error(`Not filled in: ${missing.join(', ')}.`);
  const channel = findChannel(stage.state.directory, 'dm', person).id;
  const interaction = viewSubmission(stage, person, current, values);
  const acted = perform(stage, {
    person,
    channel,
    interaction,
    onAcknowledged: (response) => applySubmission(stage, current, response),
  });
  const acknowledged = acted.acknowledged.then((delivery) => closeUnlessAnswered(stage, current, delivery));
  return { ...acted, acknowledged };
}

/** Closes a modal with its own button. */
export function close(stage: Stage, who: string | Person, view: View): Acted | undefined {
  const person = findPerson(stage.state.directory, who);
  const isCleared = view.content['clear_on_close'] === true;
  const interaction = viewClosed(stage, person, view, isCleared);
  if (isCleared) clearModals(stage.state.views, person.id);
  else popModal(stage.state.views, person.id);
  if (view.content['notify_on_close'] !== true) return undefined;
  return perform(stage, {
    person,
    channel: findChannel(stage.state.directory, 'dm', person).id,
    interaction,
  });
}

function click(stage: Stage, who: string | Person, target: Target, action: Json): Acted {
  const person = findPerson(stage.state.directory, who);
  const values = viewValues(blocksOf(target), stage.entered.get(keyOf(target)) ?? {});
  if (isMessage(target)) {
    const interaction = messageAction(stage, person, target, { action, values });
    return perform(stage, { person, channel: target.channel, interaction });
  }
  const channel = findChannel(stage.state.directory, 'dm', person).id;
  return perform(stage, {
    person,
    channel,
    interaction: viewAction(stage, person, target, { action, values }),
  });
}

/** An empty acknowledgement closes the modal; one that never came leaves it open. */
function closeUnlessAnswered(stage: Stage, view: View, delivery: Delivery): Delivery {
  const { response, isAcknowledged } = delivery;
  const hasAction = isRecord(response) && typeof response['response_action'] === 'string';
  if (isAcknowledged && !hasAction) popModal(stage.state.views, view.person);
  return delivery;
}

function applySubmission(stage: Stage, view: View, response: unknown): Refused | undefined {
  const { views } = stage.state;
  const answer = isRecord(response) ? response : {};
  const next = answer['view'];
  switch (answer['response_action']) {
    case 'clear':
      clearModals(views, view.person);
      return undefined;
    case 'errors':
      return applyErrors(stage, view, answer['errors']);
    case 'update':
    case 'push': {
      const refused = checkView(next) ?? (isFull(stage, view, answer) ? PUSH_LIMIT : undefined);
      if (refused !== undefined || !isRecord(next)) return refused;
      const content = filledView(stage.state, next);
      if (answer['response_action'] === 'update') changeView(views, view, content);
      else pushModal(views, { id: view.person, team: view.team }, content);
      return undefined;
    }
    default:
      return undefined;
  }
}

const PUSH_LIMIT: Refused = { error: 'push_limit_reached', violations: [] };

function isFull(stage: Stage, view: View, answer: Json): boolean {
  const height = stage.state.views.stacks.get(view.person)?.length ?? 0;
  return answer['response_action'] === 'push' && height >= LIMITS.view.stack;
}

/** Errors must name input blocks of the view. */
function applyErrors(stage: Stage, view: View, errors: unknown): Refused | undefined {
  const entries = isRecord(errors) ? Object.entries(errors) : [];
  const inputs = elementsOf(blocksOf(view)).flatMap(({ block }) =>
    block.type === 'input' ? [block['block_id']] : [],
  );
  const unknown = entries.filter(([id, text]) => !inputs.includes(id) || typeof text !== 'string');
  if (entries.length === 0 || unknown.length > 0) {
    const violations = unknown.map(([id]) => ({
      pointer: `/errors/${id}`,
      message: 'must name an input block',
    }));
    return { error: 'invalid_arguments', violations };
  }
  showErrors(stage.state.views, view, Object.fromEntries(entries.map(([id, text]) => [id, String(text)])));
  return undefined;
}

function elementNamed(target: Target, actionId: string): Placed {
  const found = elementsOf(blocksOf(target)).find(({ element }) => element['action_id'] === actionId);
  if (found === undefined) throw new Error(`There is no element "${actionId}".`);
  return found;
}

/** The key of a target in what people have entered. */
function keyOf(target: Target): string {
  return isMessage(target) ? `${target.channel}/${target.ts}` : target.id;
}

function isMessage(target: Target): target is Message {
  return target.type === 'message';
}

/** People act on what they see now; on a message that is gone, on what they saw. */
function latest(stage: Stage, target: Target): Target {
  if (!isMessage(target)) return latestView(stage, target);
  return findMessage(stage.state.messages, target.channel, target.ts) ?? target;
}

function latestView(stage: Stage, view: View): View {
  return stage.state.views.byId.get(view.id) ?? view;
}

function blocksOf(target: Target): readonly unknown[] {
  const blocks = isMessage(target) ? target.blocks : target.content['blocks'];
  return Array.isArray(blocks) ? blocks : [];
}
