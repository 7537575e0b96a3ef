import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { CloseIcon } from './icons.tsx';

/** A short line that comes and goes at the edge of the page. */
export interface Toast {
  readonly tone: 'error' | 'note';
  readonly text: string;
  /** Something to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Milliseconds that a toast stays. */
const STAY_MS = 8_000;
const MOST_TOASTS = 3;

type Shown = Toast & { readonly id: number };

const Context = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a toast. */
export function useToast(): (toast: Toast) => void {
  return useContext(Context);
}

/** Keeps the toasts and shows them beside `children`. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    setToasts((known) =>
      [...known.filter(({ text }) => text !== toast.text), fresh(toast)].slice(-MOST_TOASTS),
    );
  }, []);
  const drop = useCallback((id: number) => setToasts((known) => known.filter((one) => one.id !== id)), []);
  return (
    <Context value={show}>
      {children}
      <section className="toasts" aria-label="Notices">
        <div role="alert">{toasts.filter(({ tone }) => tone === 'error').map(shown)}</div>
        <div role="status">{toasts.filter(({ tone }) => tone === 'note').map(shown)}</div>
      </section>
    </Context>
  );

  function shown(toast: Shown) {
    return <ToastLine key={toast.id} toast={toast} onGone={drop} />;
  }
}

let count = 0;

function fresh(toast: Toast): Shown {
  count += 1;
  return { ...toast, id: count };
}

interface LineProps {
  readonly toast: Shown;
  readonly onGone: (id: number) => void;
}

function ToastLine({ toast: { id, tone, text, action }, onGone }: LineProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = window.setTimeout(() => onGone(id), STAY_MS);
    return () => window.clearTimeout(timer);
  }, [id, isHeld, onGone]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps it from going away while it is being read
    <div
      className={`toast toast-${tone}`}
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      <span className="toast-text">{text}</span>
      {action !== undefined && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            action.run();
            onGone(id);
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => onGone(id)}>
        <CloseIcon />
      </button>
    </div>
  );
}
