import { findExperience } from '../career/experience.ts';
import { findLocations } from '../career/location.ts';
import type { Profile } from '../career/profile.ts';
import type { RoleIndex } from '../career/role.ts';
import { normalise, plainText } from '../text/normalise.ts';
import { tokenize } from '../text/terms.ts';
import type { Surroundings } from './question.ts';

/** What the surroundings of a mention tell, and where the role was found. */
export interface Inference {
  readonly profile: Profile;
  /** Such as `from this thread`. */
  readonly from: string;
}

/** Messages of a thread that are read, from the newest back. */
const MOST_MESSAGES = 50;
const LONGEST_MESSAGE = 1500;

/**
 * Reads what a discussion is about: the thread from its newest message back, then the channel's name, topic
 * and purpose. Messages that speak of somebody else's opening are passed over.
 */
export function infer(surroundings: Surroundings | undefined, roles: RoleIndex): Inference | undefined {
  const thread = (surroundings?.thread ?? [])
    .slice(-MOST_MESSAGES)
    .map(({ text }) => plainText(text.slice(0, LONGEST_MESSAGE)));
  const channel = surroundings?.channel;
  const inThread = readAll(
    [...thread].reverse().filter((text) => !isAside(text)),
    roles,
  );
  const inChannel = readAll(
    [nameAsText(channel?.name), channel?.topic ?? '', channel?.purpose ?? ''].map(plainText),
    roles,
  );
  const profile: Profile = { ...inChannel, ...inThread };
  if (Object.keys(profile).length === 0) return undefined;
  const from =
    inThread.roles === undefined && inChannel.roles !== undefined ? 'from this channel' : 'from this thread';
  return { profile, from };
}

/** The first role, place and experience that the texts name, each from the first text that names one. */
function readAll(texts: readonly string[], roles: RoleIndex): Profile {
  let profile: Profile = {};
  for (const text of texts) profile = { ...read(text, roles), ...profile };
  return profile;
}

function read(text: string, roles: RoleIndex): Profile {
  const mentions = roles.find(text, tokenize(text)).mentions.filter((mention) => mention.roles.length === 1);
  // The last role of a message is the one it comes to.
  const role = mentions.at(-1)?.roles[0];
  const free = <T extends { start: number; end: number }>(spans: readonly T[]) =>
    spans.find((span) => !mentions.some((mention) => span.start < mention.end && mention.start < span.end));
  const location = free(findLocations(text))?.location;
  const experience = free(findExperience(text))?.experience;
  return {
    ...(role === undefined ? {} : { roles: [role] }),
    ...(location === undefined ? {} : { location }),
    ...(experience === undefined ? {} : { experience }),
  };
}

function nameAsText(name: string | undefined): string {
  return (name ?? '').replace(/[-_]+/g, ' ');
}

// How people mark that a message is beside the point, or that an opening is another team's.
const ASIDE =
  /\b(?:unrelated|off[- ]topic|side ?note|separately|by the way|btw|fyi|aside|meanwhile|tangent)\b/;
const OTHERS =
  /\b(?:(?:another|other|different|separate|sister|neighbou?ring) (?:team|department|dept|group|org|squad|channel|thread|req|opening|role|position)|not (?:our|ours|for us|this)|(?:their|his|her) (?:team|own|opening|req|search)|next door|someone else|somebody else|elsewhere)\b/;
const TEAM =
  /\b(?:the |over (?:in|at) )?([a-z]+(?: [a-z]+)?) (?:team|department|dept|group|org|squad|folks|guys|people)\b/;
const OURS = /\b(?:our|we|us|this|my|whole|hiring|same|agile)\b/;
const SEARCHING =
  /\b(?:hiring|hire|hired|opening|openings|looking for|recruiting|needs?|wants?|posted|posting|req|reqs|search(?:ing)?|filling|interviewing|backfill)\b/;

function isAside(message: string): boolean {
  const text = normalise(message);
  if (ASIDE.test(text) || OTHERS.test(text)) return true;
  const team = TEAM.exec(text)?.[1];
  return (
    team !== undefined && !OURS.test(text.slice(0, text.indexOf(team) + team.length)) && SEARCHING.test(text)
  );
}
