import { useEffect, useState } from 'react';
import { useLive } from '../live/live.tsx';

/** Marks messages as read up to the last one, as long as the page is looked at. */
export function useReading(key: string, last: string | undefined): void {
  const { act, seen } = useLive();
  const isLookedAt = useLookedAt();
  const known = seen.marks[key] ?? '';
  useEffect(() => {
    if (isLookedAt && last !== undefined && last > known) void act({ kind: 'read', channel: key, ts: last });
  }, [act, isLookedAt, key, last, known]);
}

function useLookedAt(): boolean {
  const [isLookedAt, set] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => set(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isLookedAt;
}
