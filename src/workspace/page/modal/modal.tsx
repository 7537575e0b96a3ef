import { type FormEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { SeenView } from '../../live/seen.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { type Host, HostContext, textOf } from '../blocks/host.tsx';
import { useViewHost } from '../blocks/view-host.ts';
import { useTeam } from '../live/live.tsx';
import { CloseIcon } from '../look/icons.tsx';
import { faultsIn, submitted } from './filled-in.ts';

/** The modal that the app has opened. The browser keeps the focus within it and gives it back afterwards. */
export function Modal({ view }: { readonly view: SeenView }) {
  const { act } = useTeam();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [isSending, setSending] = useState(false);
  const [faults, setFaults] = useState<Host['faults']>({});
  const host = useViewHost(view, faults);
  const { content, errors } = view;
  const submit = textOf(content['submit']);
  const close = () => void act({ kind: 'close', view: view.id });

  // Before the dialog leaves the page: afterwards the browser would not give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    firstField(dialog)?.focus();
    return () => dialog.close();
  }, []);
  useEffect(() => {
    if (Object.keys({ ...errors, ...faults }).length > 0) firstFaulty(box.current)?.focus();
  }, [errors, faults]);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsIn(content['blocks'], host.entries);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setSending(true);
    await act({ kind: 'submit', view: view.id, entries: submitted(content['blocks'], host.entries) });
    setSending(false);
  };
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form className="dialog-form" noValidate onSubmit={(event) => void onSubmit(event)}>
        <header className="dialog-head">
          <h2 id={`${id}-title`}>{textOf(content['title'])}</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={close}>
            <CloseIcon />
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the arrow keys */}
        <section className="dialog-scroll" tabIndex={0} aria-labelledby={`${id}-title`}>
          <HostContext value={host}>
            <Blocks blocks={content['blocks']} />
          </HostContext>
        </section>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {textOf(content['close']) || (submit === '' ? 'Close' : 'Cancel')}
          </button>
          {submit !== '' && (
            <button type="submit" className="button button-primary" disabled={isSending}>
              {isSending ? 'Sending…' : submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

function firstField(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('input, select, textarea') ??
    dialog.querySelector('.dialog-foot .button')
  );
}

function firstFaulty(dialog: HTMLElement | null): HTMLElement | null {
  return dialog?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
}
