import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Counters, createCounters } from './counters.ts';
import { createGauges, type Gauged } from './gauges.ts';

export interface Metrics extends Counters {
  /** Everything as Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** The advisor's own metrics, and those of the Node process. */
export function createMetrics(gauged: Gauged): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const refresh = createGauges(registry, gauged);
  return {
    ...createCounters(registry),
    contentType: registry.contentType,
    async text() {
      await refresh();
      return registry.metrics();
    },
  };
}
