import { z } from 'zod';
import { createCache } from './cache.ts';
import type { Line, Quietly } from './quietly.ts';

/** What Slack tells about a person, as far as it matters here. */
export interface PersonFacts {
  /** Invited into some channels only, from outside the company as a rule. */
  readonly isGuest: boolean;
  /** May change settings of the workspace. */
  readonly isAdmin: boolean;
}

export interface ChannelFacts {
  readonly name?: string | undefined;
  readonly topic?: string | undefined;
  readonly purpose?: string | undefined;
  /** Id of who made it. */
  readonly creator?: string | undefined;
}

/** Who people are and what channels are about; nothing where the app may not know. */
export interface Facts {
  person(line: Line, id: string): Promise<PersonFacts | undefined>;
  channel(line: Line, id: string): Promise<ChannelFacts | undefined>;
}

const personSchema = z.object({
  user: z.object({
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    is_admin: z.boolean().nullish(),
    is_owner: z.boolean().nullish(),
  }),
});

const note = z.object({ value: z.string().nullish() }).nullish();
const channelSchema = z.object({
  channel: z.object({
    name: z.string().nullish(),
    creator: z.string().nullish(),
    topic: note,
    purpose: note,
  }),
});

/** How long what was learnt is good for, in milliseconds: people change seldom, topics more often. */
const PERSON_TTL = 60 * 60_000;
const CHANNEL_TTL = 10 * 60_000;
const CAPACITY = 5000;

/** Looks people and channels up, and remembers them for a while, unknown ones too. */
export function createFacts({ quietly, now }: { quietly: Quietly; now: () => number }): Facts {
  const people = createCache<PersonFacts | undefined>({ ttl: PERSON_TTL, capacity: CAPACITY, now });
  const channels = createCache<ChannelFacts | undefined>({ ttl: CHANNEL_TTL, capacity: CAPACITY, now });
  return {
    person: (line, id) =>
      people.get(`${line.workspace}:${id}`, async () => {
        const told = personSchema.safeParse(await quietly(line, 'users.info', { user: id })).data?.user;
        if (told === undefined) return undefined;
        return {
          isGuest: told.is_restricted === true || told.is_ultra_restricted === true,
          isAdmin: told.is_admin === true || told.is_owner === true,
        };
      }),
    channel: (line, id) =>
      channels.get(`${line.workspace}:${id}`, async () => {
        const told = await quietly(line, 'conversations.info', { channel: id });
        const channel = channelSchema.safeParse(told).data?.channel;
        if (channel === undefined) return undefined;
        return {
          name: channel.name ?? undefined,
          topic: channel.topic?.value || undefined,
          purpose: channel.purpose?.value || undefined,
          creator: channel.creator ?? undefined,
        };
      }),
  };
}
