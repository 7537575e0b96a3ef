import type { Server } from 'node:http';
import { App, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import {
  type Connection,
  callOptions,
  type HttpConnection,
  type SocketConnection,
  socketOptions,
} from './connection.ts';
import { portFault, startFault } from './fault.ts';
import { holdAcknowledgements, NotTaken } from './held-acknowledgements.ts';
import { ARRIVAL, httpReceiver } from './http.ts';
import type { InstallParts } from './install.ts';
import { type BotToken, createInstallations, type InstallStore, type TokenFor } from './installations.ts';
import { boltLogger, type Log } from './log.ts';
import type { Removal } from './removal.ts';
import { SocketKeeper } from './socket.ts';
import type { Timers } from './timers.ts';
import { createTokenCipher } from './token-cipher.ts';

/** Where events come in. */
export interface Door {
  readonly app: App;
  open(): Promise<void>;
  /** Takes nothing new; resolves when all that was taken is acknowledged. */
  close(): Promise<void>;
  /** Cuts what is still connected. */
  drop(): void;
  /** Forgets tokens that are of no use any more; gives the workspaces whose data are to go with them. */
  forget(removal: Removal): Promise<readonly string[]>;
  readonly tokenFor: TokenFor;
  readonly ready: boolean;
  readonly since: number;
  readonly port: number | undefined;
}

export interface DoorOptions {
  readonly config: Connection;
  readonly log: Log;
  readonly timers: Timers;
  readonly pingTimeoutMs?: number;
  /** Keeps who installed the app; needed where workspaces do so by themselves. */
  readonly installations?: InstallStore | undefined;
}

/** How often, in milliseconds, connections are looked at that have nothing more to say during a shutdown. */
const SWEEP = 100;

/** The way in that the configuration names, still shut. */
export function createDoor(options: DoorOptions): Door {
  const { config } = options;
  return config.kind === 'socket' ? socketDoor(config, options) : httpDoor(config, options);
}

function socketDoor(config: SocketConnection, { log, timers, pingTimeoutMs }: DoorOptions): Door {
  let isOpen = false;
  const logger = boltLogger(log, () => !isOpen);
  const newReceiver = () =>
    new SocketModeReceiver({
      appToken: config.appToken,
      logger,
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
  const app = boltApp(config, spare, { log, logger });
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
      isOpen = true;
    },
    close: () => keeper.stop(),
    drop: () => {},
    forget: async ({ id }) => [id],
    tokenFor: async () => ({ token: config.botToken }),
    get ready() {
      return keeper.connected;
    },
    get since() {
      return keeper.since;
    },
    port: undefined,
  };
}

function httpDoor(config: HttpConnection, options: DoorOptions): Door {
  const { log, timers } = options;
  let ready = false;
  let since = timers.now();
  let server: Server | undefined;
  const turn = (now: boolean) => {
    [ready, since] = [now, timers.now()];
  };
  const installs = installParts(config, options);
  const receiver = httpReceiver({ connection: config, installs, log, timers, isReady: () => ready });
  const app = boltApp(config, receiver, { log, logger: boltLogger(log, () => server === undefined) });
  return {
    app,
    async open() {
      server = await receiver.start(config.port, ARRIVAL).catch((error: unknown) => {
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
    forget: async (removal) => installs?.installations.remove(removal) ?? [removal.id],
    tokenFor: installs?.installations.tokenFor ?? (async () => tokenOf(config)),
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

function tokenOf({ botToken }: HttpConnection): BotToken | undefined {
  return botToken === undefined ? undefined : { token: botToken };
}

// A token of ours is for one workspace; Bolt takes either a token or installs.
function installParts({ botToken, install }: HttpConnection, options: DoorOptions): InstallParts | undefined {
  if (botToken !== undefined || install === undefined) return undefined;
  const { installations: store, log, timers } = options;
  if (store === undefined) throw new Error('workspaces can install the app only with a store');
  const cipher = createTokenCipher(install.tokenKeys);
  return { install, store, installations: createInstallations({ store, cipher, log, now: timers.now }) };
}

interface Logs {
  readonly log: Log;
  /** For Bolt's own messages. */
  readonly logger: Logger;
}

function boltApp(config: Connection, receiver: Receiver, { log, logger }: Logs): App {
  const app = new App({
    ...(config.botToken === undefined ? {} : { token: config.botToken }),
    receiver,
    clientOptions: callOptions(config),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
    ignoreSelf: true,
    logger,
  });
  holdAcknowledgements(app, log);
  return app;
}
