import type { Context } from '@slack/bolt';
import type { Converse } from '../conversation/conversation.ts';
import { type Allowed, createAdmit } from './access.ts';
import { createRecall } from './again.ts';
import { createAnswered } from './answered.ts';
import { createCache } from './cache.ts';
import type { Connection } from './connection.ts';
import { createDoor } from './door.ts';
import { createFacts } from './facts.ts';
import { startFault } from './fault.ts';
import { registerListeners } from './listeners.ts';
import type { Log } from './log.ts';
import { type Meter, noMeter } from './meter.ts';
import { createOnce } from './once.ts';
import type { Experts, Parts } from './parts.ts';
import { createPreferences } from './preferences.ts';
import { createQuietly } from './quietly.ts';
import { createRoles, type RoleCard } from './roles.ts';
import { createPassingStore, type SlackStore } from './store.ts';
import { createLookAround } from './surroundings.ts';
import type { Prompt } from './texts.ts';
import { late, systemTimers, type Timers, within } from './timers.ts';
import { topicsOf } from './topics.ts';
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
  /** Keeps settings, questions and feedback; without it they last until the program ends. */
  readonly store?: SlackStore | undefined;
  /** Whose questions are answered beside those of the company's own people. */
  readonly allowed?: Allowed | undefined;
  /** Where experts are asked what the documents do not hold. */
  readonly experts?: Experts | undefined;
  readonly onUninstall?: ((workspace: string) => void | Promise<void>) | undefined;
  readonly timers?: Timers;
  /** How long a socket may be silent before it counts as dead, in milliseconds; 5 seconds by default. */
  readonly pingTimeoutMs?: number;
}

/** The advisor in Slack, over a socket or over HTTP as the configuration says. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { config, log, timers = systemTimers } = options;
  const parts = partsOf(options, timers);
  const { work } = parts;
  let lastEventAt: number | undefined;
  const door = createDoor({ ...options, timers });
  registerListeners(door.app, {
    ...parts,
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

function partsOf(options: SlackAppOptions, timers: Timers): Parts {
  const { converse, log, intents, prompts, experts, store = createPassingStore() } = options;
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
    hasExperts: experts !== undefined,
    recall: createRecall(converse),
    once: createOnce({ now }),
    work: createWork(),
    preferences: createPreferences({ store, now }),
    quietly,
    facts,
    admit: createAdmit(facts, options.allowed),
    lookAround: createLookAround({ quietly, facts, roles, now }),
    cases: createCache({ ttl: CASE_TTL, capacity: CASES_AT_MOST, now }),
    answered: createAnswered(),
  };
}

/** How long it is remembered which question an experts' thread is about, in milliseconds; that never changes. */
const CASE_TTL = 60 * 60_000;
const CASES_AT_MOST = 1000;

interface ListenerError {
  readonly error: Error;
  readonly context: Context;
}
