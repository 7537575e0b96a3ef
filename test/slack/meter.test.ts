import { describe, expect, it } from 'vitest';
import type { Meter } from '../../src/slack/meter.ts';
import { handClock } from './clock.ts';
import { afterwards, setStage } from './stage.ts';

/** Notes what it is told. */
function noting() {
  const answers: Parameters<Meter['answered']>[0][] = [];
  const failures: string[] = [];
  const refusals: Parameters<Meter['refused']>[0][] = [];
  const meter: Meter = {
    answered: (answer) => void answers.push(answer),
    failed: (reason) => void failures.push(reason),
    refused: (call) => void refusals.push(call),
  };
  return { meter, answers, failures, refusals };
}

describe.each(['socket', 'http'] as const)('over %s, the meter', (mode) => {
  it('is told where each answer is read and of what kind it is', async () => {
    const { meter, answers } = noting();
    const staged = await setStage({ mode, app: { meter } });
    const { workspace } = staged;
    await workspace.say('maya', 'dm', 'salary?').reply();
    await workspace.say('maya', '#general', '@advisor visa?').reply();
    await workspace.command('maya', '#general', '/career', 'roles').reply();
    await afterwards(staged);
    expect(answers.map(({ surface, kind }) => [surface, kind])).toEqual([
      ['direct', 'answer'],
      ['channel', 'unanswered'],
      ['private', 'chat'],
    ]);
    expect(answers.every(({ ms }) => ms >= 0 && ms < 20_000)).toBe(true);
  });

  it('is told of failures', async () => {
    const { meter, answers, failures } = noting();
    const staged = await setStage({
      mode,
      app: { meter },
      converse: () => Promise.reject(new Error('broken')),
    });
    await staged.workspace.say('maya', 'dm', 'salary?').reply();
    await afterwards(staged);
    expect([answers, failures]).toEqual([[], ['fault']]);
  });

  it('is told of every attempt that Slack refuses', async () => {
    const { meter, answers, refusals } = noting();
    const staged = await setStage({ mode, app: { meter } });
    const { workspace } = staged;
    const [method, from] = ['chat.postMessage', { times: 1 }] as const;
    workspace.fault({ method, status: 503, ...from });
    await workspace.say('maya', 'dm', 'salary?').reply();
    workspace.fault({ method, error: 'is_archived', ...from });
    await workspace.say('maya', '#general', '@advisor salary?').acknowledged;
    await afterwards(staged);
    expect(refusals).toContainEqual({ method, code: 'http_503' });
    expect(refusals).toContainEqual({ method, code: 'is_archived' });
    expect(answers[0]).toMatchObject({ surface: 'direct' });
  });
});

it('is told of an answer that took too long', async () => {
  const { meter, failures } = noting();
  const timers = handClock();
  const { workspace, turns, until } = await setStage({
    converse: () => new Promise(() => {}),
    app: { meter, timers },
  });
  const said = workspace.say('maya', 'dm', 'salary?');
  await until(() => turns.length === 1);
  timers.advance(20_000);
  await said.reply();
  expect(failures).toEqual(['late']);
});
