import { useLive } from '../live/live.tsx';
import { Avatar } from '../look/avatar.tsx';
import { CheckIcon, ChevronIcon } from '../look/icons.tsx';
import { Menu } from '../look/menu.tsx';
import type { Step } from '../place.ts';

/** Changes the person through whose eyes the page is seen. */
export function PersonSwitch({ go }: { readonly go: (step: Step) => void }) {
  const { seen, me } = useLive();
  const playable = seen.people.filter(({ isPlayable }) => isPlayable);
  return (
    <div className="person-switch">
      <Menu
        label="People"
        hasWords
        className="person"
        items={playable.map((person) => ({
          key: person.id,
          isChosen: person.id === me.id,
          label: (
            <>
              <Avatar person={person} isApp={false} />
              <span className="person-name">{person.realName}</span>
              {person.id === me.id && <CheckIcon />}
            </>
          ),
          run: () => go({ as: person.name }),
        }))}
      >
        <Avatar person={me} isApp={false} />
        <span className="person-name">
          {me.realName}
          <small>Change person</small>
        </span>
        <ChevronIcon />
      </Menu>
    </div>
  );
}
