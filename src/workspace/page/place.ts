import { useCallback, useSyncExternalStore } from 'react';

/** Where on the page a person is; all of it stands in the address, so that it outlasts a reload. */
export interface Place {
  /** Handle of the person through whose eyes the page is seen. */
  readonly as: string;
  /** Name of a channel, or `@` for the app. */
  readonly channel: string;
  /** The app's Home rather than its messages. */
  readonly isHome: boolean;
  /** Timestamp of the root of the open thread. */
  readonly thread?: string;
}

/** A change of place; going elsewhere closes the thread unless one is named. */
export type Step = Partial<Omit<Place, 'thread'>> & { readonly thread?: string | undefined };

/** Name of the app's messages in an address. */
export const APP = '@';
const HOME = 'home';

/** The place in the address, and the way to another. */
export function usePlace(fallback: string): readonly [Place, (step: Step) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = parse(hash, fallback);
  const go = useCallback(
    (next: Step) => {
      const here = parse(location.hash, fallback);
      const isElsewhere = next.as !== undefined || next.channel !== undefined || next.isHome !== undefined;
      const { thread: _, ...rest } = here;
      const target = format({ ...(isElsewhere ? rest : here), ...next });
      if (target !== location.hash) location.hash = target;
    },
    [fallback],
  );
  return [place, go];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

function parse(hash: string, fallback: string): Place {
  const [as = '', channel = '', last = ''] = hash.replace(/^#\/?/, '').split('/').map(decode);
  return {
    as: as === '' ? fallback : as,
    channel: channel === '' ? APP : channel,
    isHome: channel === APP && last === HOME,
    ...(/^\d+\.\d+$/.test(last) ? { thread: last } : {}),
  };
}

function format({ as, channel, isHome, thread }: Omit<Place, 'thread'> & Step): string {
  const last = isHome ? HOME : thread;
  return `#/${[as, channel, ...(last === undefined ? [] : [last])].map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
