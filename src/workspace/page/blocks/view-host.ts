import { useMemo, useState } from 'react';
import type { SeenView } from '../../live/seen.ts';
import { useTeam } from '../live/live.tsx';
import { type Host, keyOf } from './host.tsx';

/** Lets the elements of a view act; `faults` are those that the page found before the app was asked. */
export function useViewHost(view: SeenView, faults: Host['faults']): Host {
  const { act } = useTeam();
  const { id, type } = view;
  const [entries, setEntries] = useState<Host['entries']>({});
  return useMemo(
    (): Host => ({
      surface: type,
      entries,
      faults: { ...view.errors, ...faults },
      press: (spot, choice) => {
        const on = { view: id, ...spot };
        void act({ kind: 'press', on, ...(choice === undefined ? {} : { choice }) });
      },
      enter: (spot, entry, told) => {
        setEntries((known) => ({ ...known, [keyOf(spot)]: entry }));
        if (told) void act({ kind: 'choose', on: { view: id, ...spot }, entry });
      },
      suggest: async ({ action }, typed) => {
        const { options } = await act({ kind: 'suggest', view: id, actionId: action, typed });
        return options ?? {};
      },
    }),
    [act, id, type, entries, faults, view.errors],
  );
}
