import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How often relative times are written anew. */
const TICK = 20 * SECOND;
/** Below this something happened just now. */
const JUST_NOW = 45 * SECOND;

const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'medium' });
const shortDay = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' });

/** How long ago a message was sent; the exact time is in its title. */
export function Ago({ ts }: { readonly ts: string }) {
  const now = useNow();
  const at = dateOf(ts);
  return (
    <time className="ago" dateTime={at.toISOString()} title={exact.format(at)}>
      {ago(at, now)}
    </time>
  );
}

/** The moment of a Slack timestamp. */
export function dateOf(ts: string): Date {
  return new Date(Number(ts) * SECOND);
}

/** "Today", "Yesterday", or the date. */
export function dayName(at: Date, now: number): string {
  const days = daysBetween(at, new Date(now));
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : day.format(at);
}

/** The present, anew every few seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / TICK) * TICK);
}

function subscribe(onTick: () => void): () => void {
  const timer = window.setInterval(onTick, TICK);
  return () => window.clearInterval(timer);
}

function ago(at: Date, now: number): string {
  const passed = now - at.getTime();
  if (passed < JUST_NOW) return 'just now';
  if (passed < HOUR) return `${Math.max(1, Math.round(passed / MINUTE))} min ago`;
  const days = daysBetween(at, new Date(now));
  if (days === 0) return `${Math.round(passed / HOUR)} h ago`;
  if (days === 1) return `yesterday, ${clock.format(at)}`;
  return `${shortDay.format(at)}, ${clock.format(at)}`;
}

function daysBetween(at: Date, now: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(now) - midnight(at)) / (24 * HOUR));
}
