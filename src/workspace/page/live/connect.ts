import type { Act, Outcome, Update } from '../../live/seen.ts';

/** Milliseconds before a lost connection is tried again: at first, and at most. */
const RETRY_FIRST_MS = 250;
const RETRY_MOST_MS = 4_000;

export interface Listener {
  readonly onUpdate: (update: Update) => void;
  readonly onConnection: (isConnected: boolean) => void;
}

/** Follows the workspace through a person's eyes, for ever; the returned function ends it. */
export function connect(handle: string, { onUpdate, onConnection }: Listener): () => void {
  const url = new URL(`/live?as=${encodeURIComponent(handle)}`, location.href.replace(/^http/, 'ws'));
  let socket: WebSocket | undefined;
  let timer: number | undefined;
  let delay = RETRY_FIRST_MS;
  let isOver = false;

  const open = (): void => {
    socket = new WebSocket(url);
    socket.onopen = () => {
      delay = RETRY_FIRST_MS;
      onConnection(true);
    };
    socket.onmessage = ({ data }) => onUpdate(JSON.parse(String(data)) as Update);
    socket.onclose = () => {
      if (isOver) return;
      onConnection(false);
      timer = window.setTimeout(open, delay);
      delay = Math.min(delay * 2, RETRY_MOST_MS);
    };
  };
  open();
  return () => {
    isOver = true;
    window.clearTimeout(timer);
    endQuietly(socket);
  };
}

/** A browser complains of a socket that is closed before it is open. */
function endQuietly(socket: WebSocket | undefined): void {
  if (socket?.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close();
  else socket?.close();
}

/** Does something as a person. Never rejects: what went wrong is the outcome's `problem`. */
export async function carryOut(handle: string, act: Act): Promise<Outcome> {
  try {
    const answer = await fetch(`/live/act?as=${encodeURIComponent(handle)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    return (await answer.json()) as Outcome;
  } catch {
    return { problem: 'The workspace does not answer. Is it still running in the terminal?' };
  }
}
