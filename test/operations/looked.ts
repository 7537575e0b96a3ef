import { onTestFinished } from 'vitest';
import type { Health } from '../../src/operations/health.ts';
import { type Listening, listen } from '../../src/operations/listen.ts';
import { createMetrics, type Metrics } from '../../src/operations/metrics.ts';
import { createProbes } from '../../src/operations/probes.ts';
import type { Looked } from '../../src/operations/store-watch.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { type Exposition, readExposition } from './exposition.ts';

export const NOW = Date.parse('2026-11-20T12:00:00Z');

export const connected: Health = { mode: 'socket', ready: true, since: NOW };

/** A store that takes a question and never gives an answer. */
export const silentStore: Looked = { depth: () => new Promise(() => {}) };

export interface LookedAt {
  readonly metrics: Metrics;
  readonly shown: Listening;
  get(path: string, method?: string): Promise<Response>;
  scrape(): Promise<Exposition>;
}

export interface Looking {
  readonly health?: () => Health;
  readonly store?: Looked;
  readonly documents?: readonly { readonly reviewed?: string }[];
  readonly now?: () => number;
}

/** The port on which operators look, over parts that a test chooses; closed after the test. */
export async function lookedAt(looking: Looking = {}): Promise<LookedAt> {
  const { health = () => connected, store = createMemoryStore(), documents = [], now = () => NOW } = looking;
  const patience = 20;
  const metrics = createMetrics({
    version: '1.2.3',
    mode: health().mode,
    health,
    store,
    documents,
    now,
    patience,
  });
  const probes = createProbes({ health, store, now, patience });
  const shown = await listen({ host: '127.0.0.1', port: 0 }, { probes, metrics });
  onTestFinished(() => shown.close());
  const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${shown.port}${path}`, { method });
  return {
    metrics,
    shown,
    get,
    scrape: async () => readExposition(await (await get('/metrics')).text()),
  };
}
