import type { Outgoing } from './deliveries.ts';
import type { Block, Json } from './json.ts';
import {
  appTeamOf,
  type Channel,
  installationIn,
  type Person,
  type Team,
  teamOf,
} from './state/directory.ts';
import { type Message, wireMessage } from './state/messages.ts';
import { issueResponse, issueTrigger, type ResponseTicket } from './state/tickets.ts';
import type { View } from './state/views.ts';
import type { State } from './state.ts';
import { type ViewValues, wireView } from './wire-view.ts';

/** Something that a person does with the app's own surfaces, and the permissions that come with it. */
export interface Interaction {
  readonly outgoing: Outgoing;
  readonly triggerId: string;
  /** Path of the response URL, where there is one. */
  readonly responsePath: string | undefined;
}

/** Who does something, and where: the state, and the address that response URLs begin with. */
export interface Scene {
  readonly state: State;
  readonly baseUrl: string;
  readonly person: Person;
}

/** `/career text`, typed in a channel. */
export function slashCommand(
  scene: Scene,
  typed: { readonly channel: Channel; readonly command: string; readonly text: string },
): Interaction {
  const { state, person } = scene;
  const { channel, command, text } = typed;
  const team = appTeamOf(state.directory, person, channel);
  const response = responseTo(scene, { channel, source: 'command', original: undefined });
  const triggerId = issueTrigger(state.tickets, person.id);
  const payload = {
    token: state.app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: state.app.id,
    ...(team.enterprise === undefined ? {} : { enterprise_id: team.enterprise }),
    is_enterprise_install: String(installationIn(state.directory, team)?.isOrgWide === true),
    response_url: response.url,
    trigger_id: triggerId,
  };
  return { outgoing: { kind: 'slash_commands', payload }, triggerId, responsePath: response.path };
}

/** What was clicked, and what stood in the inputs around it. */
export interface Click {
  readonly action: Json;
  readonly values: ViewValues;
}

/** A click on an element of a message. */
export function messageAction(scene: Scene, message: Message, click: Click): Interaction {
  const { state } = scene;
  const channel = channelOf(state, message);
  const response = responseTo(scene, { channel, source: 'message', original: message.ts });
  const isEphemeral = message.only !== undefined;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  const shown = isEphemeral ? {} : { message: wireMessage(state.messages, message) };
  return interaction(scene, response, {
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...thread,
    },
    channel: wireChannel(channel),
    ...shown,
    state: { values: click.values },
    response_url: response.url,
    actions: [{ ...click.action, action_ts: state.ids.ts() }],
  });
}

/** A click on an element of a modal or a Home tab. */
export function viewAction(scene: Scene, view: View, click: Click): Interaction {
  return onView(scene, view, {
    type: 'block_actions',
    container: { type: 'view', view_id: view.id },
    view: wireView(scene.state, view, click.values),
    actions: [{ ...click.action, action_ts: scene.state.ids.ts() }],
  });
}

/** The submit button of a modal. */
export function viewSubmission(scene: Scene, view: View, values: ViewValues): Interaction {
  return onView(scene, view, {
    type: 'view_submission',
    view: wireView(scene.state, view, values),
    response_urls: [],
  });
}

/** The close button of a modal that asked to be told. */
export function viewClosed(scene: Scene, view: View, isCleared: boolean): Interaction {
  return onView(scene, view, { type: 'view_closed', is_cleared: isCleared });
}

/** Letters typed into a menu whose options come from the app. */
export function blockSuggestion(
  scene: Scene,
  view: View,
  typed: { readonly block: Block; readonly actionId: string; readonly value: string },
): Interaction {
  return onView(scene, view, {
    type: 'block_suggestion',
    action_id: typed.actionId,
    block_id: typed.block['block_id'],
    value: typed.value,
    container: { type: 'view', view_id: view.id },
  });
}

/** A shortcut from the menu of the composer, or from that of a message. */
export function shortcut(scene: Scene, callbackId: string, message?: Message): Interaction {
  const { state } = scene;
  const base = { callback_id: callbackId, action_ts: state.ids.ts() };
  if (message === undefined) {
    const team = appTeamOf(state.directory, scene.person);
    return interaction(scene, { team }, { type: 'shortcut', ...base });
  }
  const channel = channelOf(state, message);
  const response = responseTo(scene, { channel, source: 'command', original: undefined });
  return interaction(scene, response, {
    type: 'message_action',
    ...base,
    message_ts: message.ts,
    message: wireMessage(state.messages, message),
    channel: wireChannel(channel),
    response_url: response.url,
  });
}

function onView(scene: Scene, view: View, parts: Json): Interaction {
  const team = teamOf(scene.state.directory, view.team);
  return interaction(scene, { team }, { view: wireView(scene.state, view), ...parts });
}

/** The installation that hears of it, and the response URL that it is given. */
interface Receiver {
  readonly team: Team;
  readonly path?: string;
}

function interaction({ state, person }: Scene, { team, path }: Receiver, parts: Json): Interaction {
  const triggerId = issueTrigger(state.tickets, person.id);
  const payload = {
    ...parts,
    team: wireTeam(team),
    user: { id: person.id, username: person.name, name: person.name, team_id: person.team },
    api_app_id: state.app.id,
    token: state.app.verificationToken,
    trigger_id: triggerId,
    enterprise: team.enterprise === undefined ? null : { id: team.enterprise, name: team.enterprise },
    is_enterprise_install: installationIn(state.directory, team)?.isOrgWide === true,
  };
  return { outgoing: { kind: 'interactive', payload }, triggerId, responsePath: path };
}

function responseTo(
  { state, baseUrl, person }: Scene,
  place: Pick<ResponseTicket, 'source' | 'original'> & { readonly channel: Channel },
) {
  const { channel, source, original } = place;
  const team = appTeamOf(state.directory, person, channel);
  const path = issueResponse(state.tickets, {
    person: person.id,
    channel: channel.id,
    team: team.id,
    source,
    original,
  });
  return { team, path, url: `${baseUrl}${path}` };
}

function channelOf(state: State, message: Message): Channel {
  const channel = state.directory.channels.get(message.channel);
  if (channel === undefined) throw new Error(`There is no channel ${message.channel}.`);
  return channel;
}

function wireChannel(channel: Channel): Json {
  return { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
}

function wireTeam(team: Team): Json {
  return { id: team.id, domain: team.domain };
}
