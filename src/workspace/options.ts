import type { Subscription } from './events.ts';
import type { Clock } from './ids.ts';
import { DEFAULT_TEAM, type TeamSeed } from './seed.ts';
import type { ExtraRoutes, ExtraUpgrades } from './server.ts';
import type { AppIdentity } from './state.ts';

/** How a workspace is set up; everything may be left out. */
export interface WorkspaceOptions {
  /** Port on 127.0.0.1; a free one by default. */
  readonly port?: number;
  /** The clock that timestamps, signatures and expiry go by; waits between retries go by real time. */
  readonly now?: Clock;
  /** Tokens and secrets; random ones by default. */
  readonly app?: Partial<AppIdentity>;
  /** The team in which the app is installed from the start. */
  readonly team?: TeamSeed;
  /** Events that the app hears of. */
  readonly subscriptions?: readonly Subscription[];
  /** Whether what the app posts comes back to it as events, as Slack does; true by default. */
  readonly echo?: boolean;
  /** Milliseconds that the app has to acknowledge; 3,000 as in Slack. */
  readonly ackTimeoutMs?: number;
  /** Milliseconds after which Socket Mode sends an unacknowledged event again; Slack takes about 4,000. */
  readonly retryAfterMs?: number;
  /** How often Socket Mode sends an event again. */
  readonly retries?: number;
  /** Milliseconds before each retry of an event over HTTP. */
  readonly httpRetryDelaysMs?: readonly number[];
  readonly pingIntervalMs?: number;
  /** Messages kept in each channel, and entries kept in each log. */
  readonly keep?: number;
  /** Serves paths that are not Slack's, such as a page. */
  readonly routes?: ExtraRoutes;
  /** Takes WebSockets that are not the app's, such as a page's. */
  readonly upgrades?: ExtraUpgrades;
}

/** Options with nothing left out that has a default. */
export type Settings = Required<Omit<WorkspaceOptions, 'routes' | 'upgrades'>> &
  Pick<WorkspaceOptions, 'routes' | 'upgrades'>;

const DEFAULTS: Settings = {
  port: 0,
  now: Date.now,
  app: {},
  team: DEFAULT_TEAM,
  subscriptions: ['app_home_opened', 'app_mention', 'message.im', 'app_uninstalled', 'tokens_revoked'],
  echo: true,
  ackTimeoutMs: 3_000,
  retryAfterMs: 4_000,
  // Enough to outlast a dead connection: Bolt's client takes about 13 s to notice and reconnect.
  retries: 10,
  httpRetryDelaysMs: [0, 60_000, 300_000],
  // The socket client gives a connection up after 30 s without a ping.
  pingIntervalMs: 10_000,
  keep: 20_000,
};

export function settingsOf(options: WorkspaceOptions): Settings {
  return { ...DEFAULTS, ...options };
}
