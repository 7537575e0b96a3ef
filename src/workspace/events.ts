import type { Json } from './json.ts';
import {
  type Channel,
  installationIn,
  isOwnUser,
  type Person,
  type Team,
  teamOf,
} from './state/directory.ts';
import { type Message, wireMessage } from './state/messages.ts';
import { homeOf } from './state/views.ts';
import type { State } from './state.ts';
import { wireView } from './wire-view.ts';

/** Names of events as an app subscribes to them in its manifest. */
export type Subscription =
  | 'app_home_opened'
  | 'app_mention'
  | 'app_uninstalled'
  | 'member_joined_channel'
  | 'message.channels'
  | 'message.groups'
  | 'message.im'
  | 'reaction_added'
  | 'tokens_revoked';

/** An event and the subscription that lets the app have it. */
export interface Occurrence {
  readonly subscription: Subscription;
  /** The installation that it goes to. */
  readonly team: Team;
  readonly event: Json;
  /** In a channel shared with another company. */
  readonly isShared?: boolean;
}

const MESSAGE_SUBSCRIPTION: Readonly<Record<Channel['kind'], Subscription>> = {
  public: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
};

const CHANNEL_TYPE: Readonly<Record<Channel['kind'], string>> = {
  public: 'channel',
  private: 'group',
  im: 'im',
};

/** The body of an event as it reaches the app. */
export function eventCallback(state: State, { event, team, isShared = false }: Occurrence): Json {
  const enterprise = team.enterprise ?? null;
  return {
    token: state.app.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: enterprise,
    api_app_id: state.app.id,
    event,
    type: 'event_callback',
    event_id: state.ids.next('Ev'),
    event_time: Math.floor(state.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team.id,
        user_id: team.botUser,
        is_bot: true,
        is_enterprise_install: installationIn(state.directory, team)?.isOrgWide === true,
      },
    ],
    is_ext_shared_channel: isShared,
    event_context: state.ids.next('4-'),
  };
}

/** What a new message makes Slack tell the app: a message event and, when it names the app, a mention. */
export function posted(state: State, message: Message): readonly Occurrence[] {
  return inEachTeam(state, message.channel, (team, channel) => {
    const base = messageEvent(state, message, channel);
    const isMention = channel.kind !== 'im' && message.user !== team.botUser;
    const mention: Occurrence = {
      subscription: 'app_mention',
      team,
      event: { ...base, type: 'app_mention' },
    };
    const plain: Occurrence = {
      subscription: MESSAGE_SUBSCRIPTION[channel.kind],
      team,
      event: { ...base, channel_type: CHANNEL_TYPE[channel.kind] },
    };
    return isMention && message.text.includes(`<@${team.botUser}>`) ? [mention, plain] : [plain];
  });
}

/** An edit, as a message of its own that wraps the old and the new one. */
export function edited(state: State, message: Message, previous: Message): readonly Occurrence[] {
  return inEachTeam(state, message.channel, (team, channel) => [
    {
      subscription: MESSAGE_SUBSCRIPTION[channel.kind],
      team,
      event: {
        ...wrapper(state, channel, 'message_changed'),
        message: wireMessage(state.messages, message),
        previous_message: wireMessage(state.messages, previous),
      },
    },
  ]);
}

export function deleted(state: State, message: Message): readonly Occurrence[] {
  return inEachTeam(state, message.channel, (team, channel) => [
    {
      subscription: MESSAGE_SUBSCRIPTION[channel.kind],
      team,
      event: {
        ...wrapper(state, channel, 'message_deleted'),
        deleted_ts: message.ts,
        previous_message: wireMessage(state.messages, message),
      },
    },
  ]);
}

export function reacted(
  state: State,
  message: Message,
  reaction: { readonly emoji: string; readonly person: Person },
): readonly Occurrence[] {
  return inEachTeam(state, message.channel, (team) => [
    {
      subscription: 'reaction_added',
      team,
      event: {
        type: 'reaction_added',
        user: reaction.person.id,
        reaction: reaction.emoji,
        item_user: message.user,
        item: { type: 'message', channel: message.channel, ts: message.ts },
        event_ts: state.ids.ts(),
      },
    },
  ]);
}

export function joined(state: State, channel: Channel, person: Person): readonly Occurrence[] {
  return inEachTeam(state, channel.id, (team) => [
    {
      subscription: 'member_joined_channel',
      team,
      event: {
        type: 'member_joined_channel',
        user: person.id,
        channel: channel.id,
        channel_type: channel.kind === 'private' ? 'G' : 'C',
        team: person.team,
        event_ts: state.ids.ts(),
      },
    },
  ]);
}

/** A person opens the app's Home or Messages tab. */
export function homeOpened(
  state: State,
  person: Person,
  opened: { readonly tab: 'home' | 'messages'; readonly channel: Channel },
): Occurrence {
  const { tab, channel } = opened;
  const home = tab === 'home' ? homeOf(state.views, person.id) : undefined;
  return {
    subscription: 'app_home_opened',
    team: teamOf(state.directory, person.team),
    event: {
      type: 'app_home_opened',
      user: person.id,
      channel: channel.id,
      tab,
      ...(home === undefined ? {} : { view: wireView(state, home) }),
      event_ts: state.ids.ts(),
    },
  };
}

/** The app's tokens in a team are gone; with the app itself when it was uninstalled. */
export function revoked(team: Team, isUninstalled: boolean): readonly Occurrence[] {
  const tokens: Occurrence = {
    subscription: 'tokens_revoked',
    team,
    event: { type: 'tokens_revoked', tokens: { oauth: [], bot: [team.botUser] } },
  };
  const app: Occurrence = { subscription: 'app_uninstalled', team, event: { type: 'app_uninstalled' } };
  return isUninstalled ? [app, tokens] : [tokens];
}

/** The app hears of a channel in every team in which it is a member. */
function inEachTeam(
  state: State,
  channelId: string,
  build: (team: Team, channel: Channel) => readonly Occurrence[],
): readonly Occurrence[] {
  const channel = state.directory.channels.get(channelId);
  if (channel === undefined) return [];
  const isShared = channel.isShared;
  const teams = [...state.directory.teams.values()].filter((team) => channel.members.includes(team.botUser));
  return teams.flatMap((team) => build(team, channel).map((one) => ({ ...one, isShared })));
}

function messageEvent(state: State, message: Message, channel: Channel): Json {
  const author = state.directory.people.get(message.user ?? '');
  const isStranger =
    author !== undefined && author.team !== channel.team && !isOwnUser(state.directory, author.id);
  const stranger = isStranger ? { user_team: author.team, source_team: author.team } : {};
  const root = message.thread_ts === undefined ? undefined : parentOf(state, message);
  const parent = root === undefined ? {} : { parent_user_id: root };
  const { metadata: _, ...wire } = wireMessage(state.messages, message);
  return { ...wire, ...stranger, ...parent, channel: channel.id, event_ts: message.ts };
}

function parentOf(state: State, message: Message): string | undefined {
  return state.messages.byChannel.get(message.channel)?.get(message.thread_ts ?? '')?.user;
}

function wrapper(state: State, channel: Channel, subtype: string): Json {
  const ts = state.ids.ts();
  return {
    type: 'message',
    subtype,
    hidden: true,
    channel: channel.id,
    channel_type: CHANNEL_TYPE[channel.kind],
    ts,
    event_ts: ts,
  };
}
