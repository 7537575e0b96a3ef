import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly isChosen?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** What the menu is, and its button too unless that has words of its own. */
  readonly label: string;
  readonly hasWords?: boolean;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a short list; arrows, Home, End and Escape work as in any menu. */
export function Menu({ label, hasWords = false, items, className = 'icon-button', children }: MenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [side, setSide] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    entriesOf(box.current)[0]?.focus();
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="menu-box" ref={box}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={hasWords ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setSide(sideOf(button.current));
          setOpen(!isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div
          className={`menu ${side}`}
          role="menu"
          id={id}
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items.map(({ key, label: text, isChosen, run }) => (
            <button
              key={key}
              type="button"
              {...(isChosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': isChosen })}
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                close();
                run();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      close();
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    if (moveFocus(entriesOf(box.current), event.key)) event.preventDefault();
  }
}

/** Pixels that a menu may take in either direction. */
const ROOM = 220;

/** On which side of its button a menu has room. */
function sideOf(button: HTMLElement | null): string {
  const { bottom = 0, right = 0 } = button?.getBoundingClientRect() ?? {};
  // What a pane does not hold is cut off.
  const { left = 0 } = button?.closest('.main, .thread, .dialog')?.getBoundingClientRect() ?? {};
  const vertical = window.innerHeight - bottom < ROOM ? 'menu-above' : '';
  return `${vertical} ${right - left < ROOM ? 'menu-rightwards' : ''}`;
}

function entriesOf(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** Moves the focus within a list by arrow, Home or End; false for any other key. */
export function moveFocus(entries: readonly HTMLElement[], key: string): boolean {
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[key];
  if (to === undefined) return false;
  entries[(to + entries.length) % Math.max(1, entries.length)]?.focus();
  return true;
}
