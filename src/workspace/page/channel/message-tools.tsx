import type { SeenMessage } from '../../live/seen.ts';
import { useTeam } from '../live/live.tsx';
import { CloseIcon, MoreIcon, ThreadIcon } from '../look/icons.tsx';
import { Menu } from '../look/menu.tsx';

interface ToolsProps {
  readonly message: SeenMessage;
  readonly onThread?: ((root: string) => void) | undefined;
}

/** What can be done with a message; shown when the message is pointed at or has the focus. */
export function MessageTools({ message, onThread }: ToolsProps) {
  const { offers, act } = useTeam();
  const { channel, ts, isPrivate, subtype } = message;
  const shortcuts = isPrivate ? [] : offers.shortcuts.filter(({ on }) => on === 'message');
  if (subtype === 'tombstone') return null;
  return (
    <div className="message-tools">
      {!isPrivate && onThread !== undefined && (
        <button
          type="button"
          className="icon-button"
          title="Reply in thread"
          aria-label="Reply in thread"
          onClick={() => onThread(ts)}
        >
          <ThreadIcon />
        </button>
      )}
      {isPrivate && (
        <button
          type="button"
          className="icon-button"
          title="Dismiss this message"
          aria-label="Dismiss this message"
          onClick={() => void act({ kind: 'dismiss', channel, ts })}
        >
          <CloseIcon />
        </button>
      )}
      {shortcuts.length > 0 && (
        <Menu
          label="More actions"
          items={shortcuts.map(({ callbackId, name }) => ({
            key: callbackId,
            label: name,
            run: () => void act({ kind: 'shortcut', callbackId, channel, ts }),
          }))}
        >
          <MoreIcon />
        </Menu>
      )}
    </div>
  );
}
