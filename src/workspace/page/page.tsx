import { useCallback, useEffect, useRef, useState } from 'react';
import type { Snapshot } from '../live/seen.ts';
import { Announcer } from './announcer.tsx';
import { ChannelView } from './channel/channel-view.tsx';
import { Head } from './channel/head.tsx';
import { ThreadPanel } from './channel/thread-panel.tsx';
import { HomeView } from './home/home-view.tsx';
import { useLive } from './live/live.tsx';
import { NARROW, useMedia } from './look/media.ts';
import { Modal } from './modal/modal.tsx';
import { useNews } from './news.ts';
import { APP, type Place, type Step } from './place.ts';
import { Sidebar } from './sidebar/sidebar.tsx';

interface PageProps {
  readonly place: Place;
  readonly go: (step: Step) => void;
}

/** The whole page: sidebar, the channel or Home, the thread beside it, and the modal above all. */
export function Page({ place, go }: PageProps) {
  const { seen, app, direct, isConnected } = useLive();
  const isNarrow = useMedia(NARROW);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const channel =
    (place.channel === APP ? direct : seen.channels.find((one) => one.name === place.channel)) ?? direct;
  const isDirect = channel.kind === 'im';
  const isHome = isDirect && place.isHome;
  const root = isHome ? undefined : threadAt(seen, channel.id, place.thread);
  const isCovered = isNarrow && (isDrawerOpen || root !== undefined);
  useOpening(isDirect ? (isHome ? 'home' : 'messages') : undefined);
  useNews(go);
  useDrawerFocus(isDrawerOpen);
  const thread = useThread(place, go);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the drawer from anywhere
    <div
      className={isDrawerOpen ? 'page page-drawer' : 'page'}
      onKeyDown={({ key }) => key === 'Escape' && setDrawerOpen(false)}
    >
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the messages
      </button>
      <Sidebar
        place={{ ...place, channel: isDirect ? APP : channel.name }}
        isHidden={isNarrow && !isDrawerOpen}
        go={(step) => {
          setDrawerOpen(false);
          go(step);
        }}
      />
      {isDrawerOpen && (
        <button
          type="button"
          className="drawer-shade"
          aria-label="Close the menu"
          onClick={() => setDrawerOpen(false)}
        />
      )}
      <div className="panes">
        <main className="main" id="main" tabIndex={-1} inert={isCovered}>
          <Head channel={channel} isHome={isHome} go={go} onMenu={() => setDrawerOpen(true)} />
          {!isConnected && (
            <p className="banner" role="alert">
              The connection to the workspace is lost. Trying again…
            </p>
          )}
          {isHome ? (
            <HomeView />
          ) : (
            <ChannelView key={channel.id} channel={channel} thread={root} onThread={thread.open} />
          )}
        </main>
        {root !== undefined && (
          <ThreadPanel key={root} channel={channel} root={root} onClose={thread.close} />
        )}
      </div>
      {seen.modal !== undefined && <Modal key={seen.modal.id} view={seen.modal} />}
      <Announcer />
      <title>{`${isDirect ? app.realName : `#${channel.name}`} · ${seen.team}`}</title>
    </div>
  );
}

/** The thread in the address, unless it is gone, as after a new start of the workspace. */
function threadAt({ messages }: Snapshot, channel: string, root: string | undefined): string | undefined {
  const isThere = messages.some((one) => one.channel === channel && (one.ts === root || one.thread === root));
  return isThere ? root : undefined;
}

/** Tells the app which of its tabs the person has before them, as Slack does. */
function useOpening(tab: 'home' | 'messages' | undefined): void {
  const { act, seen } = useLive();
  const { isAppConnected } = seen;
  useEffect(() => {
    if (tab !== undefined && isAppConnected) void act({ kind: 'open', tab });
  }, [act, tab, isAppConnected]);
}

/** Moves the focus into the drawer, and back to the button that opened it. */
function useDrawerFocus(isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const target = isOpen ? '.side-link[aria-current]' : '.menu-button';
    if (isOpen || wasOpen.current) document.querySelector<HTMLElement>(target)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
}

/** Opens and closes threads; the focus goes back to where it was. */
function useThread({ thread }: Place, go: PageProps['go']) {
  const opener = useRef<Element>(null);
  const isOpen = thread !== undefined;
  const open = useCallback(
    (root: string | undefined) => {
      if (!isOpen) opener.current = document.activeElement;
      go({ thread: root });
    },
    [isOpen, go],
  );
  const close = useCallback(() => {
    go({ thread: undefined });
    requestAnimationFrame(() => {
      const back = opener.current;
      const target = back?.isConnected === true ? back : document.querySelector('.main textarea');
      if (target instanceof HTMLElement) target.focus();
    });
  }, [go]);
  return { open, close };
}
