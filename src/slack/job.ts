import { z } from 'zod';
import { parseJson } from '../text/json.ts';
import type { Click } from './click.ts';
import type { Submission } from './forms/entries.ts';
import { decodeMemo } from './forms/memo.ts';
import type { IncomingCommand, IncomingMessage, Self } from './incoming.ts';
import type { Removal } from './removal.ts';
import type { Shortcut } from './shortcuts.ts';
import { conversationAt, privateSpot, type Spot } from './spot.ts';

/** Something that came from Slack and that is to be carried out, whatever happens in between. */
export type Job = { readonly self: Self } & (
  | { readonly kind: 'message'; readonly message: IncomingMessage }
  | { readonly kind: 'command'; readonly command: IncomingCommand }
  | { readonly kind: 'click'; readonly click: Click }
  | { readonly kind: 'shortcut'; readonly shortcut: Shortcut }
  | { readonly kind: 'form'; readonly submission: Submission }
  /** The app was removed; the id is the event's. */
  | { readonly kind: 'removal'; readonly id: string | undefined; readonly removal: Removal }
);

/** How a job is told from others, and with which others it has to wait its turn. */
export interface Ticket {
  /** Same for all deliveries of the same thing; absent where nothing tells them apart. */
  readonly key?: string | undefined;
  readonly person?: string;
  /** Jobs of one lane are carried out in the order in which they came. */
  readonly lane?: string;
}

/** What the inbox has to know of a job. Questions of one conversation share a lane, so that follow-ups follow. */
export function ticketOf(job: Job): Ticket {
  switch (job.kind) {
    case 'message': {
      const { key, person, conversation: lane } = job.message;
      return { key, person, lane };
    }
    case 'command': {
      const { key, person, conversation: lane } = job.command;
      return { key, person, lane };
    }
    case 'click':
      return placed(job.click, job.click.message);
    case 'shortcut':
      return placed(job.shortcut, job.shortcut.message?.spot);
    case 'form':
      return placed(job.submission, spotOfForm(job.submission));
    case 'removal':
      return { key: job.id === undefined ? undefined : `removal:${job.id}` };
    default:
      return job satisfies never;
  }
}

/** Where whoever waits for a job can be told something, and who that is. */
export function spotOf(job: Job): { readonly person: string; readonly spot: Spot } | undefined {
  switch (job.kind) {
    case 'message':
    case 'removal':
      return undefined;
    case 'command': {
      const { person, channel, url } = job.command;
      return { person, spot: privateSpot(channel, url) };
    }
    case 'click':
      return at(job.click.person, job.click.message);
    case 'shortcut':
      return at(job.shortcut.person, job.shortcut.message?.spot);
    case 'form':
      return at(job.submission.person, spotOfForm(job.submission));
    default:
      return job satisfies never;
  }
}

function at(person: string, spot: Spot | undefined) {
  return { person, spot: spot ?? { channel: person, direct: true, ephemeral: false } };
}

function spotOfForm({ memo }: Submission): Spot | undefined {
  return decodeMemo(memo)?.spot;
}

function placed(
  { key, person }: { readonly key?: string | undefined; readonly person: string },
  spot: Spot | undefined,
): Ticket {
  return { key, person, ...(spot === undefined ? {} : { lane: conversationAt(spot, person) }) };
}

/** Version of the payloads below: one that this program cannot read must not be guessed at. */
const VERSION = 1;

const KINDS = ['message', 'command', 'click', 'shortcut', 'form', 'removal'] as const satisfies Job['kind'][];
const schema = z.looseObject({ v: z.literal(VERSION), kind: z.enum(KINDS) });

/** A job as the inbox keeps it. */
export function encodeJob(job: Job): string {
  return JSON.stringify({ v: VERSION, ...job });
}

/** The reverse; nothing where it was written by a version that this one does not know. */
export function decodeJob(payload: string): Job | undefined {
  const read = schema.safeParse(parseJson(payload));
  // What has this version was written by the function above.
  return read.success ? (read.data as unknown as Job) : undefined;
}

/** Whether a payload was written by a version after this one. */
export function isOfNewerVersion(payload: string): boolean {
  const read = z.looseObject({ v: z.number() }).safeParse(parseJson(payload));
  return read.success && read.data.v > VERSION;
}
