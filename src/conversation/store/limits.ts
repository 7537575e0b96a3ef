export interface Sighting {
  readonly workspace: string;
  readonly key: string;
  /** Whom the key is about, so that it goes when they want to be forgotten. */
  readonly person?: string;
  readonly now: number;
  /** How long the key stays seen. */
  readonly ttlMs: number;
}

/** Counts that all instances share. */
export interface Limits {
  /** Counts a question; gives how many the person asked within the window that ends now, this one included. */
  countQuestion(workspace: string, person: string, now: number, windowMs: number): Promise<number>;
  /** Whether the key was seen before and is still remembered; from now on it is. */
  seen(sighting: Sighting): Promise<boolean>;
  /** Removes counts and keys that no longer matter. */
  clearLimits(now: number): Promise<void>;
}
