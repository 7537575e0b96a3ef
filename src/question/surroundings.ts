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
  if (surroundings === undefined) return undefined;
  const thread = (surroundings.thread ?? [])
    .slice(-MOST_MESSAGES)
    .map(({ text }) => plainText(text.slice(0, LONGEST_MESSAGE)));
  const { channel } = surroundings;
  const inThread = readAll(
    [...thread].reverse().filter((text) => !isAside(text)),
    roles,
  );
  const inChannel = readAll(
    [nameAsText(channel?.name), channel?.topic ?? '', channel?.purpose ?? '']
      .filter((text) => text !== '')
      .map(plainText),
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
  const tokens = tokenize(text);
  const mentions = roles.find(text, tokens).mentions.filter((mention) => mention.roles.length === 1);
  // The last role of a message is the one it comes to.
  const role = mentions.at(-1)?.roles[0];
  const free = <T extends { start: number; end: number }>(spans: readonly T[]) =>
    spans.find((span) => !mentions.some((mention) => span.start < mention.end && mention.start < span.end));
  const location = free(findLocations(text, { tokens }))?.location;
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

// How people mark that a message is beside the point, or that an opening is somebody else's.
const ASIDE =
  /\b(?:unrelated|off[- ]topic|side ?note|separately|by the way|btw|fyi|fwiw|aside|tangent|wrong channel|speaking of)\b/;
const OTHER_TEAM =
  /\b(?:(?:an)?other|different|separate|sister|neighbou?ring) (?:teams?|departments?|dept|groups?|orgs?|squads?|channels?|threads?|reqs?|openings?)\b|\bnot (?:our|ours|for us)\b|\b(?:next door|someone else|somebody else|elsewhere)\b/;
const THEIRS =
  /\b(?:their|theirs|they|they're|someone from|somebody from)\b|\b[a-z]+ (?:team|people|folks|guys|dept|department|squad|org)\b/;
const ALSO = /\b(?:also|too|as well)\b/;
const OURS = /\b(?:we|we're|we've|our|ours|us|i|i'm|i've|i'd|my)\b/;

/** Whether a message is about other people's business: it says so, or speaks of others and not of us. */
function isAside(message: string): boolean {
  const text = normalise(message);
  if (
    ASIDE.test(text) ||
    OTHER_TEAM.test(text) ||
    /\btheirs?\b.*\b(?:opening|req|search|role|one)\b/.test(text)
  )
    return true;
  return !OURS.test(text) && (THEIRS.test(text) || ALSO.test(text));
}
