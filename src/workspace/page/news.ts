import { useEffect, useRef } from 'react';
import { useLive } from './live/live.tsx';
import { useToast } from './look/toasts.tsx';
import { APP, type Step, usePlace } from './place.ts';

/** Shows a notice when the app writes to the person somewhere that they are not looking at. */
export function useNews(go: (step: Step) => void): void {
  const { seen, app, direct } = useLive();
  const toast = useToast();
  const [place] = usePlace('');
  const latest = useRef(seen.messages.at(-1)?.ts ?? '');
  useEffect(() => {
    const fresh = seen.messages.filter(({ ts, user }) => ts > latest.current && user === app.id);
    latest.current = seen.messages.at(-1)?.ts ?? latest.current;
    const last = fresh.findLast(({ channel }) => channel === direct.id);
    const isInSight = place.channel === APP && !place.isHome;
    if (last === undefined || isInSight) return;
    toast({
      tone: 'note',
      text: `${app.realName} has written to you.`,
      action: {
        label: 'Show',
        run: () =>
          go({ channel: APP, isHome: false, thread: last.thread ?? (last.isPrivate ? undefined : last.ts) }),
      },
    });
  }, [seen, app, direct, place, toast, go]);
}
