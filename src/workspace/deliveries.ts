import { randomUUID } from 'node:crypto';
import type { Json } from './json.ts';

/** What Slack has to tell the app. */
export interface Outgoing {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Json;
}

/** An {@link Outgoing} on its way; sent again under the same identifier. */
export interface Envelope extends Outgoing {
  readonly id: string;
}

/** How the app took an envelope. */
export interface Delivery {
  readonly envelope: Envelope;
  /** How often it was sent. */
  readonly attempts: number;
  readonly isAcknowledged: boolean;
  /** What came with the acknowledgement. */
  readonly response: unknown;
}

/** A way to reach the app. */
export interface Transport {
  readonly deliver: (envelope: Envelope, options: DeliveryOptions) => Promise<Delivery>;
}

export interface DeliveryOptions {
  /** Sends the same envelope so often, as Slack does when it is unsure; 1 by default. */
  readonly times?: number;
  /** Signs as if at this time, in seconds since the epoch; HTTP only. */
  readonly timestamp?: number;
  /** Sends this signature in place of the true one; HTTP only. */
  readonly signature?: string;
}

/** Envelopes that wait until the test lets them go. */
export interface Held {
  /** The envelopes so far, in the order in which they came up. */
  readonly envelopes: readonly Envelope[];
  /** Sends them, in the given order if one is given, and later ones as usual. */
  readonly release: (order?: (envelopes: readonly Envelope[]) => readonly Envelope[]) => void;
}

/** Sends what Slack has to say over the transport in use, and remembers how the app took it. */
export class Deliveries {
  readonly log: Delivery[] = [];
  transport: Transport;
  readonly #most: number;
  readonly #onSettled: (delivery: Delivery) => void;
  #waiting: { readonly envelope: Envelope; readonly go: () => void }[] | undefined;

  constructor(transport: Transport, most: number, onSettled: (delivery: Delivery) => void) {
    this.transport = transport;
    this.#most = most;
    this.#onSettled = onSettled;
  }

  /** Resolves once the app has acknowledged every copy, or Slack has given up. Never rejects. */
  async send(outgoing: Outgoing, options: DeliveryOptions = {}): Promise<Delivery> {
    const envelope: Envelope = { ...outgoing, id: randomUUID() };
    await this.#turn(envelope);
    const copies = Array.from({ length: options.times ?? 1 }, () =>
      this.transport.deliver(envelope, options),
    );
    const [first, ...rest] = await Promise.all(copies);
    const delivery = rest.reduce(merged, first ?? unsent(envelope));
    this.log.push(delivery);
    if (this.log.length > this.#most) this.log.shift();
    this.#onSettled(delivery);
    return delivery;
  }

  /** Keeps everything back from now on. */
  hold(): Held {
    const waiting = this.#waiting ?? [];
    this.#waiting = waiting;
    return {
      get envelopes() {
        return waiting.map(({ envelope }) => envelope);
      },
      release: (order = (envelopes) => envelopes) => {
        this.#waiting = undefined;
        const byId = new Map(waiting.map(({ envelope, go }) => [envelope.id, go]));
        for (const { id } of order(waiting.map(({ envelope }) => envelope))) byId.get(id)?.();
      },
    };
  }

  #turn(envelope: Envelope): Promise<void> {
    const waiting = this.#waiting;
    if (waiting === undefined) return Promise.resolve();
    return new Promise((go) => waiting.push({ envelope, go }));
  }
}

/** The outcome of an envelope that never left. */
export function unsent(envelope: Envelope): Delivery {
  return { envelope, attempts: 0, isAcknowledged: false, response: undefined };
}

function merged(one: Delivery, other: Delivery): Delivery {
  return {
    envelope: one.envelope,
    attempts: one.attempts + other.attempts,
    isAcknowledged: one.isAcknowledged && other.isAcknowledged,
    response: one.response ?? other.response,
  };
}
