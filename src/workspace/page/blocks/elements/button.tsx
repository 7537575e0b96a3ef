import { useRef } from 'react';
import { isRecord } from '../../../json.ts';
import { type ElementProps, spotOf, textOf, useHost } from '../host.tsx';
import { Confirm } from './confirm.tsx';

/** A button; with an address it is a link, of which the app hears all the same. */
export function ButtonElement({ element, block }: ElementProps) {
  const host = useHost();
  const dialog = useRef<HTMLDialogElement>(null);
  const { url, style, confirm, accessibility_label: label } = element;
  const text = textOf(element['text']);
  const press = () => host.press(spotOf({ element, block }));
  const common = {
    className: `button ${style === 'primary' ? 'button-primary' : style === 'danger' ? 'button-danger' : ''}`,
    ...(typeof label === 'string' && label !== text ? { 'aria-label': label } : {}),
  };
  if (typeof url === 'string' && /^https?:/i.test(url)) {
    return (
      <a {...common} href={url} target="_blank" rel="noopener noreferrer" onClick={press}>
        {text}
      </a>
    );
  }
  if (!isRecord(confirm)) {
    return (
      <button type="button" {...common} onClick={press}>
        {text}
      </button>
    );
  }
  return (
    <>
      <button type="button" {...common} onClick={() => dialog.current?.showModal()}>
        {text}
      </button>
      <Confirm dialog={dialog} confirm={confirm} onConfirm={press} />
    </>
  );
}
