import { describe, expect, it } from 'vitest';
import { createOnce } from '../../src/slack/once.ts';

const MINUTE = 60_000;

describe('what Slack delivers twice', () => {
  it('counts once', () => {
    const once = createOnce({ now: () => 0 });
    expect([once.first('a'), once.first('b'), once.first('a')]).toEqual([true, true, false]);
  });

  it('is remembered for more than ten minutes, and not for ever', () => {
    let time = 0;
    const once = createOnce({ now: () => time });
    once.first('a');
    time = 10 * MINUTE + 1;
    expect(once.first('a')).toBe(false);
    time = 16 * MINUTE;
    expect(once.first('a')).toBe(true);
  });

  it('comes again when it is forgotten', () => {
    const once = createOnce({ now: () => 0 });
    once.first('a');
    once.forget('a');
    expect(once.first('a')).toBe(true);
  });

  it('does not grow without bound, and forgets the oldest first', () => {
    const once = createOnce({ now: () => 0, capacity: 3 });
    for (const key of ['a', 'b', 'c', 'd']) once.first(key);
    expect(once.first('d')).toBe(false);
    expect(once.first('a')).toBe(true);
  });
});
