import type { Delivery, DeliveryOptions } from '../deliveries.ts';
import { type Interaction, shortcut, slashCommand } from '../interactions.ts';
import { isRecord, type Json } from '../json.ts';
import type { Refused } from '../limits.ts';
import { applyResponse } from '../responses.ts';
import { logCall } from '../state/calls.ts';
import { type Channel, findChannel } from '../state/directory.ts';
import type { Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import { refusalOf } from '../web-api/method.ts';
import { type Actor, nextMessage, nextModal } from './stage.ts';
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

/** Where it was done, and what an acknowledgement does. */
export interface Act {
  readonly channel: string;
  readonly interaction: Interaction;
  readonly onAcknowledged?: (response: unknown) => Refused | undefined;
  readonly options?: DeliveryOptions;
}

/** What a person types behind a slash. */
export interface TypedCommand {
  readonly command: string;
  readonly text: string;
  readonly options?: DeliveryOptions | undefined;
}

/** Types a slash command. The channel need not have the app in it. */
export function command(actor: Actor, where: string | Channel, typed: TypedCommand): Acted {
  const { directory } = actor.state;
  const channel = findChannel(directory, where, actor.person);
  const text = typedCommand(directory, actor.person, typed.text);
  const interaction = slashCommand(actor, { channel, command: typed.command, text });
  return perform(actor, {
    channel: channel.id,
    interaction,
    onAcknowledged: (response) => shownAtOnce(actor, interaction, response),
    options: typed.options ?? {},
  });
}

/** Picks a shortcut of the app, from a message's menu when one is given. */
export function takeShortcut(actor: Actor, callbackId: string, message?: Message): Acted {
  const channel = message?.channel ?? paneOf(actor);
  return perform(actor, { channel, interaction: shortcut(actor, callbackId, message) });
}

/** The direct message with the app, where answers to what is not done in a channel arrive; none for strangers. */
export function paneOf({ state, person }: Actor): string {
  return state.directory.teams.has(person.team) ? findChannel(state.directory, 'dm', person).id : '';
}

/** Sends an interaction to the app and lets its acknowledgement take effect. */
export function perform(actor: Actor, act: Act): Acted {
  const { interaction, channel } = act;
  const after = actor.state.ids.ts();
  const acknowledged = actor.deliveries.send(interaction.outgoing, act.options).then((delivery) => {
    if (delivery.isAcknowledged) settle(actor, act, delivery.response);
    return delivery;
  });
  const path = interaction.responsePath;
  return {
    acknowledged,
    triggerId: interaction.triggerId,
    responseUrl: path === undefined ? undefined : `${actor.baseUrl}${path}`,
    reply: (timeoutMs) => nextMessage(actor, { channel, after }, timeoutMs),
    modal: (timeoutMs) => nextModal(actor, timeoutMs),
  };
}

/** What came with an acknowledgement is logged like a call, since Slack may refuse it like one. */
function settle({ state, person }: Actor, act: Act, response: unknown): void {
  if (isEmpty(response) || act.onAcknowledged === undefined) return;
  const refused = act.onAcknowledged(response);
  const args: Json = isRecord(response) ? response : { text: response };
  const result =
    refused === undefined ? { ok: true } : { ok: false, error: refused.error, ...refusalOf(refused).details };
  logCall(state.calls, { method: 'ack', args, result, status: 200, team: person.team, at: state.now() });
}

function shownAtOnce({ state }: Actor, interaction: Interaction, response: unknown): Refused | undefined {
  const ticket = state.tickets.responses.get(interaction.responsePath ?? '');
  if (ticket === undefined) return undefined;
  return applyResponse(state, ticket, isRecord(response) ? response : { text: response });
}

function isEmpty(response: unknown): boolean {
  if (response === undefined || response === null || response === '') return true;
  return isRecord(response) && Object.keys(response).length === 0;
}
