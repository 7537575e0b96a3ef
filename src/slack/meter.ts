import { webApi } from '@slack/bolt';
import type { Turn } from '../conversation/conversation.ts';
import { refusalOf } from './refusal.ts';

/** Where an answer is read: in a direct message, a channel, by the asker alone, or unasked in a thread. */
export type Surface = 'direct' | 'channel' | 'private' | 'thread';

/** Is told what happens, to count it. Nothing of people's words, and no id of anything. */
export interface Meter {
  /** An answer reached Slack, so many milliseconds after the question came. */
  answered(answer: { readonly surface: Surface; readonly kind: string; readonly ms: number }): void;
  /** Somebody got no answer but a calm line, or, of an event that grew too old, nothing. */
  failed(reason: 'fault' | 'late' | 'expired'): void;
  /** One attempt to call Slack was refused or failed. */
  refused(call: { readonly method: string; readonly code: string }): void;
}

/** Where nobody counts. */
export const noMeter: Meter = { answered() {}, failed() {}, refused() {} };

interface Seen {
  readonly delivery: { readonly surface: 'message' | 'ephemeral' };
  readonly isUnasked?: boolean;
}

/** Where the answer to a turn is read. */
export function placeOf(
  { conversation }: Pick<Turn, 'conversation'>,
  { delivery, isUnasked }: Seen,
): Surface {
  if (delivery.surface === 'ephemeral') return 'private';
  if (conversation.startsWith('im:')) return 'direct';
  return isUnasked === true ? 'thread' : 'channel';
}

/** Slack's own code, or a word for what came instead of one. */
export function callCode(error: unknown): string {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  return refusalOf(error)?.code ?? 'unreachable';
}
