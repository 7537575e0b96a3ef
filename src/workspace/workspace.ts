import { once, setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import { controlsOf } from './controls.ts';
import { Deliveries, type Delivery, type DeliveryOptions, type Held, type Outgoing } from './deliveries.ts';
import { echoOwnMessages } from './echo.ts';
import { revoked } from './events.ts';
import { type Fault, Faults } from './faults.ts';
import type { Json } from './json.ts';
import { type Settings, settingsOf, type WorkspaceOptions } from './options.ts';
import { announce, type Stage } from './people/stage.ts';
import { type People, peopleOn, type Where, type Who } from './people.ts';
import { addTeam, type Seeded } from './seed.ts';
import { createWorkspaceServer } from './server.ts';
import { SocketMode } from './socket.ts';
import { type Call, refusedCalls } from './state/calls.ts';
import { type Channel, findChannel, findPerson, type Person, type Team } from './state/directory.ts';
import type { Message } from './state/messages.ts';
import { homeOf, topModal, type View } from './state/views.ts';
import { createState, type State } from './state.ts';
import type { Backend } from './web-api/method.ts';

/** Milliseconds that a wait may take unless the test says otherwise. */
const WAIT_MS = 5_000;

/** Connections that may wait to be accepted: clients open one per call, and a burst must not be dropped. */
const BACKLOG = 4_096;

/** A small, strict Slack on this machine: everything in memory, reachable from here alone. */
export interface Workspace extends People {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** What goes into `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly team: Team;
  readonly state: State;
  /** Everything that happens, to iterate over or subscribe to. */
  readonly changes: State['changes'];
  /** What the app has called, oldest first. */
  readonly calls: readonly Call[];
  /** The calls that broke one of Slack's rules; a sound app leaves none. */
  readonly refused: () => readonly Call[];
  /** What went to the app and how it took it. */
  readonly deliveries: readonly Delivery[];
  /** Slack's end of Socket Mode, to count, cut, silence and refuse connections. */
  readonly socket: SocketMode;
  readonly person: (who: Who) => Person;
  readonly channel: (where: Where, who?: Who) => Channel;
  /** What a person sees in a channel, oldest first: shared messages and their own ephemeral ones. */
  readonly messages: (where: Where, who?: Who) => readonly Message[];
  readonly modal: (who: Who) => View | undefined;
  readonly home: (who: Who) => View | undefined;
  /** Resolves with what `find` gives once it gives something; looked at after every change. */
  readonly waitFor: Stage['waitFor'];
  /** Makes calls of the app fail; the returned function ends that early. */
  readonly fault: (fault: Fault) => () => void;
  /** Sends an event as it is given. */
  readonly deliver: (event: Json, options?: DeliveryOptions) => Promise<Delivery>;
  /** Sends anything, for instance an earlier envelope once more. */
  readonly send: (outgoing: Outgoing, options?: DeliveryOptions) => Promise<Delivery>;
  /** Keeps back everything for the app until it is released, in any order. */
  readonly hold: () => Held;
  /** Switches to signed HTTP requests to this URL. */
  readonly deliverTo: (requestUrl: string) => void;
  readonly deliverOverSocket: () => void;
  /** A code that `oauth.v2.access` takes for a bot token of this team, or of its whole organisation. */
  readonly issueCode: (team?: Team, options?: { readonly isOrgWide?: boolean }) => string;
  /** Revokes the app's tokens in a team and tells it so. */
  readonly uninstall: (team?: Team) => Promise<readonly Delivery[]>;
  /** Ends everything under way; pending waits are rejected. */
  readonly close: () => Promise<void>;
}

/** Starts a workspace; it listens when the promise resolves. */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const settings = settingsOf(options);
  const keep = { messages: settings.keep, calls: settings.keep };
  const state = createState(settings.now, settings.app, keep);
  const seeded = addTeam(state, settings.team);
  const socket = new SocketMode({
    appId: state.app.id,
    onConnections: (open) => state.changes.emit({ kind: 'connections-changed', open }),
    ...settings,
  });
  const deliveries = new Deliveries(socket, settings.keep, ({ envelope, isAcknowledged }) => {
    state.changes.emit({ kind: 'delivered', envelope: envelope.id, isAcknowledged });
  });
  const faults = new Faults();
  const server = createWorkspaceServer({
    port: () => port,
    backend: () => backend,
    upgrade: (request, connection, head) => {
      if (settings.upgrades?.(request, connection, head) !== true) socket.upgrade(request, connection, head);
    },
    extra: settings.routes,
  });
  server.listen({ port: settings.port, host: '127.0.0.1', backlog: BACKLOG });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const stage = stageOf({ state, settings, deliveries, baseUrl, socket });
  const backend = backendOf(stage, socket, faults);
  if (settings.echo) echoOwnMessages(stage);
  const closed = new AbortController();
  // Every request under way and every pause between retries listens.
  setMaxListeners(0, closed.signal);
  return {
    ...peopleOn(stage),
    ...identityOf(stage, seeded),
    ...viewsOn(stage),
    ...controlsOf(stage, { settings, socket, closed: closed.signal, team: seeded.team }),
    fault: (fault) => faults.add(fault),
    close: async () => {
      if (closed.signal.aborted) return;
      closed.abort();
      await socket.close();
      state.changes.close();
      const ended = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
}

interface Parts {
  readonly state: State;
  readonly settings: Settings;
  readonly deliveries: Deliveries;
  readonly baseUrl: string;
  readonly socket: SocketMode;
}

function stageOf({ state, settings, deliveries, baseUrl, socket }: Parts): Stage {
  const describe = (): string => {
    const calls = state.calls.entries
      .slice(-5)
      .map((call) => `${call.method} ${JSON.stringify(call.result)}`);
    return `${socket.open} connections; last calls: ${calls.join('; ') || 'none'}`;
  };
  return {
    state,
    baseUrl,
    deliveries,
    subscriptions: new Set(settings.subscriptions),
    entered: new Map(),
    waitFor: (find, timeoutMs = WAIT_MS) => state.changes.waitFor(find, timeoutMs, describe),
  };
}

function backendOf(stage: Stage, socket: SocketMode, faults: Faults): Backend {
  return {
    state: stage.state,
    baseUrl: stage.baseUrl,
    faults,
    openSocket: () => `${stage.baseUrl.replace(/^http/, 'ws')}${socket.issuePath()}`,
    onRevoked: (id) => {
      const team = stage.state.directory.teams.get(id);
      if (team !== undefined) void announce(stage, revoked(team, false));
    },
  };
}

function identityOf({ state, baseUrl, waitFor }: Stage, { team, installation }: Seeded) {
  return {
    url: baseUrl,
    apiUrl: `${baseUrl}/api/`,
    botToken: installation.token,
    appToken: state.app.appToken,
    signingSecret: state.app.signingSecret,
    team,
    state,
    changes: state.changes,
    calls: state.calls.entries,
    waitFor,
  };
}

function viewsOn({ state }: Stage) {
  const { directory, views } = state;
  const person = (who: Who): Person => findPerson(directory, who);
  const anybody = (): Person => [...directory.people.values()][0] ?? person('nobody');
  const channel = (where: Where, who?: Who): Channel =>
    findChannel(directory, where, who === undefined ? anybody() : person(who));
  return {
    person,
    channel,
    messages: (where: Where, who?: Who): readonly Message[] => {
      const all = [...(state.messages.byChannel.get(channel(where, who).id)?.values() ?? [])];
      return all.filter(
        (one) => one.only === undefined || (who !== undefined && one.only === person(who).id),
      );
    },
    modal: (who: Who): View | undefined => topModal(views, person(who).id),
    home: (who: Who): View | undefined => homeOf(views, person(who).id),
    refused: (): readonly Call[] => refusedCalls(state.calls),
  };
}
