import { useEffect, useState } from 'react';
import type { SeenMessage, SeenStatus } from '../../live/seen.ts';
import { useLive } from '../live/live.tsx';

/** Milliseconds that the app may take before it counts as typing, and after which nobody waits any more. */
const PATIENCE_MS = 300;
const GIVEN_UP_MS = 15_000;
/** Milliseconds for which each loading message stands. */
const TURN_MS = 2_500;

interface LineProps {
  readonly messages: readonly SeenMessage[];
  readonly status?: SeenStatus | undefined;
  /** Whether the app answers to every message here, rather than to mentions alone. */
  readonly isDirect: boolean;
}

/** What the app is doing: what it says itself, else that it is typing while somebody waits for it. */
export function StatusLine({ messages, status, isDirect }: LineProps) {
  const { app, seen } = useLive();
  const isTyping = useTyping(messages, isDirect);
  const told = useTurns(status?.loading ?? []) ?? status?.text ?? '';
  const line = told !== '' ? `${app.realName} ${told}` : isTyping ? `${app.realName} is typing` : '';
  return (
    <p className="status-line" role="status">
      {seen.isAppConnected || line !== '' ? (
        line !== '' && (
          <>
            <span className="typing" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {line}
          </>
        )
      ) : (
        <>{app.realName} is not connected. What you send waits until it is back.</>
      )}
    </p>
  );
}

/** Whether the person's last message waits for an answer of the app. */
function useTyping(messages: readonly SeenMessage[], isDirect: boolean): boolean {
  const { seen, app } = useLive();
  const [isTyping, setTyping] = useState(false);
  const last = messages.findLast((one) => one.user === seen.me || one.user === app.id);
  const isWaiting =
    last !== undefined && last.user === seen.me && (isDirect || last.text.includes(`<@${app.id}>`));
  const since = isWaiting ? Number(last.ts) * 1_000 : 0;
  useEffect(() => {
    const passed = Date.now() - since;
    if (since === 0 || passed > GIVEN_UP_MS) return setTyping(false);
    const begin = window.setTimeout(() => setTyping(true), Math.max(0, PATIENCE_MS - passed));
    const end = window.setTimeout(() => setTyping(false), GIVEN_UP_MS - passed);
    return () => {
      window.clearTimeout(begin);
      window.clearTimeout(end);
      setTyping(false);
    };
  }, [since]);
  return isTyping;
}

/** One after the other of several lines. */
function useTurns(lines: readonly string[]): string | undefined {
  const [turn, setTurn] = useState(0);
  const count = lines.length;
  useEffect(() => {
    if (count < 2) return undefined;
    const timer = window.setInterval(() => setTurn((known) => known + 1), TURN_MS);
    return () => window.clearInterval(timer);
  }, [count]);
  return lines[turn % Math.max(1, count)];
}
