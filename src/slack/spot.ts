import { type Delivery, openly, privately, type Recipient } from './delivery.ts';
import { commandKey, conversationKey, isDirect } from './incoming.ts';

/** A conversation that an answer can arrive in. */
export interface Spot {
  readonly channel: string;
  /** Root of the thread; absent outside threads. */
  readonly thread?: string | undefined;
  /** Whether only the asker reads there. */
  readonly ephemeral: boolean;
  readonly direct: boolean;
  /** The address that came with a click or a command, good for half an hour. */
  readonly url?: string | undefined;
}

/** How an answer gets there. */
export function deliveryTo(spot: Spot, to: Recipient): Delivery {
  return spot.ephemeral ? whisperTo(spot, to) : openly(spot, to);
}

/** How a word for one person gets there. */
export function whisperTo({ url, channel, thread }: Spot, to: Recipient): Delivery {
  return privately(url, { channel, thread }, to);
}

/** Key of what is remembered there. */
export function conversationAt({ channel, thread, ephemeral }: Spot, person: string): string {
  return ephemeral || thread === undefined ? commandKey(channel, person) : conversationKey(channel, thread);
}

/** A private conversation in a channel. */
export function privateSpot(channel: string, url: string | undefined): Spot {
  return { channel, ephemeral: true, direct: isDirect(channel), url };
}
