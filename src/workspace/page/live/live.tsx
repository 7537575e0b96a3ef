import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Act, Outcome, SeenApp, SeenChannel, SeenPerson, Snapshot, Update } from '../../live/seen.ts';
import { useToast } from '../look/toasts.tsx';
import { carryOut, connect } from './connect.ts';
import { reduce } from './reduce.ts';

/** Who and what there is, and how the person acts; changes rarely. */
export interface Team {
  readonly me: SeenPerson;
  /** The app's own user. */
  readonly app: SeenPerson;
  /** What the app lets people do. */
  readonly offers: SeenApp;
  /** The direct message with the app. */
  readonly direct: SeenChannel;
  readonly people: readonly SeenPerson[];
  readonly channels: readonly SeenChannel[];
  readonly personOf: (id: string | undefined) => SeenPerson | undefined;
  /** Does something as the person; tells them when it could not be done. */
  readonly act: (act: Act) => Promise<Outcome>;
}

/** Everything that the person sees; changes with every message. */
export interface Live extends Team {
  readonly seen: Snapshot;
  readonly isConnected: boolean;
}

const LiveContext = createContext<Live | undefined>(undefined);
const TeamContext = createContext<Team | undefined>(undefined);

/** What the person sees; only below {@link LiveProvider}. */
export function useLive(): Live {
  return found(useContext(LiveContext));
}

/** What rarely changes of it; what uses no more than that is not drawn again for every message. */
export function useTeam(): Team {
  return found(useContext(TeamContext));
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is nothing to see outside LiveProvider.');
  return value;
}

/** Follows the workspace as one person; shows `children` as soon as there is something to see. */
export function LiveProvider({
  handle,
  children,
}: {
  readonly handle: string;
  readonly children: ReactNode;
}) {
  const [seen, setSeen] = useState<Snapshot>();
  const [isConnected, setConnected] = useState(true);
  const act = useActing(handle);
  useEffect(() => {
    const onUpdate = (update: Update) => setSeen((known) => reduce(known, update));
    return connect(handle, { onUpdate, onConnection: setConnected });
  }, [handle]);
  const { me, app, people, channels } = seen ?? {};
  const team = useMemo(
    () => teamOf({ me, offers: app, people, channels, act }),
    [me, app, people, channels, act],
  );
  const live = useMemo(
    () => (team === undefined || seen === undefined ? undefined : { ...team, seen, isConnected }),
    [team, seen, isConnected],
  );
  if (live === undefined) return null;
  return (
    <TeamContext value={team}>
      <LiveContext value={live}>{children}</LiveContext>
    </TeamContext>
  );
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

interface Parts extends Pick<Team, 'act'> {
  readonly me: string | undefined;
  readonly offers: SeenApp | undefined;
  readonly people: readonly SeenPerson[] | undefined;
  readonly channels: readonly SeenChannel[] | undefined;
}

function teamOf({ me: id, offers, people = [], channels = [], act }: Parts): Team | undefined {
  const byId = new Map(people.map((person) => [person.id, person]));
  const [me, app] = [byId.get(id ?? ''), byId.get(offers?.user ?? '')];
  const direct = channels.find(({ kind }) => kind === 'im');
  if (me === undefined || app === undefined || direct === undefined || offers === undefined) return undefined;
  return { me, app, offers, direct, people, channels, act, personOf: (who) => byId.get(who ?? '') };
}
