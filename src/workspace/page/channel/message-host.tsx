import { type ReactNode, useMemo, useState } from 'react';
import type { SeenMessage } from '../../live/seen.ts';
import { type Host, HostContext, keyOf } from '../blocks/host.tsx';
import { useTeam } from '../live/live.tsx';

/** Lets the elements of a message act. */
export function MessageHost({
  message,
  children,
}: {
  readonly message: Pick<SeenMessage, 'channel' | 'ts'>;
  readonly children: ReactNode;
}) {
  const { act } = useTeam();
  const { channel, ts } = message;
  const [entries, setEntries] = useState<Host['entries']>({});
  const host = useMemo(
    (): Host => ({
      surface: 'message',
      entries,
      faults: {},
      press: (spot, choice) => {
        const on = { channel, ts, ...spot };
        void act({ kind: 'press', on, ...(choice === undefined ? {} : { choice }) });
      },
      enter: (spot, entry, told) => {
        setEntries((known) => ({ ...known, [keyOf(spot)]: entry }));
        if (told) void act({ kind: 'choose', on: { channel, ts, ...spot }, entry });
      },
      suggest: async () => ({}),
    }),
    [act, channel, ts, entries],
  );
  return <HostContext value={host}>{children}</HostContext>;
}
