/** Sets a value as the newest one of a map, and drops the oldest where there are more than so many. */
export function setNewest<K, V>(map: Map<K, V>, key: K, value: V, atMost: number): void {
  // A Map keeps the order of insertion.
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > atMost && oldest !== undefined) map.delete(oldest);
}
