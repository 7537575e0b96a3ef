import type { Converse } from '../conversation/conversation.ts';
import { type Allowed, createAdmit } from './access.ts';
import { createRecall } from './again.ts';
import { createAnswered } from './answered.ts';
import { createCache } from './cache.ts';
import { createClients } from './client.ts';
import type { Connection } from './connection.ts';
import { createDoor } from './door.ts';
import { createFacts } from './facts.ts';
import { startFault } from './fault.ts';
import type { InstallStore } from './installations.ts';
import { createIntake } from './intake.ts';
import { registerListeners } from './listeners.ts';
import type { Log } from './log.ts';
import { type Meter, noMeter } from './meter.ts';
import { createOnce } from './once.ts';
import { createPace } from './pace.ts';
import type { Admins, Experts, Parts } from './parts.ts';
import { createPerform } from './performing.ts';
import { createPreferences } from './preferences.ts';
import { createQuietly } from './quietly.ts';
import type { Removal } from './removal.ts';
import { createRoles, type RoleCard } from './roles.ts';
import type { SlackStore } from './store.ts';
import { createLookAround } from './surroundings.ts';
import type { Prompt } from './texts.ts';
import { late, systemTimers, type Timers, within } from './timers.ts';
import { topicsOf } from './topics.ts';
import { createWork } from './work.ts';
import { Worker } from './worker.ts';

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

export interface SlackAppOptions {
  readonly config: Connection;
  readonly converse: Converse;
  readonly log: Log;
  /** Counts what happens; nobody does where absent. */
  readonly meter?: Meter | undefined;
  /** Names of the intents. */
  readonly intents: readonly string[];
  readonly roles: readonly RoleCard[];
  /** Questions that the Home and the pane offer; made of the roles where absent. */
  readonly prompts?: readonly Prompt[] | undefined;
  /** Keeps what is to be answered, settings, questions and feedback. */
  readonly store: SlackStore;
  /** Keeps who installed the app; needed where workspaces do so by themselves. */
  readonly installations?: InstallStore | undefined;
  /** Whose questions are answered beside those of the company's own people. */
  readonly allowed?: Allowed | undefined;
  /** Questions of one person that are answered within a minute; 20 by default. */
  readonly questionsPerMinute?: number | undefined;
  /** Where experts are asked what the documents do not hold. */
  readonly experts?: Experts | undefined;
  /** Who sees what went unanswered. */
  readonly admins?: Admins | undefined;
  readonly onUninstall?: ((workspace: string) => void | Promise<void>) | undefined;
  readonly timers?: Timers;
  /** How long a socket may be silent before it counts as dead, in milliseconds; 5 seconds by default. */
  readonly pingTimeoutMs?: number;
}

/** The advisor in Slack, over a socket or over HTTP as the configuration says. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { config, log, store, timers = systemTimers } = options;
  const parts = partsOf(options, timers);
  const { work } = parts;
  let lastEventAt: number | undefined;
  const door = createDoor({ ...options, timers });
  const clients = createClients(door.tokenFor, config.apiUrl);
  const onUninstall = async (removal: Removal) => {
    for (const workspace of await door.forget(removal)) await options.onUninstall?.(workspace);
  };
  const perform = createPerform({ ...parts, clients, onUninstall });
  const worker = new Worker({ inbox: store, perform, timers, log, meter: parts.meter });
  const intake = createIntake({ inbox: store, now: timers.now, log, onNew: () => worker.wake() });
  registerListeners(door.app, {
    ...parts,
    clients,
    intake,
    onEvent: () => {
      lastEventAt = timers.now();
    },
  });

  const underWay = () => work.underWay + worker.inHand;

  return {
    async start() {
      await door.app.init().catch((error: unknown) => {
        throw startFault('SLACK_BOT_TOKEN', config.apiUrl, error);
      });
      worker.start();
      await door.open();
      log.info({ mode: config.kind, port: door.port }, 'connected to Slack');
    },
    async stop(deadlineMs) {
      const done = door.close().then(() => Promise.all([work.idle(), worker.drain()]));
      const outcome = await within(deadlineMs, done, timers);
      worker.stop();
      const leftUndone = underWay();
      if (outcome === late) log.warn({ underWay: leftUndone }, 'shutting down with work under way');
      door.drop();
      return { leftUndone };
    },
    health: () => ({
      mode: config.kind,
      ready: door.ready,
      since: door.since,
      underWay: underWay(),
      ...(lastEventAt === undefined ? {} : { lastEventAt }),
      ...(door.port === undefined ? {} : { port: door.port }),
    }),
  };
}

function partsOf(options: SlackAppOptions, timers: Timers): Parts {
  const { converse, log, intents, prompts, experts, admins, store } = options;
  const { now } = timers;
  const roles = createRoles(options.roles);
  const quietly = createQuietly({ log, now });
  const facts = createFacts({ quietly, now });
  return {
    converse,
    log,
    meter: options.meter ?? noMeter,
    timers,
    store,
    intents,
    topics: topicsOf(intents),
    roles,
    prompts,
    experts,
    admins,
    hasExperts: experts !== undefined,
    recall: createRecall(converse),
    once: createOnce({ now }),
    work: createWork(),
    preferences: createPreferences({ store, now }),
    quietly,
    facts,
    admit: createAdmit(facts, options.allowed),
    pace: createPace({ store, now, perMinute: options.questionsPerMinute }),
    lookAround: createLookAround({ quietly, facts, roles, now }),
    cases: createCache({ ttl: CASE_TTL, capacity: CASES_AT_MOST, now }),
    answered: createAnswered(),
  };
}

/** How long it is remembered which question an experts' thread is about, in milliseconds; that never changes. */
const CASE_TTL = 60 * 60_000;
const CASES_AT_MOST = 1000;
