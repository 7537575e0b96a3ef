import { useTeam } from '../live/live.tsx';
import { Avatar } from '../look/avatar.tsx';
import { Ago } from '../look/time.tsx';
import type { ThreadSummary } from './threads.ts';

/** Faces that are shown of those who replied. */
const MOST_FACES = 4;

interface LineProps {
  readonly summary: ThreadSummary;
  readonly onOpen: () => void;
}

/** How many replies a message has, and the way to them. */
export function ThreadLine({ summary: { count, last, users, hasNews }, onOpen }: LineProps) {
  const { personOf, app } = useTeam();
  return (
    <button type="button" className="thread-line" onClick={onOpen}>
      <span className="faces">
        {users.slice(0, MOST_FACES).map((user) => (
          <Avatar key={user} person={personOf(user)} isApp={user === app.id} />
        ))}
      </span>
      <span className="thread-count">
        {count} {count === 1 ? 'reply' : 'replies'}
      </span>
      {hasNews && (
        <span className="dot">
          <span className="visually-hidden"> new</span>
        </span>
      )}
      <span className="muted">
        {/* Reads as one sentence to a screen reader. */}
        <span className="visually-hidden">, the last one </span>
        <Ago ts={last} />
      </span>
    </button>
  );
}
