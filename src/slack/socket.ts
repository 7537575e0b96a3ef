import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from './log.ts';
import { refusalOf } from './refusal.ts';
import { late, type Timers, within } from './timers.ts';

export interface SocketKeeper {
  /** Connects; rejects when the first attempt fails. */
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly connected: boolean;
  /** When a connection last came up or went down, in milliseconds. */
  readonly since: number;
}

export interface SocketOptions {
  /** A new receiver, ready to start; every attempt gets its own, so that a stuck one is left behind. */
  readonly open: () => SocketModeReceiver;
  readonly timers: Timers;
  readonly log: Log;
}

/** An attempt that takes longer is given up, in milliseconds. */
const ATTEMPT_LIMIT = 30_000;
/** Waiting times between attempts double from the first to the second, in milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A connection that held this long, in milliseconds, ends a row of failures. */
const STABLE = 10_000;

/**
 * Keeps one socket to Slack open. Bolt's own reconnecting is switched off: it leaves a gap of seconds, gives up
 * after some errors, and can end the process.
 */
export function keepSocket({ open, timers, log }: SocketOptions): SocketKeeper {
  let current: SocketModeReceiver | undefined;
  let connected = false;
  let since = timers.now();
  let failures = 0;
  let stopped = false;
  let cancelWait = () => {};

  async function attempt(): Promise<void> {
    const receiver = open();
    current = receiver;
    receiver.client.on('disconnected', () => lost(receiver));
    receiver.client.on('ws_message', (data: unknown) => warnOfOthers(data, log));
    const outcome = await within(ATTEMPT_LIMIT, receiver.start(), timers);
    if (outcome === late) {
      void receiver.stop();
      throw new Error('Slack opened no connection in time');
    }
    if (stopped) return receiver.stop();
    [connected, since] = [true, timers.now()];
  }

  function lost(receiver: SocketModeReceiver): void {
    if (receiver !== current || !connected || stopped) return;
    if (timers.now() - since >= STABLE) failures = 0;
    [connected, since] = [false, timers.now()];
    log.warn({}, 'the connection to Slack is gone; connecting again');
    retry(failures === 0 ? 0 : undefined);
  }

  function retry(wait = Math.min(FIRST_WAIT * 2 ** Math.min(failures, 10), LONGEST_WAIT)): void {
    cancelWait = timers.after(wait, () => {
      attempt().then(
        () => log.info({ failures }, 'connected to Slack again'),
        (error: unknown) => {
          if (stopped) return;
          failures += 1;
          log.error(
            { failures, refused: refusalOf(error), err: error },
            'cannot connect to Slack; trying again',
          );
          retry();
        },
      );
    });
  }

  return {
    start: attempt,
    async stop() {
      stopped = true;
      connected = false;
      cancelWait();
      await current?.stop();
    },
    get connected() {
      return connected;
    },
    get since() {
      return since;
    },
  };
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
