/** What a person asks, with everything that may tell what it is about. */
export interface Question {
  readonly text: string;
  /** Intent that was typed as a sub-command; skips the classifier. */
  readonly intent?: string;
  readonly surroundings?: Surroundings;
}

/** What a mention in a discussion can see. */
export interface Surroundings {
  readonly channel?: {
    readonly name?: string | undefined;
    readonly topic?: string | undefined;
    readonly purpose?: string | undefined;
  };
  /** Earlier messages of the thread, oldest first. */
  readonly thread?: readonly { readonly user?: string | undefined; readonly text: string }[];
}
