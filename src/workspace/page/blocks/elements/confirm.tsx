import type { RefObject } from 'react';
import type { Json } from '../../../json.ts';
import { textOf } from '../host.tsx';

interface ConfirmProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Slack's confirmation dialog object. */
  readonly confirm: Json;
  readonly onConfirm: () => void;
}

/** Asks again before something is done. */
export function Confirm({ dialog, confirm, onConfirm }: ConfirmProps) {
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="dialog dialog-small" aria-label={textOf(confirm['title'])}>
      <h2 className="dialog-title">{textOf(confirm['title'])}</h2>
      <p className="dialog-body">{textOf(confirm['text'])}</p>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {textOf(confirm['deny']) || 'Cancel'}
        </button>
        <button
          type="button"
          className={`button ${confirm['style'] === 'danger' ? 'button-danger' : 'button-primary'}`}
          onClick={() => {
            close();
            onConfirm();
          }}
        >
          {textOf(confirm['confirm']) || 'Yes'}
        </button>
      </div>
    </dialog>
  );
}
