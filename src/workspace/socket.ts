import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Acknowledgements } from './acknowledgements.ts';
import { type Delivery, type Envelope, type Transport, unsent } from './deliveries.ts';
import { secret } from './ids.ts';
import type { Json } from './json.ts';

export interface SocketOptions {
  readonly appId: string;
  /** Milliseconds after which an unacknowledged event is sent again. */
  readonly retryAfterMs: number;
  /** How often an event is sent again before Slack gives up. */
  readonly retries: number;
  /** Milliseconds that the app has to acknowledge a command or an interaction; these are not sent again. */
  readonly ackTimeoutMs: number;
  readonly pingIntervalMs: number;
  readonly onConnections: (open: number) => void;
}

/** Reasons for which Slack asks the app to leave a connection. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'too_many_websockets';

/** Connections that Slack allows per app. */
const MOST_CONNECTIONS = 10;

/** Unanswered pings after which a connection counts as dead. */
const MOST_MISSED = 3;

/** Milliseconds that a client has to answer a close frame when the workspace ends. */
const GOODBYE_MS = 200;

/** Roughly the seconds that Slack keeps a connection before it asks for a new one. */
const CONNECTION_SECONDS = 18_060;

/** Slack's end of Socket Mode: any number of connections, each envelope to one of them in turn. */
export class SocketMode implements Transport {
  readonly #options: SocketOptions;
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false, perMessageDeflate: false });
  readonly #tickets = new Set<string>();
  readonly #connections: WebSocket[] = [];
  readonly #leaving = new WeakSet<WebSocket>();
  readonly #missed = new WeakMap<WebSocket, number>();
  readonly #acknowledgements = new Acknowledgements();
  readonly #arrivals = new Set<() => void>();
  readonly #timers = new Set<() => void>();
  readonly #pinging: NodeJS.Timeout;
  #turn = 0;
  #isClosed = false;
  /** Answers new connections with 503 while true. */
  isRefusing = false;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#pinging = setInterval(() => this.#ping(), options.pingIntervalMs);
    this.#pinging.unref();
  }

  /** How many connections are open, those that have gone silent included. */
  get open(): number {
    return this.#connections.length;
  }

  /** The path of a new connection; good for one. */
  issuePath(): string {
    const ticket = secret();
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.#options.appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isInvited = url.pathname === '/link/' && this.#tickets.delete(url.searchParams.get('ticket') ?? '');
    if (this.isRefusing || !isInvited) {
      socket.end(
        `HTTP/1.1 ${this.isRefusing ? '503 Service Unavailable' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection));
  }

  /** Sends an event until it is acknowledged; a command or interaction once, if anybody listens. */
  async deliver(envelope: Envelope): Promise<Delivery> {
    const isEvent = envelope.kind === 'events_api';
    const { retries, retryAfterMs, ackTimeoutMs } = this.#options;
    const pending = this.#acknowledgements.expect(envelope.id);
    let attempts = 0;
    while (!pending.isDone() && attempts <= (isEvent ? retries : 0) && !this.#isClosed) {
      const connection = this.#next() ?? (isEvent ? await this.#arrival() : undefined);
      if (connection === undefined) break;
      // What is written to a dead connection is lost without a word.
      if (!connection.isPaused) connection.send(JSON.stringify(wire(envelope, attempts)));
      attempts += 1;
      await this.#settledWithin(pending.response, isEvent ? retryAfterMs : ackTimeoutMs);
    }
    this.#acknowledgements.forget(envelope.id);
    if (!pending.isDone()) return { ...unsent(envelope), attempts };
    return { envelope, attempts, isAcknowledged: true, response: (await pending.response)['payload'] };
  }

  /** Asks the app to leave its connections; after a mere warning they stay in use. */
  disconnect(reason: DisconnectReason): void {
    for (const connection of this.#connections) {
      sendDisconnect(connection, reason);
      if (reason !== 'warning') this.#leaving.add(connection);
    }
  }

  /** Lets the open connections go dead without closing them: nothing gets through in either direction. */
  goSilent(): void {
    for (const connection of this.#connections) connection.pause();
  }

  /** Cuts the open connections without a goodbye. */
  drop(): void {
    for (const connection of [...this.#connections]) connection.terminate();
  }

  /** Says goodbye on every connection and cuts those that do not answer. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#pinging);
    for (const wake of [...this.#timers, ...this.#arrivals]) wake();
    const left = this.#connections.filter((connection) => !connection.isPaused).map(leave);
    await Promise.all(left);
    this.drop();
    this.#server.close();
  }

  #greet(connection: WebSocket): void {
    const isTooMany = this.#connections.length >= MOST_CONNECTIONS;
    this.#connections.push(connection);
    connection.on('message', (data) => this.#acknowledgements.receive(String(data)));
    connection.on('ping', (data) => connection.pong(data));
    connection.on('pong', () => this.#missed.set(connection, 0));
    connection.on('error', () => connection.terminate());
    connection.on('close', () => this.#forget(connection));
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#connections.length,
        connection_info: { app_id: this.#options.appId },
        debug_info: { host: 'local-workspace', approximate_connection_time: CONNECTION_SECONDS },
      }),
    );
    if (isTooMany) {
      sendDisconnect(connection, 'too_many_websockets');
      this.#leaving.add(connection);
    }
    this.#options.onConnections(this.open);
    for (const wake of [...this.#arrivals]) wake();
  }

  #forget(connection: WebSocket): void {
    const index = this.#connections.indexOf(connection);
    if (index >= 0) this.#connections.splice(index, 1);
    this.#options.onConnections(this.open);
  }

  #next(): WebSocket | undefined {
    const usable = this.#connections.filter(
      (connection) => connection.readyState === connection.OPEN && !this.#leaving.has(connection),
    );
    this.#turn += 1;
    return usable[this.#turn % Math.max(1, usable.length)];
  }

  async #arrival(): Promise<WebSocket | undefined> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#arrivals.delete(wake);
        resolve();
      };
      this.#arrivals.add(wake);
    });
    return this.#next();
  }

  /** Resolves with the response, the time or the end of the workspace, whichever is first. */
  #settledWithin(response: Promise<unknown>, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#timers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#timers.add(wake);
      response.then(wake);
    });
  }

  /** Pings every connection, and cuts those that have not answered for a while. */
  #ping(): void {
    for (const connection of [...this.#connections]) {
      const missed = this.#missed.get(connection) ?? 0;
      this.#missed.set(connection, missed + 1);
      if (missed >= MOST_MISSED) connection.terminate();
      else if (!connection.isPaused) connection.ping();
    }
  }
}

function wire(envelope: Envelope, attempt: number): Json {
  return {
    envelope_id: envelope.id,
    type: envelope.kind,
    payload: envelope.payload,
    accepts_response_payload: envelope.kind !== 'events_api',
    retry_attempt: attempt,
    retry_reason: attempt === 0 ? '' : 'timeout',
  };
}

function sendDisconnect(connection: WebSocket, reason: DisconnectReason): void {
  connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local-workspace' } }));
}

/** Resolves when a connection is closed on both ends, or after the grace. */
function leave(connection: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GOODBYE_MS);
    connection.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    connection.close(1001);
  });
}
