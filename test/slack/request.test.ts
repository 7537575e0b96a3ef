import { expect, it } from 'vitest';
import { requestId } from '../../src/slack/request.ts';

it('names what came from Slack shortly, always alike, and without saying who or where', () => {
  const id = requestId('T1:message:D2:1700000000.000100');
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(requestId('T1:message:D2:1700000000.000100')).toBe(id);
  expect(requestId('T1:message:D2:1700000000.000101')).not.toBe(id);
});
