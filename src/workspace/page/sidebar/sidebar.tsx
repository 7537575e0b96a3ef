import { type KeyboardEvent, useRef } from 'react';
import { isUnread } from '../channel/threads.ts';
import { useLive } from '../live/live.tsx';
import { HashIcon } from '../look/icons.tsx';
import { moveFocus } from '../look/menu.tsx';
import { APP, type Place, type Step } from '../place.ts';
import { PersonSwitch } from './person-switch.tsx';

interface SidebarProps {
  readonly place: Place;
  readonly go: (step: Step) => void;
  /** Whether it is out of sight, as a closed drawer. */
  readonly isHidden: boolean;
}

/** The way to channels and apps; one stop of the Tab key, with arrows from there. */
export function Sidebar({ place, go, isHidden }: SidebarProps) {
  const { seen, app, direct } = useLive();
  const box = useRef<HTMLElement>(null);
  const channels = seen.channels.filter(({ kind }) => kind !== 'im');
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('.side-link') ?? [])];
    if (entries.includes(event.target as HTMLElement) && moveFocus(entries, event.key))
      event.preventDefault();
  };
  return (
    <nav ref={box} className="sidebar" aria-label="Channels and apps" inert={isHidden} onKeyDown={onKeyDown}>
      <header className="side-head">
        <p className="team">{seen.team}</p>
        <p className="team-note">Local workspace</p>
      </header>
      <div className="side-scroll">
        <h2>Apps</h2>
        <ul>
          <li>
            <SideLink
              isHere={place.channel === APP}
              isUnread={(place.channel !== APP || place.isHome) && isUnread(seen, direct.id)}
              name={app.realName}
              onGo={() => go({ channel: APP, isHome: false })}
            >
              <img className="avatar avatar-small" src="/icon.svg" alt="" />
            </SideLink>
          </li>
        </ul>
        <h2>Channels</h2>
        <ul>
          {channels.map(({ id, name }) => (
            <li key={id}>
              <SideLink
                isHere={place.channel === name}
                isUnread={place.channel !== name && isUnread(seen, id)}
                name={name}
                onGo={() => go({ channel: name, isHome: false })}
              >
                <HashIcon />
              </SideLink>
            </li>
          ))}
        </ul>
      </div>
      <PersonSwitch go={go} />
    </nav>
  );
}

interface LinkProps {
  readonly isHere: boolean;
  readonly isUnread: boolean;
  readonly name: string;
  readonly onGo: () => void;
  readonly children: React.ReactNode;
}

function SideLink({ isHere, isUnread: hasNews, name, onGo, children }: LinkProps) {
  return (
    <button
      type="button"
      className={hasNews ? 'side-link side-link-unread' : 'side-link'}
      aria-current={isHere ? 'page' : undefined}
      tabIndex={isHere ? 0 : -1}
      onClick={onGo}
    >
      {children}
      <span className="side-name">{name}</span>
      {hasNews && (
        <span className="dot">
          <span className="visually-hidden"> unread</span>
        </span>
      )}
    </button>
  );
}
