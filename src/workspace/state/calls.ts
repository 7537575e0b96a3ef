import type { Json } from '../json.ts';

/** The error code in the log of a call that an injected failure kept from being carried out. */
export const INJECTED = 'injected_fault';

/** One call that the app made to Slack, answered or not. */
export interface Call {
  /** Method of the Web API, `response_url`, or `ack` for what came in an acknowledgement. */
  readonly method: string;
  /** With JSON that came as text read already. */
  readonly args: Json;
  /** What Slack decided; the app may have been shown a failure in its place. */
  readonly result: Json;
  /** HTTP status that the app saw; 0 when the connection was dropped. */
  readonly status: number;
  readonly team: string | undefined;
  readonly at: number;
}

export interface CallChange {
  readonly kind: 'called';
  readonly call: Call;
}

/** The calls so far, oldest first; the oldest are forgotten beyond `most`. */
export interface CallLog {
  readonly emit: (change: CallChange) => void;
  readonly entries: Call[];
  readonly most: number;
}

export function createCallLog(most: number, emit: CallLog['emit']): CallLog {
  return { emit, entries: [], most };
}

export function logCall(log: CallLog, call: Call): void {
  log.entries.push(call);
  if (log.entries.length > log.most) log.entries.shift();
  log.emit({ kind: 'called', call });
}

/** The calls that Slack refused for what they said, injected failures aside. */
export function refusedCalls(log: CallLog): readonly Call[] {
  return log.entries.filter(({ result }) => result['ok'] !== true && result['error'] !== INJECTED);
}
