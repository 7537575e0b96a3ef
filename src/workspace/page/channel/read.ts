import { useEffect, useState } from 'react';
import { useLive } from '../live/live.tsx';

/** Milliseconds that somebody takes to see that there is something new. */
const GLANCE_MS = 250;

/** Marks messages as read up to the last one, as long as the page is looked at. */
export function useReading(key: string, last: string | undefined): void {
  const { act, seen } = useLive();
  const isLookedAt = useLookedAt();
  const known = seen.marks[key] ?? '';
  useEffect(() => {
    if (!isLookedAt || last === undefined || last <= known) return undefined;
    const timer = window.setTimeout(() => void act({ kind: 'read', channel: key, ts: last }), GLANCE_MS);
    return () => window.clearTimeout(timer);
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
