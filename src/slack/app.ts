import type { Context } from '@slack/bolt';
import type { Converse } from '../conversation/conversation.ts';
import { createRecall } from './again.ts';
import type { Connection } from './connection.ts';
import { createDoor } from './door.ts';
import { startFault } from './fault.ts';
import { type Listening, registerListeners } from './listeners.ts';
import type { Log } from './log.ts';
import { createOnce } from './once.ts';
import { late, systemTimers, type Timers, within } from './timers.ts';
import { createWork } from './work.ts';

export interface SlackApp {
  /** Connects to Slack. Rejects with one clear line where it cannot. */
  start(): Promise<void>;
  /** Takes nothing new, and waits for what is under way; gives how much was left when time was up. */
  stop(deadlineMs: number): Promise<{ readonly leftUndone: number }>;
  health(): Health;
}

export interface Health {
  readonly mode: Connection['kind'];
  /** Whether questions from Slack reach us at present. */
  readonly ready: boolean;
  /** When that last changed, in milliseconds. */
  readonly since: number;
  /** When something last came from Slack, in milliseconds. */
  readonly lastEventAt?: number;
  readonly underWay: number;
  /** Port that is listened on, in HTTP mode. */
  readonly port?: number;
}

export interface SlackAppOptions
  extends Pick<Listening, 'intents' | 'roles' | 'prompts' | 'onFeedback' | 'onUninstall'> {
  readonly config: Connection;
  readonly converse: Converse;
  readonly log: Log;
  readonly timers?: Timers;
  /** How long a socket may be silent before it counts as dead, in milliseconds; 5 seconds by default. */
  readonly pingTimeoutMs?: number;
}

/** The advisor in Slack, over a socket or over HTTP as the configuration says. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { config, converse, log, timers = systemTimers } = options;
  const work = createWork();
  let lastEventAt: number | undefined;
  const door = createDoor({ ...options, timers });
  registerListeners(door.app, {
    ...options,
    timers,
    work,
    converse,
    recall: createRecall(converse),
    once: createOnce({ now: timers.now }),
    onEvent: () => {
      lastEventAt = timers.now();
    },
    async onUninstall(workspace) {
      await door.forget(workspace);
      await options.onUninstall?.(workspace);
    },
  });
  door.app.error(async ({ error, context }: ListenerError) => {
    log.error({ err: error, workspace: context.teamId }, 'a listener failed');
  });

  return {
    async start() {
      await door.app.init().catch((error: unknown) => {
        throw startFault('SLACK_BOT_TOKEN', config.apiUrl, error);
      });
      await door.open();
      log.info({ mode: config.kind, port: door.port }, 'connected to Slack');
    },
    async stop(deadlineMs) {
      const done = door.close().then(() => work.idle());
      const outcome = await within(deadlineMs, done, timers);
      if (outcome === late) log.warn({ underWay: work.underWay }, 'shutting down with work under way');
      door.drop();
      return { leftUndone: work.underWay };
    },
    health: () => ({
      mode: config.kind,
      ready: door.ready,
      since: door.since,
      underWay: work.underWay,
      ...(lastEventAt === undefined ? {} : { lastEventAt }),
      ...(door.port === undefined ? {} : { port: door.port }),
    }),
  };
}

interface ListenerError {
  readonly error: Error;
  readonly context: Context;
}
