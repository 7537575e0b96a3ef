import type { Delivery } from '../deliveries.ts';
import { blockSuggestion, viewClosed, viewSubmission } from '../interactions.ts';
import { isRecord, type Json } from '../json.ts';
import { LIMITS } from '../limits/table.ts';
import { checkView, type Refused } from '../limits.ts';
import { changeView, clearModals, popModal, pushModal, showErrors, type View } from '../state/views.ts';
import { filledView } from '../web-api/views.ts';
import { type Acted, paneOf, perform } from './act.ts';
import { elementsOf } from './elements.ts';
import { blocksOf, elementNamed, latest } from './press.ts';
import type { Actor, Stage } from './stage.ts';
import { type Entries, missingInputs, viewValues } from './values.ts';

/** Types into a menu whose options come from the app; resolves with the app's options. */
export async function suggest(
  actor: Actor,
  view: View,
  typed: { readonly actionId: string; readonly value: string },
): Promise<Json> {
  const { block } = elementNamed(latest(actor, view), typed);
  const interaction = blockSuggestion(actor, view, { block, ...typed });
  const { response } = await actor.deliveries.send(interaction.outgoing);
  return isRecord(response) ? response : {};
}

/** Fills in a modal and submits it. Throws when a required input stays empty, as Slack's client keeps it then. */
export function submit(actor: Actor, view: View, entries: Entries = {}): Acted {
  const current = latest(actor, view);
  const values = viewValues(blocksOf(current), { ...actor.entered.get(current.id), ...entries });
  const missing = missingInputs(blocksOf(current), values);
  if (missing.length > 0) throw new Error(`Not filled in: ${missing.join(', ')}.`);
  const acted = perform(actor, {
    channel: paneOf(actor),
    interaction: viewSubmission(actor, current, values),
    onAcknowledged: (response) => applySubmission(actor, current, response),
  });
  const acknowledged = acted.acknowledged.then((delivery) => closeUnlessAnswered(actor, current, delivery));
  return { ...acted, acknowledged };
}

/** Closes a modal with its own button; undefined when the app did not ask to be told. */
export function close(actor: Actor, view: View): Acted | undefined {
  const isCleared = view.content['clear_on_close'] === true;
  const interaction = viewClosed(actor, view, isCleared);
  if (isCleared) clearModals(actor.state.views, actor.person.id);
  else popModal(actor.state.views, actor.person.id);
  if (view.content['notify_on_close'] !== true) return undefined;
  return perform(actor, { channel: paneOf(actor), interaction });
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
