import type { SeenChannel } from '../../live/seen.ts';
import { useLive } from '../live/live.tsx';
import { HashIcon, MenuIcon } from '../look/icons.tsx';
import { NARROW, useMedia } from '../look/media.ts';
import { APP, type Step } from '../place.ts';
import { isUnread } from './threads.ts';

interface HeadProps {
  readonly channel: SeenChannel;
  readonly isHome: boolean;
  readonly go: (step: Step) => void;
  readonly onMenu: () => void;
}

/** Where one is: a channel with its topic, or the app with its tabs. */
export function Head({ channel, isHome, go, onMenu }: HeadProps) {
  const { app } = useLive();
  const isNarrow = useMedia(NARROW);
  const isDirect = channel.kind === 'im';
  return (
    <header className={isDirect ? 'head head-tabs' : 'head'}>
      {isNarrow && (
        <button type="button" className="icon-button menu-button" aria-label="Menu" onClick={onMenu}>
          <MenuIcon />
        </button>
      )}
      <div className="head-title">
        <h1>
          {isDirect ? <img className="avatar avatar-small" src="/icon.svg" alt="" /> : <HashIcon />}
          <span>{isDirect ? app.realName : channel.name}</span>
        </h1>
        {!isDirect && <p className="muted">{channel.topic}</p>}
      </div>
      {isDirect ? (
        <Tabs isHome={isHome} go={go} />
      ) : (
        <p className="muted members">{channel.memberCount} members</p>
      )}
    </header>
  );
}

function Tabs({ isHome, go }: Pick<HeadProps, 'isHome' | 'go'>) {
  const { seen, direct } = useLive();
  const hasNews = isHome && isUnread(seen, direct.id);
  return (
    <nav className="tabs" aria-label="Tabs of the app">
      <button
        type="button"
        aria-current={isHome ? undefined : 'page'}
        onClick={() => go({ channel: APP, isHome: false })}
      >
        Messages
        {hasNews && (
          <span className="dot">
            <span className="visually-hidden"> unread</span>
          </span>
        )}
      </button>
      <button
        type="button"
        aria-current={isHome ? 'page' : undefined}
        onClick={() => go({ channel: APP, isHome: true })}
      >
        Home
      </button>
    </nav>
  );
}
