/** Something that came from Slack and has to be answered or acted on. */
export interface IncomingEvent {
  readonly workspace: string;
  /** The same for every delivery of the same event, within its workspace. */
  readonly eventId: string;
  /** What the payload is, such as `message` or `command`. */
  readonly kind: string;
  /** JSON. Goes together with the person and the lane as soon as the event is settled. */
  readonly payload: string;
  readonly receivedAt: number;
  /** Whose turn it is when there is more to do than can be done. */
  readonly person?: string;
  /** Events of one lane are handed out one at a time and in order. Left out: the person; without one, alone. */
  readonly lane?: string;
}

/** An event that a worker holds until its lease ends. */
export interface Claimed extends IncomingEvent {
  readonly id: number;
  /** From 1; above 1 an earlier worker may have replied already, so look before replying. */
  readonly attempt: number;
}

/** Tells one holding of an event from the next. */
export type Held = Pick<Claimed, 'id' | 'attempt'>;

/** An event that grew too old to be answered. */
export type Expired = Pick<Claimed, 'id' | 'workspace' | 'eventId' | 'kind' | 'receivedAt'>;

export interface Claim {
  /** Name of who claims, for people who look into the database. */
  readonly worker: string;
  readonly now: number;
  /** How long the events are held before others may claim them. */
  readonly leaseMs: number;
  /** Most events to hand out. */
  readonly limit: number;
}

export interface Depth {
  /** Events that are not settled, those being worked on among them. */
  readonly open: number;
  /** When the oldest of them was received. */
  readonly oldestAt?: number;
}

/** Every event is answered, and answered once; any number of instances may share it. */
export interface Inbox {
  /** Writes the event unless it is there; it is safe once this resolves. */
  receive(event: IncomingEvent): Promise<'new' | 'known'>;
  /**
   * Hands out events that nobody holds: those of workspaces and people who have the fewest in hand, then
   * the oldest. Never one that is held, and of each lane only its oldest open event.
   */
  claim(claim: Claim): Promise<readonly Claimed[]>;
  /** Holds on for longer; false where the event was lost to another worker or is settled. */
  renew(held: Held, until: Pick<Claim, 'now' | 'leaseMs'>): Promise<boolean>;
  /** Settles an event for good, whoever holds it. */
  done(id: number): Promise<void>;
  /** Gives an event back, to be claimed from `retryAt` on; false where it was lost already. */
  fail(held: Held, retryAt: number): Promise<boolean>;
  /** Closes open events that were received earlier and that nobody holds. */
  expire(age: { readonly now: number; readonly olderThan: number }): Promise<readonly Expired[]>;
  /** What is open in a workspace, or of one person there, or in all workspaces. */
  depth(workspace?: string, person?: string): Promise<Depth>;
  /** Removes settled events that were received earlier, whose deliveries would then be new; gives their number. */
  clearInbox(before: number): Promise<number>;
}
