import type { Server } from 'node:http';
import { App, type Context, MemoryInstallationStore, SocketModeReceiver } from '@slack/bolt';
import type { Converse } from '../conversation/conversation.ts';
import { createRecall } from './again.ts';
import { type Connection, callOptions, type SocketConnection, socketOptions } from './connection.ts';
import { portFault, startFault } from './fault.ts';
import { httpReceiver } from './http.ts';
import { type Listening, registerListeners } from './listeners.ts';
import { boltLogger, type Log } from './log.ts';
import { createOnce } from './once.ts';
import { keepSocket, type SocketKeeper } from './socket.ts';
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

export interface SlackAppOptions extends Pick<Listening, 'intents' | 'roles' | 'onFeedback' | 'onUninstall'> {
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
  const door = config.kind === 'socket' ? socketDoor(config, options, timers) : httpDoor(config, log, timers);
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

/** Where events come in. */
interface Door {
  readonly app: App;
  open(): Promise<void>;
  /** Takes nothing new; resolves when all that was taken is acknowledged. */
  close(): Promise<void>;
  /** Cuts what is still connected. */
  drop(): void;
  /** Forgets the tokens of a workspace that removed the app. */
  forget(workspace: string): Promise<void>;
  readonly ready: boolean;
  readonly since: number;
  readonly port: number | undefined;
}

function socketDoor(config: SocketConnection, options: SlackAppOptions, timers: Timers): Door {
  const { log, pingTimeoutMs } = options;
  const newReceiver = () =>
    new SocketModeReceiver({
      appToken: config.appToken,
      logger: boltLogger(log),
      autoReconnectEnabled: false,
      ...(pingTimeoutMs === undefined ? {} : { clientPingTimeout: pingTimeoutMs }),
      // Acknowledging what failed could fail as well, and would then end the process.
      processEventErrorHandler: async ({ error }) => {
        log.error({ err: error }, 'could not take an event from Slack');
        return false;
      },
      installerOptions: { clientOptions: socketOptions(config) },
    });
  let spare: SocketModeReceiver | undefined = newReceiver();
  const app = boltApp(config, spare, log);
  const keeper: SocketKeeper = keepSocket({
    open() {
      const receiver = spare ?? newReceiver();
      spare = undefined;
      receiver.init(app);
      return receiver;
    },
    timers,
    log,
  });
  return {
    app,
    async open() {
      await keeper.start().catch((error: unknown) => {
        throw startFault('SLACK_APP_TOKEN', config.apiUrl, error);
      });
    },
    close: () => keeper.stop(),
    drop: () => {},
    forget: async () => {},
    get ready() {
      return keeper.connected;
    },
    get since() {
      return keeper.since;
    },
    port: undefined,
  };
}

function httpDoor(config: Extract<Connection, { kind: 'http' }>, log: Log, timers: Timers): Door {
  let ready = false;
  let since = timers.now();
  let server: Server | undefined;
  const turn = (now: boolean) => {
    [ready, since] = [now, timers.now()];
  };
  const installations = new MemoryInstallationStore();
  const receiver = httpReceiver({ connection: config, installations, log, timers, isReady: () => ready });
  return {
    app: boltApp(config, receiver, log),
    async open() {
      server = await receiver.start(config.port).catch((error: unknown) => {
        throw portFault(config.port, error);
      });
      turn(true);
    },
    async close() {
      turn(false);
      if (server?.listening === true) await receiver.stop();
    },
    drop: () => server?.closeAllConnections(),
    forget: (teamId) => installations.deleteInstallation(installationOf(teamId)),
    get ready() {
      return ready;
    },
    get since() {
      return since;
    },
    get port() {
      const address = server?.address();
      return typeof address === 'object' && address !== null ? address.port : undefined;
    },
  };
}

function installationOf(teamId: string) {
  return { teamId, enterpriseId: undefined, isEnterpriseInstall: false as const };
}

function boltApp(
  config: Connection,
  receiver: NonNullable<ConstructorParameters<typeof App>[0]>['receiver'],
  log: Log,
): App {
  return new App({
    ...(config.botToken === undefined ? {} : { token: config.botToken }),
    ...(receiver === undefined ? {} : { receiver }),
    clientOptions: callOptions(config),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
    ignoreSelf: true,
    logger: boltLogger(log),
  });
}
