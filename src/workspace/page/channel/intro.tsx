import type { SeenChannel } from '../../live/seen.ts';
import { useTeam } from '../live/live.tsx';
import { HashIcon } from '../look/icons.tsx';

/** What stands at the very beginning of a channel or of the messages with the app. */
export function Intro({ channel }: { readonly channel: SeenChannel }) {
  const { app, offers } = useTeam();
  if (channel.kind === 'im') {
    return (
      <div className="intro">
        <img className="intro-face" src="/icon.svg" alt="" />
        <h2>{app.realName}</h2>
        <p>{offers.about}</p>
        <p className="muted">Only you and {app.realName} see what is written here.</p>
      </div>
    );
  }
  return (
    <div className="intro">
      <span className="intro-face intro-hash">
        <HashIcon />
      </span>
      <h2>{channel.name}</h2>
      {channel.purpose !== '' && <p>{channel.purpose}</p>}
      <p className="muted">This is the beginning of the channel.</p>
    </div>
  );
}
