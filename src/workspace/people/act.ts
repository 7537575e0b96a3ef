import type { Delivery, DeliveryOptions } from '../deliveries.ts';
import { type Interaction, shortcut, slashCommand } from '../interactions.ts';
import { isRecord, type Json } from '../json.ts';
import type { Refused } from '../limits.ts';
import { applyResponse } from '../responses.ts';
import { logCall } from '../state/calls.ts';
import { type Channel, findChannel, findPerson, type Person } from '../state/directory.ts';
import type { Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import { refusalOf } from '../web-api/method.ts';
import { nextMessage, nextModal, type Stage } from './stage.ts';
import { typedCommand } from './typed-text.ts';

/** Something that a person did with the app: a command, a click, a submission, a shortcut. */
export interface Acted {
  /** Resolves once the app has acknowledged it and the acknowledgement has taken effect. */
  readonly acknowledged: Promise<Delivery>;
  readonly triggerId: string;
  readonly responseUrl: string | undefined;
  /** The app's first message in the same place that the person sees. */
  readonly reply: (timeoutMs?: number) => Promise<Message>;
  /** The next modal that the person is shown; ask before the app can have opened it. */
  readonly modal: (timeoutMs?: number) => Promise<View>;
}

/** Where and by whom it was done, and what an acknowledgement does. */
export interface Act {
  readonly person: Person;
  readonly channel: string;
  readonly interaction: Interaction;
  readonly onAcknowledged?: (response: unknown) => Refused | undefined;
  readonly options?: DeliveryOptions;
}

/** Types a slash command. The channel need not have the app in it. */
export function command(
  stage: Stage,
  who: string | Person,
  where: string | Channel,
  typed: { readonly command: string; readonly text: string; readonly options?: DeliveryOptions },
): Acted {
  const { state } = stage;
  const person = findPerson(state.directory, who);
  const channel = findChannel(state.directory, where, person);
  const text = typedCommand(state.directory, person, typed.text);
  const interaction = slashCommand(stage, person, { channel, command: typed.command, text });
  return perform(stage, {
    person,
    channel: channel.id,
    interaction,
    onAcknowledged: (response) => shownAtOnce(stage, interaction, response),
    options: typed.options ?? {},
  });
}

/** Picks a shortcut of the app, from a message's menu when one is given. */
export function takeShortcut(
  stage: Stage,
  who: string | Person,
  callbackId: string,
  message?: Message,
): Acted {
  const person = findPerson(stage.state.directory, who);
  const channel = message?.channel ?? findChannel(stage.state.directory, 'dm', person).id;
  return perform(stage, { person, channel, interaction: shortcut(stage, person, callbackId, message) });
}

/** Sends an interaction to the app and lets its acknowledgement take effect. */
export function perform(stage: Stage, act: Act): Acted {
  const { state } = stage;
  const { interaction, person, channel } = act;
  const after = state.ids.ts();
  const acknowledged = stage.deliveries.send(interaction.outgoing, act.options).then((delivery) => {
    if (delivery.isAcknowledged) settle(stage, act, delivery.response);
    return delivery;
  });
  const path = interaction.responsePath;
  return {
    acknowledged,
    triggerId: interaction.triggerId,
    responseUrl: path === undefined ? undefined : `${stage.baseUrl}${path}`,
    reply: (timeoutMs) => nextMessage(stage, { channel, after, person: person.id }, () => true, timeoutMs),
    modal: (timeoutMs) => nextModal(stage, person.id, timeoutMs),
  };
}

/** What came with an acknowledgement is logged like a call, since Slack may refuse it like one. */
function settle(stage: Stage, act: Act, response: unknown): void {
  if (isEmpty(response) || act.onAcknowledged === undefined) return;
  const refused = act.onAcknowledged(response);
  const args: Json = isRecord(response) ? response : { text: response };
  const result =
    refused === undefined ? { ok: true } : { ok: false, error: refused.error, ...refusalOf(refused).details };
  const team = act.person.team;
  logCall(stage.state.calls, { method: 'ack', args, result, status: 200, team, at: stage.state.now() });
}

function shownAtOnce(stage: Stage, interaction: Interaction, response: unknown): Refused | undefined {
  const ticket = stage.state.tickets.responses.get(interaction.responsePath ?? '');
  if (ticket === undefined) return undefined;
  return applyResponse(stage.state, ticket, isRecord(response) ? response : { text: response });
}

function isEmpty(response: unknown): boolean {
  if (response === undefined || response === null || response === '') return true;
  return isRecord(response) && Object.keys(response).length === 0;
}
