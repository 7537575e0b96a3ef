import { randomUUID } from 'node:crypto';
import type { Claimed, Inbox } from '../conversation/store/inbox.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import { isPassing, pauseWanted } from './passing.ts';
import { requestId } from './request.ts';
import type { Timers } from './timers.ts';

/** What is known of an event while it is worked on. */
export interface Holding {
  /** Whether another attempt, before this one or meanwhile, may have replied already. */
  isDoubtful(): boolean;
}

export interface WorkerOptions {
  readonly inbox: Pick<Inbox, 'claim' | 'renew' | 'done' | 'fail' | 'expire'>;
  /** Carries an event out. Rejects with trouble that passes where that is to be tried again. */
  readonly perform: (event: Claimed, holding: Holding) => Promise<void>;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Pick<Meter, 'failed'>;
}

/** Events that are worked on at the same time: most of the time they wait for Slack. */
const IN_HAND_AT_MOST = 64;
/** How long an event is held; what a dead instance held is free again after that. Milliseconds, like all below. */
const LEASE = 10_000;
const RENEW_EVERY = 3000;
/** How often it is looked for events that came to other instances, were given back, or wait to be tried again. */
const POLL_EVERY = 1000;
/** Nobody waits any more for the answer to an older question. */
const AGE_AT_MOST = 10 * 60_000;
const EXPIRE_EVERY = 10_000;
/** Waits between attempts double from the first to the last. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Answers what lies in the inbox: each event once, however many instances share it. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #name = randomUUID();
  readonly #inHand = new Map<number, Promise<void>>();
  #claiming: Promise<void> | undefined;
  #isWoken = false;
  #isStopped = false;
  #isFailing = false;
  #expiredAt = Number.NEGATIVE_INFINITY;
  #cancelPoll = () => {};

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  get inHand(): number {
    return this.#inHand.size;
  }

  /** Begins with what was left by those who worked before. */
  start(): void {
    void this.#poll();
  }

  /** Looks at once for something to do. */
  wake(): void {
    this.#isWoken = true;
    if (this.#claiming !== undefined || this.#isStopped) return;
    this.#claiming = this.#claim().finally(() => {
      this.#claiming = undefined;
      if (this.#isWoken && this.#room > 0) this.wake();
    });
  }

  /** Resolves when nothing is left that could be done now. */
  async drain(): Promise<void> {
    this.wake();
    while (this.#claiming !== undefined || this.inHand > 0) {
      await (this.#claiming ?? Promise.race(this.#inHand.values()));
    }
  }

  /** Takes nothing more; what is in hand comes to its end or is left to others. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelPoll();
  }

  get #room(): number {
    return IN_HAND_AT_MOST - this.inHand;
  }

  async #poll(): Promise<void> {
    await this.#expire();
    if (this.#isStopped) return;
    this.wake();
    this.#cancelPoll = this.#options.timers.after(POLL_EVERY, () => void this.#poll());
  }

  async #claim(): Promise<void> {
    const { inbox, timers } = this.#options;
    while (this.#isWoken && this.#room > 0 && !this.#isStopped) {
      this.#isWoken = false;
      const claim = { worker: this.#name, now: timers.now(), leaseMs: LEASE, limit: this.#room };
      const claimed = (await this.#guarded(() => inbox.claim(claim))) ?? [];
      for (const event of claimed) this.#take(event);
    }
  }

  #take(event: Claimed): void {
    // Claimed once more by ourselves, since it could not be renewed in time; it is under way.
    if (this.#inHand.has(event.id)) return;
    const piece = this.#carryOut(event).finally(() => {
      this.#inHand.delete(event.id);
      // The next one of its lane may be waiting.
      this.wake();
    });
    this.#inHand.set(event.id, piece);
  }

  async #carryOut(event: Claimed): Promise<void> {
    const { perform, timers, log } = this.#options;
    const holding = this.#hold(event);
    try {
      if (event.receivedAt < timers.now() - AGE_AT_MOST) this.#warnOfOld(event);
      else await perform(event, holding);
      await this.#settle(event);
    } catch (error) {
      if (isPassing(error)) await this.#giveBack(event, error);
      else {
        log.error({ err: error, ...nameOf(event) }, 'could not carry out an event');
        await this.#settle(event);
      }
    } finally {
      holding.letGo();
    }
  }

  /** Settles what was carried out. It stays in hand until the store has taken note, or others would answer it again. */
  async #settle({ id }: Claimed): Promise<void> {
    const { inbox, timers } = this.#options;
    for (let wait = FIRST_WAIT; !this.#isStopped; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      if ((await this.#guarded(() => inbox.done(id).then(() => true))) === true) return;
      await new Promise<void>((resolve) => void timers.after(wait, resolve));
    }
  }

  /** Keeps others from taking an event that takes its time. */
  #hold(event: Claimed): Holding & { letGo(): void } {
    const { inbox, timers } = this.#options;
    let heldUntil = timers.now() + LEASE;
    let isLost = event.attempt > 1;
    const renew = async () => {
      cancel = timers.after(RENEW_EVERY, () => void renew());
      const now = timers.now();
      const isHeld = await this.#guarded(() => inbox.renew(event, { now, leaseMs: LEASE }));
      if (isHeld === true) heldUntil = now + LEASE;
      if (isHeld === false) isLost = true;
    };
    let cancel = timers.after(RENEW_EVERY, () => void renew());
    return {
      isDoubtful() {
        isLost ||= timers.now() >= heldUntil;
        return isLost;
      },
      letGo: () => cancel(),
    };
  }

  async #giveBack(event: Claimed, error: unknown): Promise<void> {
    const { inbox, timers, log } = this.#options;
    const backOff = Math.min(FIRST_WAIT * 2 ** Math.min(event.attempt - 1, 10), LONGEST_WAIT);
    const wait = Math.max(backOff, pauseWanted(error));
    log.warn(
      { err: error, ...nameOf(event), attempt: event.attempt, wait },
      'not answered yet; trying again',
    );
    await this.#guarded(() => inbox.fail(event, timers.now() + wait));
  }

  async #expire(): Promise<void> {
    const { inbox, timers } = this.#options;
    const now = timers.now();
    if (now - this.#expiredAt < EXPIRE_EVERY) return;
    this.#expiredAt = now;
    const expired = await this.#guarded(() => inbox.expire({ now, olderThan: now - AGE_AT_MOST }));
    for (const event of expired ?? []) this.#warnOfOld(event);
  }

  #warnOfOld(event: Pick<Claimed, 'workspace' | 'eventId' | 'kind' | 'receivedAt'>): void {
    const { log, meter, timers } = this.#options;
    const seconds = Math.round((timers.now() - event.receivedAt) / 1000);
    log.warn({ ...nameOf(event), seconds }, 'closed without an answer, since it is too old');
    meter.failed('expired');
  }

  /** What the store gives; nothing while it is in trouble, which is said once. */
  async #guarded<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await ask();
      this.#isFailing = false;
      return answer;
    } catch (error) {
      if (!this.#isFailing) this.#options.log.error({ err: error }, 'the store is in trouble; trying again');
      this.#isFailing = true;
      return undefined;
    }
  }
}

function nameOf({ workspace, eventId, kind }: Pick<Claimed, 'workspace' | 'eventId' | 'kind'>) {
  return { request: requestId(eventId), workspace, event: eventId, kind };
}
