/** How the connection to Slack is. */
export interface Health {
  readonly mode: 'socket' | 'http';
  /** Whether questions reach us at present. */
  readonly ready: boolean;
  /** When that last changed, in milliseconds. */
  readonly since: number;
  /** When something last came from Slack, in milliseconds. */
  readonly lastEventAt?: number;
}
