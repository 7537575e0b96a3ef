import type { Config } from '../config.ts';
import type { Store } from '../conversation/store.ts';
import { packageVersion } from '../files.ts';
import type { Log } from '../log.ts';
import type { Operations } from '../operations/operations.ts';
import type { SlackApp } from '../slack/app.ts';
import type { Opened } from '../wire.ts';

/** The store and the meter to work with, and the port that shows how things are. */
export interface Operated extends Partial<Pick<Operations, 'meter'>>, Pick<Operations, 'store'> {
  /** Opens the port, or says in the log why not. */
  show(): Promise<{ close(): void } | undefined>;
}

export interface Operating {
  readonly opened: Opened;
  readonly config: Pick<Config, 'slack' | 'metrics'>;
  readonly store: Store;
  readonly health: SlackApp['health'];
  readonly log: Log;
}

/** Counts what happens, where somebody may look; the client that counts is loaded only then. */
export async function operate({ opened, config, store, health, log }: Operating): Promise<Operated> {
  const { metrics, slack } = config;
  if (metrics === undefined || slack === undefined) return { store, show: async () => undefined };
  const { createOperations } = await import('../operations/operations.ts');
  const { documents } = opened.corpus;
  const [version, mode, now] = [packageVersion(), slack.kind, Date.now];
  const operations = createOperations({ version, mode, documents, store, health, now });
  return {
    store: operations.store,
    meter: operations.meter,
    async show() {
      const shown = await operations.open(metrics);
      if ('refused' in shown) {
        log.warn({}, shown.refused);
        return undefined;
      }
      log.info({ host: metrics.host, port: shown.port }, 'showing health and metrics');
      return shown;
    },
  };
}
