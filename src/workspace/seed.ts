import { secret } from './ids.ts';
import { present } from './json.ts';
import {
  type Channel,
  type Installation,
  type Person,
  putChannel,
  putInstallation,
  putPerson,
  type Team,
  teamOf,
} from './state/directory.ts';
import type { State } from './state.ts';

/** Somebody to put into a team. */
export interface PersonSeed {
  readonly name: string;
  readonly realName?: string;
  readonly isBot?: boolean;
  readonly isGuest?: boolean;
  readonly isAdmin?: boolean;
  /** An IANA name; Europe/London when left out. */
  readonly timeZone?: string;
}

export interface ChannelSeed {
  readonly name: string;
  /** Public when left out. */
  readonly kind?: 'public' | 'private';
  /** Handles or identifiers; everybody in the team when left out. */
  readonly members?: readonly string[];
  /** Whether the app is in it; it is unless this says otherwise. */
  readonly hasApp?: boolean;
  readonly isArchived?: boolean;
  /** Shared with other companies through Slack Connect. */
  readonly isShared?: boolean;
  readonly topic?: string;
  readonly purpose?: string;
}

/** A team in which the app is installed. */
export interface TeamSeed {
  readonly name: string;
  readonly domain?: string;
  readonly enterprise?: string;
  /** The app's user; `advisor` when left out. */
  readonly bot?: PersonSeed;
  /** The app's token; a random one when left out. */
  readonly token?: string;
  /** What the token may do; everything when left out. */
  readonly scopes?: readonly string[];
  readonly people?: readonly PersonSeed[];
  readonly channels?: readonly ChannelSeed[];
}

/** A small company with three people and two channels. */
export const DEFAULT_TEAM: TeamSeed = {
  name: 'Acme',
  domain: 'acme',
  people: [
    { name: 'maya', realName: 'Maya Chen', isAdmin: true },
    { name: 'omar', realName: 'Omar Haddad' },
    { name: 'lena', realName: 'Lena Novak' },
  ],
  channels: [
    { name: 'general', topic: 'Company-wide announcements' },
    {
      name: 'hiring-backend',
      topic: 'Senior backend engineer, New York',
      purpose: 'Opening, candidates and offers for the backend team',
    },
  ],
};

/** A team with its people, channels and the app's bot token. */
export interface Seeded {
  readonly team: Team;
  readonly installation: Installation;
}

export function addTeam(state: State, seed: TeamSeed): Seeded {
  const { directory, ids } = state;
  const { name, domain = name.toLowerCase().replace(/\W+/g, '-'), enterprise } = seed;
  const id = ids.next('T');
  const bot = { name: 'advisor', realName: 'Career Advisor', ...seed.bot, isBot: true };
  const team: Team = {
    id,
    name,
    domain,
    botUser: ids.next('U'),
    botId: ids.next('B'),
    ...present({ enterprise }),
  };
  directory.teams.set(id, team);
  putPerson(directory, personOf(bot, team.botUser, id));
  for (const person of seed.people ?? []) addPerson(state, id, person);
  for (const channel of seed.channels ?? []) addChannel(state, id, channel);
  const installation = putInstallation(directory, {
    token: seed.token ?? secret('xoxb-'),
    team: id,
    scopes: seed.scopes,
    isRevoked: false,
  });
  return { team, installation };
}

export function addPerson(state: State, team: string, seed: PersonSeed): Person {
  return putPerson(state.directory, personOf(seed, state.ids.next('U'), team));
}

export function addChannel(state: State, teamId: string, seed: ChannelSeed): Channel {
  const { directory, ids } = state;
  const { botUser } = teamOf(directory, teamId);
  const everybody = [...directory.people.values()].filter((one) => !one.isBot);
  const members = everybody.filter(({ id, name, team }) =>
    seed.members === undefined ? team === teamId : seed.members.includes(name) || seed.members.includes(id),
  );
  return putChannel(directory, {
    id: ids.next('C'),
    team: teamId,
    name: seed.name,
    kind: seed.kind ?? 'public',
    members: [...members.map((one) => one.id), ...(seed.hasApp === false ? [] : [botUser])],
    isArchived: seed.isArchived ?? false,
    isShared: seed.isShared ?? false,
    topic: seed.topic ?? '',
    purpose: seed.purpose ?? '',
    created: Math.floor(state.now() / 1000),
  });
}

function personOf(seed: PersonSeed, id: string, team: string): Person {
  return {
    id,
    team,
    name: seed.name,
    realName: seed.realName ?? seed.name,
    isBot: seed.isBot ?? false,
    isGuest: seed.isGuest ?? false,
    isAdmin: seed.isAdmin ?? false,
    timeZone: seed.timeZone ?? 'Europe/London',
  };
}
