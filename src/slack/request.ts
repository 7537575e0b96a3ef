import { createHash } from 'node:crypto';

/** Hexadecimal digits; among a million questions hardly two share an id. */
const LENGTH = 12;

/** A short name for what came from Slack, the same for all its deliveries and on every line about it. */
export function requestId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, LENGTH);
}
