import { EventEmitter, on, setMaxListeners } from 'node:events';

const CHANGE = 'change';

/** Everything that happens in a workspace, in order: to subscribe to, to iterate over, to wait for. */
export class Changes<Change> {
  readonly #emitter = new EventEmitter();
  readonly #closed = new AbortController();

  constructor() {
    // Each open page, iterator and pending wait listens; there is no sensible ceiling.
    setMaxListeners(0, this.#emitter, this.#closed.signal);
  }

  emit(change: Change): void {
    this.#emitter.emit(CHANGE, change);
  }

  /** Calls back on every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#emitter.on(CHANGE, listener);
    return () => this.#emitter.off(CHANGE, listener);
  }

  /** The changes from now on; ends when the workspace closes. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Change, void, undefined> {
    try {
      for await (const [change] of on(this.#emitter, CHANGE, { signal: this.#closed.signal })) {
        yield change as Change;
      }
    } catch (error) {
      if (!this.#closed.signal.aborted) throw error;
    }
  }

  /**
   * Resolves with what `find` returns as soon as that is neither undefined, null nor false: at once or on a later
   * change. Rejects after `timeoutMs`, or when the workspace closes.
   */
  waitFor<Found>(find: Find<Change, Found>, timeoutMs: number, describe: () => string): Promise<Found> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        stop();
        this.#closed.signal.removeEventListener('abort', closed);
        finish();
      };
      const look = (change?: Change): void => {
        try {
          const found = find(change);
          if (found !== undefined && found !== null && found !== false) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const fail = (why: string): void => settle(() => reject(new Error(`${why}. ${describe()}`)));
      const closed = (): void => fail('The workspace closed during the wait');
      const timer = setTimeout(() => fail(`Nothing of the kind within ${timeoutMs} ms`), timeoutMs);
      const stop = this.subscribe(look);
      this.#closed.signal.addEventListener('abort', closed);
      look();
    });
  }

  close(): void {
    this.#closed.abort();
    this.#emitter.removeAllListeners();
  }
}

/** Looks for something in the workspace; called once without a change, then after each. */
export type Find<Change, Found> = (change?: Change) => Found | undefined | null | false;
