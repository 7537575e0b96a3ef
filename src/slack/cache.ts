import { setNewest } from './newest.ts';

/** Values that are loaded once and kept for a while. */
export interface Cache<T> {
  /** The value of a key; loaded where it is unknown or too old, once however many ask meanwhile. */
  get(key: string, load: () => Promise<T>): Promise<T>;
  forget(key: string): void;
}

export interface CacheOptions {
  /** How long a value is good for, in milliseconds. */
  readonly ttl: number;
  /** How many values are kept at most; the oldest go first. */
  readonly capacity: number;
  readonly now: () => number;
}

/** An empty cache. A load that fails or finds nothing is not kept. */
export function createCache<T>({ ttl, capacity, now }: CacheOptions): Cache<T> {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
  const keep = (key: string, value: Promise<T>) => {
    setNewest(kept, key, { at: now(), value }, capacity);
    const drop = () => {
      if (kept.get(key)?.value === value) kept.delete(key);
    };
    value.then((found) => found === undefined && drop(), drop);
    return value;
  };
  return {
    get(key, load) {
      const known = kept.get(key);
      return known !== undefined && now() - known.at < ttl ? known.value : keep(key, load());
    },
    forget: (key) => void kept.delete(key),
  };
}
