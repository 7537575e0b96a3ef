import { isRecord, type Json, present } from '../json.ts';
import { type Channel, directMessage, type Person, teamOf } from '../state/directory.ts';
import type { Message } from '../state/messages.ts';
import type { Status } from '../state/panes.ts';
import { homeOf, topModal, type View } from '../state/views.ts';
import type { Change, State } from '../state.ts';
import type { Marks } from './marks.ts';
import type {
  SeenApp,
  SeenChannel,
  SeenMessage,
  SeenPerson,
  SeenPrompts,
  SeenStatus,
  SeenView,
  Snapshot,
  Update,
} from './seen.ts';

/** What can be looked at, and what is known of the app beside its messages. */
export interface Source {
  readonly state: State;
  readonly marks: Marks;
  readonly app: Omit<SeenApp, 'user'>;
  /** Handles of the people through whose eyes the page may be seen. */
  readonly playable: readonly string[];
  readonly isAppConnected: () => boolean;
}

/** Messages of each channel that a page is given; what is older stays out of sight. */
const MOST_MESSAGES = 500;

/** Everything that a person sees at present. */
export function snapshotFor(source: Source, person: Person): Snapshot {
  const { state } = source;
  const team = teamOf(state.directory, person.team);
  directMessage(state.directory, person);
  const channels = channelsOf(source, person);
  const isShown = (key: string): boolean => channels.some(({ id }) => key.startsWith(id));
  const { statuses, titles, prompts } = state.panes;
  return {
    me: person.id,
    team: team.name,
    app: { user: team.botUser, ...source.app },
    people: peopleOf(source, person),
    channels,
    messages: channels.flatMap((channel) => messagesIn(source, channel.id, person)),
    statuses: [...statuses]
      .filter(([key]) => isShown(key))
      .map(([key, one]) => seenStatus(...split(key), one)),
    titles: [...titles].filter(([key]) => isShown(key)).map(([key, title]) => ({ ...placeOf(key), title })),
    prompts: [...prompts].filter(([key]) => isShown(key)).map(([key, one]) => seenPrompts(key, one)),
    marks: source.marks.of(person.id),
    isAppConnected: source.isAppConnected(),
    ...present({
      home: seenView(homeOf(state.views, person.id)),
      modal: seenView(topModal(state.views, person.id)),
    }),
  };
}

/** What a change means for a person; nothing where it is none of their business. */
export function updateFor(source: Source, person: Person, change: Change): Update | undefined {
  const { state } = source;
  const isIn = (channel: string): boolean => isMember(state.directory.channels.get(channel), person);
  switch (change.kind) {
    case 'message-posted':
    case 'message-changed':
      return isIn(change.message.channel) && isFor(change.message, person)
        ? { kind: 'message', message: seenMessage(change.message) }
        : undefined;
    case 'message-deleted':
      return isIn(change.message.channel) ? gone(source, change.message) : undefined;
    case 'status-set':
      return isIn(change.channel)
        ? { kind: 'status', status: seenStatus(change.channel, change.thread, change.status) }
        : undefined;
    case 'title-set':
      return isIn(change.channel) ? { kind: 'title', title: change } : undefined;
    case 'prompts-set':
      return isIn(change.channel)
        ? { kind: 'prompts', prompts: seenPrompts(change.channel, change.prompts) }
        : undefined;
    case 'view-opened':
    case 'view-changed':
    case 'view-closed':
      return change.view.person === person.id ? viewUpdate(source, change.view) : undefined;
    case 'person-added':
    case 'channel-changed':
      return {
        kind: 'directory',
        people: peopleOf(source, person),
        channels: channelsOf(source, person),
      };
    case 'connections-changed':
      return { kind: 'app', isConnected: change.open > 0 };
    case 'installation-changed':
    case 'called':
    case 'delivered':
      return undefined;
    default:
      return change satisfies never;
  }
}

function viewUpdate({ state }: Source, view: View): Update {
  return view.type === 'home'
    ? { kind: 'home', ...present({ home: seenView(homeOf(state.views, view.person)) }) }
    : { kind: 'modal', ...present({ modal: seenView(topModal(state.views, view.person)) }) };
}

/** A deleted message that has replies is still there, as a tombstone. */
function gone({ state }: Source, { channel, ts }: Message): Update {
  const left = state.messages.byChannel.get(channel)?.get(ts);
  return left === undefined
    ? { kind: 'message-gone', channel, ts }
    : { kind: 'message', message: seenMessage(left) };
}

function channelsOf({ state }: Source, person: Person): readonly SeenChannel[] {
  return [...state.directory.channels.values()]
    .filter((channel) => isMember(channel, person))
    .map(({ id, name, kind, isArchived, topic, purpose, members }) => {
      return { id, name, kind, isArchived, topic, purpose, memberCount: members.length };
    });
}

function peopleOf({ state, playable }: Source, me: Person): readonly SeenPerson[] {
  return [...state.directory.people.values()]
    .filter((one) => one.team === me.team)
    .map(({ id, name, realName, isBot }) => {
      return { id, name, realName, isBot, isPlayable: playable.includes(name) };
    });
}

function messagesIn({ state }: Source, channel: string, person: Person): readonly SeenMessage[] {
  const all = [...(state.messages.byChannel.get(channel)?.values() ?? [])];
  return all
    .filter((message) => isFor(message, person))
    .slice(-MOST_MESSAGES)
    .map(seenMessage);
}

function seenMessage(message: Message): SeenMessage {
  const { channel, ts, thread_ts: thread, user, subtype, text, blocks, files = [] } = message;
  return {
    channel,
    ts,
    text,
    files: files.map((file) => String(file['name'] ?? 'file')),
    isEdited: message.edited !== undefined && message.app_id === undefined,
    isPrivate: message.only !== undefined,
    ...present({ thread: thread === ts ? undefined : thread, user, subtype, blocks }),
  };
}

function seenStatus(channel: string, thread: string, { status, loadingMessages }: Status): SeenStatus {
  return { channel, thread, text: status, loading: loadingMessages };
}

function seenPrompts(
  channel: string,
  { title, prompts }: { readonly title: string; readonly prompts: readonly Json[] },
): SeenPrompts {
  const shown = prompts.map((one) => ({ title: String(one['title']), message: String(one['message']) }));
  return { channel, title, prompts: shown };
}

function seenView(view: View | undefined): SeenView | undefined {
  if (view === undefined) return undefined;
  const { id, type, hash, errors = {} } = view;
  const content = isRecord(view.content) ? view.content : {};
  return { id, type, hash, content, errors };
}

function isMember(channel: Channel | undefined, person: Person): boolean {
  return channel?.members.includes(person.id) === true;
}

function isFor({ only }: Message, person: Person): boolean {
  return only === undefined || only === person.id;
}

/** Panes keep threads under `channel/thread`. */
function split(key: string): [channel: string, thread: string] {
  const [channel = '', thread = ''] = key.split('/');
  return [channel, thread];
}

function placeOf(key: string): { readonly channel: string; readonly thread: string } {
  const [channel, thread] = split(key);
  return { channel, thread };
}
