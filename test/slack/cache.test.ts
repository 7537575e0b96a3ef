import { describe, expect, it } from 'vitest';
import { createCache } from '../../src/slack/cache.ts';

function counting(ttl = 100, capacity = 10) {
  let time = 0;
  const loads: string[] = [];
  const cache = createCache<string>({ ttl, capacity, now: () => time });
  const get = (key: string, value = key) =>
    cache.get(key, async () => {
      loads.push(key);
      return value;
    });
  return { cache, get, loads, pass: (ms: number) => (time += ms) };
}

describe('a cache', () => {
  it('loads once for all who ask meanwhile and afterwards', async () => {
    const { get, loads } = counting();
    expect(await Promise.all([get('a'), get('a')])).toEqual(['a', 'a']);
    expect(await get('a', 'other')).toBe('a');
    expect(loads).toEqual(['a']);
  });

  it('loads again when a value is too old, or was to be forgotten', async () => {
    const { cache, get, loads, pass } = counting();
    await get('a');
    pass(100);
    expect(await get('a', 'new')).toBe('new');
    cache.forget('a');
    expect(await get('a', 'newer')).toBe('newer');
    expect(loads).toHaveLength(3);
  });

  it('forgets the oldest when it is full', async () => {
    const { get, loads } = counting(100, 2);
    for (const key of ['a', 'b', 'c', 'b', 'a']) await get(key);
    expect(loads).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps neither failures nor nothing', async () => {
    const cache = createCache<string | undefined>({ ttl: 100, capacity: 10, now: () => 0 });
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('a', async () => undefined)).toBeUndefined();
    expect(await cache.get('a', async () => 'yes')).toBe('yes');
    expect(await cache.get('a', async () => 'other')).toBe('yes');
  });
});
