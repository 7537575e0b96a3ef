import type { Ids } from '../ids.ts';

/** A Slack workspace in which the app is installed. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly enterprise?: string;
  /** The app's own user there. */
  readonly botUser: string;
  readonly botId: string;
}

export interface Person {
  readonly id: string;
  readonly team: string;
  /** The handle, without the at sign. */
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  readonly isAdmin: boolean;
  readonly timeZone: string;
}

export interface Channel {
  readonly id: string;
  readonly team: string;
  /** Without the number sign; empty for a direct message. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly members: readonly string[];
  readonly isArchived: boolean;
  /** Shared with another company through Slack Connect. */
  readonly isShared: boolean;
  readonly topic: string;
  readonly purpose: string;
  readonly created: number;
}

/** A bot token and what it may do. */
export interface Installation {
  readonly token: string;
  readonly team: string;
  /** Granted scopes; undefined lets everything pass. */
  readonly scopes: readonly string[] | undefined;
  readonly isRevoked: boolean;
  /** Whether it is good in all teams of the organisation that the team belongs to. */
  readonly isOrgWide?: boolean;
}

export type DirectoryChange =
  | { readonly kind: 'person-added'; readonly person: Person }
  | { readonly kind: 'channel-changed'; readonly channel: Channel }
  | { readonly kind: 'installation-changed'; readonly installation: Installation };

/** Who and what there is, by identifier. */
export interface Directory {
  readonly ids: Ids;
  readonly emit: (change: DirectoryChange) => void;
  readonly teams: Map<string, Team>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly installations: Map<string, Installation>;
}

export function createDirectory(ids: Ids, emit: Directory['emit']): Directory {
  return { ids, emit, teams: new Map(), people: new Map(), channels: new Map(), installations: new Map() };
}

export function putPerson(directory: Directory, person: Person): Person {
  directory.people.set(person.id, person);
  directory.emit({ kind: 'person-added', person });
  return person;
}

export function putChannel(directory: Directory, channel: Channel): Channel {
  directory.channels.set(channel.id, channel);
  directory.emit({ kind: 'channel-changed', channel });
  return channel;
}

export function putInstallation(directory: Directory, installation: Installation): Installation {
  directory.installations.set(installation.token, installation);
  directory.emit({ kind: 'installation-changed', installation });
  return installation;
}

/** A person by identifier, handle or full name; throws when there is nobody of that name. */
export function findPerson(directory: Directory, person: string | Person): Person {
  if (typeof person !== 'string') return person;
  const known = directory.people.get(person);
  if (known !== undefined) return known;
  const name = person.replace(/^@/, '');
  const named = [...directory.people.values()].find((one) => one.name === name || one.realName === name);
  if (named === undefined) throw new Error(`There is nobody called "${person}" in this workspace.`);
  return named;
}

/**
 * A channel by identifier or name; `dm` is the person's direct message with the app. Throws when there is no such
 * channel in the person's team.
 */
export function findChannel(directory: Directory, channel: string | Channel, person: Person): Channel {
  if (typeof channel !== 'string') return directory.channels.get(channel.id) ?? channel;
  if (channel === 'dm') return directMessage(directory, person);
  const known = directory.channels.get(channel) ?? findNamed(directory, channel, person.team);
  if (known === undefined) throw new Error(`There is no channel "${channel}" in this workspace.`);
  return known;
}

/** A channel of a team by name; one shared with it counts when the team has none of that name. */
export function findNamed(directory: Directory, name: string, team: string): Channel | undefined {
  const bare = name.replace(/^#/, '');
  const named = [...directory.channels.values()].filter((one) => one.kind !== 'im' && one.name === bare);
  return named.find((one) => one.team === team) ?? named.find((one) => one.isShared);
}

/** The direct message between a person and the app; made on first use. */
export function directMessage(directory: Directory, person: Person): Channel {
  const { botUser } = teamOf(directory, person.team);
  const known = [...directory.channels.values()].find(
    (one) => one.kind === 'im' && one.members.includes(person.id) && one.members.includes(botUser),
  );
  if (known !== undefined) return known;
  return putChannel(directory, {
    id: directory.ids.next('D'),
    team: person.team,
    name: '',
    kind: 'im',
    members: [person.id, botUser],
    isArchived: false,
    isShared: false,
    topic: '',
    purpose: '',
    created: Number.parseInt(directory.ids.ts(), 10),
  });
}

export function teamOf(directory: Directory, id: string): Team {
  const team = directory.teams.get(id);
  if (team === undefined) throw new Error(`There is no team "${id}".`);
  return team;
}

/** How the app is installed in a team at present: by the team, else by its organisation. */
export function installationIn(directory: Directory, team: Team): Installation | undefined {
  const good = [...directory.installations.values()].filter((one) => !one.isRevoked);
  const own = good.find((one) => one.isOrgWide !== true && one.team === team.id);
  return own ?? good.find((one) => isGoodIn(directory, one, team.id));
}

/** Whether a token may be used in a team. */
export function isGoodIn(directory: Directory, { team, isOrgWide }: Installation, id: string): boolean {
  if (team === id || isOrgWide !== true) return team === id;
  const enterprise = directory.teams.get(team)?.enterprise;
  return enterprise !== undefined && directory.teams.get(id)?.enterprise === enterprise;
}

/** The team whose installation of the app a person deals with: their own, or that of the channel they were invited to. */
export function appTeamOf(directory: Directory, person: Person, channel?: Channel): Team {
  const own = directory.teams.get(person.team);
  if (own !== undefined && (channel === undefined || channel.members.includes(own.botUser))) return own;
  const host = channel === undefined ? undefined : directory.teams.get(channel.team);
  const team = host ?? own;
  if (team === undefined) throw new Error(`${person.realName} does not have the app.`);
  return team;
}

/** Whether a user identifier belongs to the app itself, in any team. */
export function isOwnUser(directory: Directory, user: string): boolean {
  return [...directory.teams.values()].some((team) => team.botUser === user);
}
