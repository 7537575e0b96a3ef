import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

function collected(level: string, isTTY = false) {
  const lines: string[] = [];
  const out = { isTTY, write: (line: string) => lines.push(line) };
  return { lines, log: createLog({ level, out, secrets: ['signing-secret', ''] }) };
}

describe('the log', () => {
  it('writes JSON lines with a time, a level and a sentence', () => {
    const { lines, log } = collected('info');
    log.info({ kind: 'answer', ms: 3 }, 'answered');
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({ level: 30, kind: 'answer', ms: 3, msg: 'answered' });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('repeats what a child of it was told on every line, and scrubs that too', () => {
    const { lines, log } = collected('info');
    const child = log.child({ request: '1f2e3d', token: 'xoxb-1-2' }).child({ workspace: 'T1' });
    child.info({ ms: 3 }, 'answered');
    child.debug({}, 'question');
    log.info({}, 'ready');
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ request: '1f2e3d', token: '[secret]', workspace: 'T1', ms: 3 });
    expect(second).not.toHaveProperty('request');
    expect(lines).toHaveLength(2);
    expect(child.level).toBe('info');
  });

  it('leaves out what is below its level', () => {
    const { lines, log } = collected('warn');
    log.debug({ question: 'secret plans' }, 'question');
    log.info({}, 'answered');
    expect(lines).toEqual([]);
  });

  it.each([false, true])('never holds a token or a secret (on a terminal: %s)', (isTTY) => {
    const { lines, log } = collected('debug', isTTY);
    const error = new Error('refused xoxb-12-34-abc', { cause: new Error('xapp-1-A2-b3') });
    log.error(
      { err: error, headers: { authorization: 'Bearer xoxp-9-8' }, s: 'signing-secret' },
      'xoxe.xoxb-1-abc',
    );
    expect(lines.join('')).not.toMatch(/xoxb|xapp|xoxp|signing-secret|abc/);
    expect(lines.join('')).toContain('[secret]');
  });

  it('is readable on a terminal', () => {
    const { lines, log } = collected('info', true);
    log.info({ ms: 3 }, 'answered');
    expect(lines.join('')).toMatch(/INFO.*answered/);
  });
});
