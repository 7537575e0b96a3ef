import { useEffect, useRef } from 'react';
import type { Completion } from './completions.ts';

interface ListProps {
  readonly id: string;
  readonly items: readonly Completion[];
  /** Place of the one that is picked; -1 for none. */
  readonly active: number;
  readonly onPick: (item: Completion) => void;
}

/** What the word at the caret can become; the composer keeps the focus. */
export function CompletionList({ id, items, active, onPick }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="completions" role="listbox" id={id} aria-label="Suggestions" ref={list}>
      {items.map((item, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the composer keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the composer's
        <div
          key={item.key}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className="completion"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
        >
          <strong>{item.label}</strong>
          {item.hint !== '' && <code>{item.hint}</code>}
          <span className="muted">{item.detail}</span>
        </div>
      ))}
    </div>
  );
}
