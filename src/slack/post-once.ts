import { type Cache, createCache } from './cache.ts';
import type { Client } from './client.ts';
import { type Metadata, type Place, type Posted, post } from './message.ts';
import type { View } from './render/blocks.ts';

/** A message that belongs to a job beside its answer; `what` tells it from the others of the same job. */
export interface Note {
  readonly what: string;
  readonly place: Place;
  readonly view: View;
  readonly metadata?: Metadata;
}

/** Posts a note; an attempt that comes later finds that it was posted, and where. */
export type PostOnce = (note: Note) => Promise<Posted>;

/** Notes that are remembered: as long as a job is tried again, and of so many jobs. */
const TTL = 15 * 60_000;
const CAPACITY = 2000;

export type Notes = Cache<Posted>;

export function createNotes(now: () => number): Notes {
  return createCache({ ttl: TTL, capacity: CAPACITY, now });
}

export interface NotesOf {
  readonly notes: Notes;
  readonly client: Client;
  readonly workspace: string;
  readonly source: string;
  readonly isRepeat: () => boolean;
}

/** Posts notes of one job: remembered here, and looked for in Slack after a crash, where that is possible. */
export function createPostOnce({ notes, client, workspace, source, isRepeat }: NotesOf): PostOnce {
  return ({ what, place, view, metadata }) => {
    const own = `${source}:${what}`;
    const marked: Metadata = {
      event_type: metadata?.event_type ?? 'career_note',
      event_payload: { ...metadata?.event_payload, source: own },
    };
    return notes.get(`${workspace}:${own}`, () =>
      post(client, place, view, { metadata: marked, isRepeat: isRepeat() }),
    );
  };
}
