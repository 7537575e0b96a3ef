import { Counter, Histogram, type Registry } from 'prom-client';

/** Counts what happens. No label names a person, a place, a text or a workspace. */
export interface Counters {
  answered(answer: { readonly surface: string; readonly kind: string; readonly ms: number }): void;
  failed(reason: string): void;
  refused(call: { readonly method: string; readonly code: string }): void;
  storeFailed(): void;
}

/** From a fast answer to one that waited until the advisor came back, in seconds. */
const ANSWER_BUCKETS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20, 60, 300, 600];

/** The reasons of failures; a counter that is there from the start shows its first failure as a rise. */
const REASONS = ['fault', 'late', 'expired'];

/** Counters in the registry. */
export function createCounters(registry: Registry): Counters {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const questions = counter('advisor_questions_total', 'Answers that reached Slack', ['surface', 'kind']);
  const failures = counter('advisor_failures_total', 'People who got no answer', ['reason']);
  const slackErrors = counter('advisor_slack_errors_total', 'Attempts to call Slack that failed', [
    'method',
    'code',
  ]);
  const storeErrors = counter('advisor_store_errors_total', 'Calls that the store rejected', []);
  const seconds = new Histogram({
    name: 'advisor_answer_seconds',
    help: 'Time from a question to its answer in Slack',
    buckets: ANSWER_BUCKETS,
    registers,
  });
  for (const reason of REASONS) failures.inc({ reason }, 0);
  const bounded = createBound();
  return {
    answered({ surface, kind, ms }) {
      questions.inc({ surface, kind });
      seconds.observe(ms / 1000);
    },
    failed: (reason) => failures.inc({ reason }),
    refused: ({ method, code }) => slackErrors.inc({ method, code: bounded(code) }),
    storeFailed: () => storeErrors.inc(),
  };
}

/** Codes that are counted apart; Slack has more, and a label must not grow with what others send. */
const CODES_AT_MOST = 60;

function createBound(): (code: string) => string {
  const seen = new Set<string>();
  return (code) => {
    if (seen.has(code)) return code;
    if (seen.size >= CODES_AT_MOST || !/^[a-z][a-z0-9_]{0,49}$/.test(code)) return 'other';
    seen.add(code);
    return code;
  };
}
