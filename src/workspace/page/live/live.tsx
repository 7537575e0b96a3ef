import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Act, Outcome, SeenChannel, SeenPerson, Snapshot, Update } from '../../live/seen.ts';
import { useToast } from '../look/toasts.tsx';
import { carryOut, connect } from './connect.ts';
import { reduce } from './reduce.ts';

/** What the person sees, and how they act. */
export interface Live {
  readonly seen: Snapshot;
  readonly me: SeenPerson;
  /** The app's own user. */
  readonly app: SeenPerson;
  /** The direct message with the app. */
  readonly direct: SeenChannel;
  readonly isConnected: boolean;
  readonly personOf: (id: string | undefined) => SeenPerson | undefined;
  /** Does something as the person; tells them when it could not be done. */
  readonly act: (act: Act) => Promise<Outcome>;
}

const Context = createContext<Live | undefined>(undefined);

/** What the person sees; only below {@link LiveProvider}. */
export function useLive(): Live {
  const live = useContext(Context);
  if (live === undefined) throw new Error('There is nothing to see outside LiveProvider.');
  return live;
}

/** Follows the workspace as one person; shows `children` as soon as there is something to see. */
export function LiveProvider({ handle, children }: { readonly handle: string; readonly children: ReactNode }) {
  const [seen, setSeen] = useState<Snapshot>();
  const [isConnected, setConnected] = useState(true);
  const act = useActing(handle);
  useEffect(() => {
    const onUpdate = (update: Update) => setSeen((known) => reduce(known, update));
    return connect(handle, { onUpdate, onConnection: setConnected });
  }, [handle]);
  const live = useMemo(() => liveOf(seen, isConnected, act), [seen, isConnected, act]);
  return live === undefined ? null : <Context value={live}>{children}</Context>;
}

function useActing(handle: string): Live['act'] {
  const toast = useToast();
  return useCallback(
    async (act) => {
      const outcome = await carryOut(handle, act);
      if (outcome.problem !== undefined) toast({ tone: 'error', text: outcome.problem });
      else if (outcome.isAcknowledged === false) toast({ tone: 'error', text: NO_ANSWER });
      return outcome;
    },
    [handle, toast],
  );
}

const NO_ANSWER = 'The app did not react in time. Please try again in a moment.';

function liveOf(seen: Snapshot | undefined, isConnected: boolean, act: Live['act']): Live | undefined {
  if (seen === undefined) return undefined;
  const byId = new Map(seen.people.map((person) => [person.id, person]));
  const [me, app] = [byId.get(seen.me), byId.get(seen.app.user)];
  const direct = seen.channels.find(({ kind }) => kind === 'im');
  if (me === undefined || app === undefined || direct === undefined) return undefined;
  return { seen, me, app, direct, isConnected, act, personOf: (id) => byId.get(id ?? '') };
}
