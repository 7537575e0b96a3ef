import { describe, expect, it } from 'vitest';
import { requestId } from '../../src/slack/request.ts';
import { afterwards, setStage } from './stage.ts';

it('names what came from Slack shortly, always alike, and without saying who or where', () => {
  const id = requestId('T1:message:D2:1700000000.000100');
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(requestId('T1:message:D2:1700000000.000100')).toBe(id);
  expect(requestId('T1:message:D2:1700000000.000101')).not.toBe(id);
});

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('every line about one question carries its id, and no other one', async () => {
    const staged = await setStage({ mode });
    await staged.workspace.say('maya', 'dm', 'salary?').reply();
    await staged.workspace.say('maya', 'dm', 'skills?').reply();
    await afterwards(staged);
    const about = staged.lines.filter(({ message }) => /^(answered|question)$/.test(message));
    const ids = about.map(({ facts }) => ('request' in facts ? String(facts.request) : ''));
    const [first = '', , second = ''] = ids;
    expect(first).toMatch(/^[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
    expect(ids).toEqual([first, first, second, second]);
  });
});
