import { isRecord, type Json } from './json.ts';

/** An envelope that the app has yet to acknowledge. */
export interface Pending {
  readonly response: Promise<Json>;
  readonly isDone: () => boolean;
}

interface Waiting extends Pending {
  readonly settle: (response: Json) => void;
}

/** Matches what comes in over sockets with the envelopes that went out. */
export class Acknowledgements {
  readonly #waiting = new Map<string, Waiting>();

  /** The same envelope may be under way twice; one acknowledgement settles both. */
  expect(id: string): Pending {
    const known = this.#waiting.get(id);
    if (known !== undefined) return known;
    const waiting = createWaiting();
    this.#waiting.set(id, waiting);
    return waiting;
  }

  forget(id: string): void {
    this.#waiting.delete(id);
  }

  /** Takes a message from the app; what is not an acknowledgement is ignored. */
  receive(text: string): void {
    const message = parsed(text);
    const id = isRecord(message) ? message['envelope_id'] : undefined;
    if (isRecord(message) && typeof id === 'string') this.#waiting.get(id)?.settle(message);
  }
}

function createWaiting(): Waiting {
  let isDone = false;
  let resolve: (response: Json) => void = () => undefined;
  const response = new Promise<Json>((done) => {
    resolve = done;
  });
  const settle = (answer: Json): void => {
    isDone = true;
    resolve(answer);
  };
  return { response, isDone: () => isDone, settle };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
