import type { Server } from 'node:http';
import { App, MemoryInstallationStore, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { FindBot } from './client.ts';
import {
  type Connection,
  callOptions,
  type HttpConnection,
  type SocketConnection,
  socketOptions,
} from './connection.ts';
import { portFault, startFault } from './fault.ts';
import { holdAcknowledgements, NotTaken } from './held-acknowledgements.ts';
import { httpReceiver } from './http.ts';
import { boltLogger, type Log } from './log.ts';
import { SocketKeeper } from './socket.ts';
import type { Timers } from './timers.ts';

/** Where events come in. */
export interface Door {
  readonly app: App;
  open(): Promise<void>;
  /** Takes nothing new; resolves when all that was taken is acknowledged. */
  close(): Promise<void>;
  /** Cuts what is still connected. */
  drop(): void;
  readonly findBot: FindBot;
  /** Forgets the tokens of a workspace that removed the app. */
  forget(workspace: string): Promise<void>;
  readonly ready: boolean;
  readonly since: number;
  readonly port: number | undefined;
}

export interface DoorOptions {
  readonly config: Connection;
  readonly log: Log;
  readonly timers: Timers;
  readonly pingTimeoutMs?: number;
}

/** How often, in milliseconds, connections are looked at that have nothing more to say during a shutdown. */
const SWEEP = 100;

/** The way in that the configuration names, still shut. */
export function createDoor(options: DoorOptions): Door {
  const { config } = options;
  return config.kind === 'socket' ? socketDoor(config, options) : httpDoor(config, options);
}

function socketDoor(config: SocketConnection, { log, timers, pingTimeoutMs }: DoorOptions): Door {
  const newReceiver = () =>
    new SocketModeReceiver({
      appToken: config.appToken,
      logger: boltLogger(log),
      autoReconnectEnabled: false,
      ...(pingTimeoutMs === undefined ? {} : { clientPingTimeout: pingTimeoutMs }),
      // Acknowledging what failed could fail as well, and would then end the process.
      processEventErrorHandler: async ({ error }) => {
        if (!(error instanceof NotTaken)) log.error({ err: error }, 'could not take an event from Slack');
        return false;
      },
      installerOptions: { clientOptions: socketOptions(config) },
    });
  let spare: SocketModeReceiver | undefined = newReceiver();
  const app = boltApp(config, spare, log);
  const keeper = new SocketKeeper({
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
    findBot: async () => ({ token: config.botToken }),
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

function httpDoor(config: HttpConnection, { log, timers }: DoorOptions): Door {
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
      if (server?.listening !== true) return;
      const closed = receiver.stop();
      const cancel = sweep(server, timers);
      await closed.finally(cancel);
    },
    drop: () => server?.closeAllConnections(),
    async findBot(teamId) {
      if (config.botToken !== undefined) return { token: config.botToken };
      const token = (await installations.fetchInstallation(installationOf(teamId)).catch(() => undefined))
        ?.bot?.token;
      return token === undefined ? undefined : { token };
    },
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

// Slack keeps its connections open between requests; a server that closes waits for those to time out.
function sweep(server: Server, timers: Timers): () => void {
  server.closeIdleConnections();
  let cancel = timers.after(SWEEP, function again() {
    server.closeIdleConnections();
    cancel = timers.after(SWEEP, again);
  });
  return () => cancel();
}

function installationOf(teamId: string) {
  return { teamId, enterpriseId: undefined, isEnterpriseInstall: false as const };
}

function boltApp(config: Connection, receiver: Receiver, log: Log): App {
  const app = new App({
    ...(config.botToken === undefined ? {} : { token: config.botToken }),
    receiver,
    clientOptions: callOptions(config),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
    ignoreSelf: true,
    logger: boltLogger(log),
  });
  holdAcknowledgements(app, log);
  return app;
}
