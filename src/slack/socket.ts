import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { parseJson } from '../text/json.ts';
import type { Log } from './log.ts';
import { refusalOf } from './refusal.ts';
import { late, type Timers, within } from './timers.ts';

export interface SocketOptions {
  /** A new receiver, ready to start; every attempt gets its own, so that a stuck one is left behind. */
  readonly open: () => SocketModeReceiver;
  readonly timers: Timers;
  readonly log: Log;
}

/** An attempt that takes longer is given up, in milliseconds. */
const ATTEMPT_LIMIT = 30_000;
/** Waiting times between attempts double from the first to the last, in milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A connection that held this long, in milliseconds, ends a row of failures. */
const STABLE = 10_000;

/**
 * Keeps one socket to Slack open. Bolt's own reconnecting is switched off: it leaves a gap of seconds, gives up
 * after some errors, and can end the process.
 */
export class SocketKeeper {
  /** Whether events reach us at present. */
  connected = false;
  /** When that last changed, in milliseconds. */
  since: number;
  readonly #options: SocketOptions;
  #current: SocketModeReceiver | undefined;
  #failures = 0;
  #stopped = false;
  #cancelWait = () => {};

  constructor(options: SocketOptions) {
    this.#options = options;
    this.since = options.timers.now();
  }

  /** Connects; rejects when the first attempt fails. */
  start(): Promise<void> {
    return this.#attempt();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#turn(false);
    this.#cancelWait();
    await this.#current?.stop();
  }

  async #attempt(): Promise<void> {
    const { open, timers, log } = this.#options;
    const receiver = open();
    this.#current = receiver;
    receiver.client.on('disconnected', () => this.#lost(receiver));
    receiver.client.on('ws_message', (data: unknown) => warnOfOthers(data, log));
    const outcome = await within(ATTEMPT_LIMIT, receiver.start(), timers);
    if (outcome === late) {
      void receiver.stop();
      throw new Error('Slack opened no connection in time');
    }
    if (this.#stopped) return receiver.stop();
    this.#turn(true);
  }

  #lost(receiver: SocketModeReceiver): void {
    if (receiver !== this.#current || !this.connected) return;
    const { timers, log } = this.#options;
    if (timers.now() - this.since >= STABLE) this.#failures = 0;
    this.#turn(false);
    const wait = this.#failures === 0 ? 0 : this.#wait();
    log.warn({ wait }, 'the connection to Slack is gone; connecting again');
    this.#retryAfter(wait);
  }

  #retryAfter(ms: number): void {
    const { timers, log } = this.#options;
    this.#cancelWait = timers.after(ms, () => {
      this.#attempt().then(
        () => log.info({ failures: this.#failures }, 'connected to Slack again'),
        (error: unknown) => this.#failed(error),
      );
    });
  }

  #failed(error: unknown): void {
    if (this.#stopped) return;
    this.#failures += 1;
    const wait = this.#wait();
    const facts = { failures: this.#failures, wait, refused: refusalOf(error), err: error };
    this.#options.log.error(facts, 'cannot connect to Slack; trying again');
    this.#retryAfter(wait);
  }

  #wait(): number {
    return Math.min(FIRST_WAIT * 2 ** Math.min(this.#failures, 10), LONGEST_WAIT);
  }

  #turn(connected: boolean): void {
    this.connected = connected;
    this.since = this.#options.timers.now();
  }
}

const helloSchema = z.object({ type: z.literal('hello'), num_connections: z.number() });

function warnOfOthers(data: unknown, log: Log): void {
  if (typeof data !== 'string' || !data.includes('"hello"')) return;
  const hello = helloSchema.safeParse(parseJson(data));
  if (!hello.success || hello.data.num_connections <= 1) return;
  log.warn(
    { connections: hello.data.num_connections },
    'others are connected with the same SLACK_APP_TOKEN; Slack sends each event to only one of them',
  );
}
