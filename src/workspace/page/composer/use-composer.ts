import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import { useLive } from '../live/live.tsx';
import { type Completion, type Completions, completionsFor } from './completions.ts';
import { useDraft } from './draft.ts';

interface ComposerOptions {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly draftKey: string;
  /** Sends the text; false keeps it in the box. */
  readonly send: (text: string) => Promise<boolean>;
}

/** The text in a composer, what its last word can become, and what keys do. */
export function useComposer({ box, draftKey, send }: ComposerOptions) {
  const { seen } = useLive();
  const [text, setText] = useDraft(draftKey);
  const [caret, setCaret] = useState(text.length);
  const [picked, setPicked] = useState(-1);
  const [closedAt, setClosedAt] = useState<string>();
  const before = text.slice(0, caret);
  const found = closedAt === before ? undefined : completionsFor(before, seen);
  const active = found === undefined ? -1 : activeOf(found, picked);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on the text
  useLayoutEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  const write = (next: string, at = next.length) => {
    setText(next);
    setCaret(at);
    setPicked(-1);
    setClosedAt(undefined);
    requestAnimationFrame(() => box.current?.setSelectionRange(at, at));
  };
  const pick = ({ insert }: Completion) => {
    if (found === undefined) return;
    write(text.slice(0, found.start) + insert + text.slice(caret), found.start + insert.length);
    box.current?.focus();
  };
  const submit = async () => {
    if (text.trim() === '') return;
    write('');
    if (!(await send(text))) write(text);
  };
  return {
    text,
    found,
    active,
    pick,
    submit,
    /** Puts something where the caret is. */
    insert: (piece: string) => {
      const spaced = /\S$/.test(before) ? ` ${piece}` : piece;
      write(before + spaced + text.slice(caret), caret + spaced.length);
      box.current?.focus();
    },
    onChange: () => {
      const area = box.current;
      if (area === null) return;
      setText(area.value);
      setCaret(area.selectionStart);
      setPicked(-1);
    },
    onSelect: () => setCaret(box.current?.selectionStart ?? caret),
    onKeyDown,
  };

  function onKeyDown(event: KeyboardEvent): void {
    // Enter that ends a composition, as in Japanese, is not meant for us.
    if (event.nativeEvent.isComposing) return;
    const isTaken = found !== undefined && takeKey(event, found);
    const isSent = !isTaken && event.key === 'Enter' && !event.shiftKey;
    if (isTaken || isSent) event.preventDefault();
    if (isSent) void submit();
  }

  /** What keys do while completions are shown; false for those that are the composer's own. */
  function takeKey(event: KeyboardEvent, shown: Completions): boolean {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setPicked((active + step + shown.items.length) % shown.items.length);
      return true;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      setClosedAt(before);
      return true;
    }
    const isTaking = (event.key === 'Tab' && !event.shiftKey) || (event.key === 'Enter' && !event.shiftKey);
    const item = shown.items[event.key === 'Tab' ? Math.max(0, active) : active];
    if (!isTaking || item === undefined) return false;
    pick(item);
    return true;
  }
}

function activeOf({ items, isEager }: Completions, picked: number): number {
  return picked >= 0 ? Math.min(picked, items.length - 1) : isEager ? 0 : -1;
}
