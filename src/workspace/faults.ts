/** A failure to inject into calls that the app makes. */
export interface Fault {
  /** Method of the Web API, `response_url`, or `*` for any. */
  readonly method: string;
  /** How many calls fail; 1 by default, `Infinity` until cancelled. */
  readonly times?: number;
  /** HTTP status to answer with, such as 429 or 500. */
  readonly status?: number;
  /** Seconds in the Retry-After header of a 429; 1 by default. */
  readonly retryAfter?: number;
  /** Slack's error code to answer with, under status 200. */
  readonly error?: string;
  /** Milliseconds to wait before anything else. */
  readonly delayMs?: number;
  /** Carries the call out all the same before it fails, so that only the answer is lost. */
  readonly dropAfterStoring?: boolean;
}

/** Injected failures, in the order in which they were asked for. */
export class Faults {
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  /** Fails the next calls; the returned function lifts the fault early. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#waiting.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  /** The fault that a call must suffer, if any; counts it. */
  take(method: string): Fault | undefined {
    const entry = this.#waiting.find(
      ({ fault, left }) => left > 0 && (fault.method === method || fault.method === '*'),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }
}

/** Whether a fault lets the call through, only later. */
export function isDelayOnly(fault: Fault): boolean {
  const { status, error, delayMs, dropAfterStoring } = fault;
  return delayMs !== undefined && status === undefined && error === undefined && dropAfterStoring !== true;
}
