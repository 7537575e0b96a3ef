import { createHmac } from 'node:crypto';

/** Slack's proof that a request comes from it: the value of `x-slack-signature`. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
