import type { Store } from '../conversation/store.ts';
import type { Gauged } from './gauges.ts';
import { type Address, type Listening, listen } from './listen.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createProbes } from './probes.ts';
import { watchStore } from './store-watch.ts';

/** What those who run the advisor see of it. */
export interface Operations {
  readonly meter: Metrics;
  /** The same store, with its failures counted. */
  readonly store: Store;
  /** Opens the port, or says in one line why it cannot be had. Never throws. */
  open(address: Address): Promise<Listening | { readonly refused: string }>;
}

/** Counts what happens, and shows it together with how the advisor is. */
export function createOperations(gauged: Gauged & { readonly store: Store }): Operations {
  const metrics = createMetrics(gauged);
  const store = watchStore(gauged.store, metrics.storeFailed);
  const probes = createProbes(gauged);
  return {
    meter: metrics,
    store,
    open: (address) =>
      listen(address, { probes, metrics }).catch((error: unknown) => refusal(address, error)),
  };
}

// People are answered all the same: being watched is no condition of that, and whoever watches sees the gap.
function refusal({ host, port }: Address, error: unknown): { readonly refused: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${code})`;
  return { refused: `METRICS_PORT: ${port} on ${host} ${why}; going on without health checks and metrics` };
}
