import { useTeam } from '../live/live.tsx';
import { BoltIcon } from '../look/icons.tsx';
import { Menu } from '../look/menu.tsx';

/** What the app offers everywhere, beside the box in which a message is written. */
export function Shortcuts() {
  const { offers, act } = useTeam();
  const found = offers.shortcuts.filter(({ on }) => on === 'everywhere');
  if (found.length === 0) return null;
  return (
    <Menu
      label="Shortcuts"
      items={found.map(({ callbackId, name }) => ({
        key: callbackId,
        label: name,
        run: () => void act({ kind: 'shortcut', callbackId }),
      }))}
    >
      <BoltIcon />
    </Menu>
  );
}
