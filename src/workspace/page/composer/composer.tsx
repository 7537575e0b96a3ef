import { useEffect, useId, useRef } from 'react';
import { MentionIcon, SendIcon, SlashIcon } from '../look/icons.tsx';
import { NARROW, useMedia } from '../look/media.ts';
import { CompletionList } from './completion-list.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useComposer } from './use-composer.ts';

interface ComposerProps {
  /** Tells apart what is being typed in different places. */
  readonly draftKey: string;
  /** What the box is for; shown in it while it is empty. */
  readonly label: string;
  readonly send: (text: string) => Promise<boolean>;
  /** Why nothing can be written here, where that is so. */
  readonly closed?: string | undefined;
}

/** Where a message is written: Enter sends, Shift and Enter begin a new line. */
export function Composer({ draftKey, label, send, closed }: ComposerProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const isNarrow = useMedia(NARROW);
  const composer = useComposer({ box, draftKey, send });
  const { text, found, active } = composer;
  useEffect(() => {
    // On a phone the keyboard would cover what there is to read.
    if (!window.matchMedia(NARROW).matches) box.current?.focus();
  }, []);
  if (closed !== undefined) return <p className="composer-closed">{closed}</p>;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void composer.submit();
      }}
    >
      {found !== undefined && (
        <CompletionList id={`${id}-list`} items={found.items} active={active} onPick={composer.pick} />
      )}
      <p className="visually-hidden" role="status">
        {found === undefined ? '' : `${found.items.length} suggestions; arrows choose, Tab takes one`}
      </p>
      <textarea
        ref={box}
        rows={1}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={found === undefined ? undefined : `${id}-list`}
        aria-activedescendant={active < 0 ? undefined : `${id}-list-${active}`}
        aria-describedby={`${id}-keys`}
        placeholder={label}
        value={text}
        onChange={composer.onChange}
        onSelect={composer.onSelect}
        onKeyDown={composer.onKeyDown}
      />
      <div className="composer-foot">
        <button
          type="button"
          className="icon-button"
          title="Mention somebody"
          aria-label="Mention somebody"
          onClick={() => composer.insert('@')}
        >
          <MentionIcon />
        </button>
        <button
          type="button"
          className="icon-button"
          title="Commands"
          aria-label="Commands"
          disabled={text !== ''}
          onClick={() => composer.insert('/')}
        >
          <SlashIcon />
        </button>
        <Shortcuts />
        <p className={isNarrow ? 'visually-hidden' : 'composer-keys'} id={`${id}-keys`}>
          <kbd>Enter</kbd> to send, <kbd>Shift</kbd> + <kbd>Enter</kbd> for a new line
        </p>
        <button type="submit" className="send" aria-label="Send" disabled={text.trim() === ''}>
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
