import { type KeyboardEvent, useId, useState } from 'react';
import type { Json } from '../../../json.ts';
import { CloseIcon } from '../../look/icons.tsx';
import { type ElementProps, textOf, tied, useEntry, useHost } from '../host.tsx';
import { usePickable } from './pickable.ts';
import { type Choosing, useChoosing } from './picker-options.ts';

/** A menu that is typed into: long lists, lists that the app makes up on the spot, people and channels. */
export function PickerElement(props: ElementProps) {
  const { element } = props;
  const host = useHost();
  const isMulti = String(element['type']).startsWith('multi_');
  const { initial, toEntry, toOption, all } = usePickable(element);
  const [entry, setEntry] = useEntry<unknown>(props, isMulti ? initial : initial[0]);
  const chosen = [entry].flat().filter((one) => one !== undefined && one !== null);
  const options = chosen.map(toOption);
  const pick = (option: Json) =>
    setEntry(
      isMulti
        ? [...chosen.filter((one) => !isSame(toOption(one), option)), toEntry(option)]
        : toEntry(option),
    );
  const choosing = useChoosing({ props, all, onPick: pick, clearsQuery: isMulti });
  const shown = choosing.query ?? (isMulti ? '' : textOf(options[0]?.['text']));
  return (
    <div className="picker">
      {isMulti && (
        <Chips options={options} onDrop={(at) => setEntry(chosen.filter((_, place) => place !== at))} />
      )}
      <PickerField choosing={choosing} shown={shown} ties={tied(props, host)} element={element} />
    </div>
  );
}

function isSame(one: Json, other: Json): boolean {
  return one['value'] === other['value'];
}

interface ChipsProps {
  readonly options: readonly Json[];
  readonly onDrop: (at: number) => void;
}

function Chips({ options, onDrop }: ChipsProps) {
  if (options.length === 0) return null;
  return (
    <ul className="chips">
      {options.map((option, at) => (
        <li key={String(option['value'])} className="chip">
          {textOf(option['text'])}
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${textOf(option['text'])}`}
            onClick={() => onDrop(at)}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FieldProps {
  readonly choosing: Choosing;
  readonly shown: string;
  readonly ties: ReturnType<typeof tied>;
  readonly element: Json;
}

function PickerField({ choosing, shown, ties, element }: FieldProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const { options, isOpen, note, open, close, type, pick } = choosing;
  const current = options[Math.min(active, options.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!isOpen) open();
      else setActive((active + step + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter' && isOpen && current !== undefined) {
      event.preventDefault();
      pick(current);
      setActive(0);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <>
      <input
        {...ties}
        className="field"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={
          isOpen && current !== undefined ? `${id}-${options.indexOf(current)}` : undefined
        }
        value={shown}
        placeholder={textOf(element['placeholder']) || 'Type to search…'}
        onChange={({ target }) => {
          setActive(0);
          type(target.value);
        }}
        onClick={open}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isOpen && options.length > 0 && (
        <div className="picker-list" role="listbox" id={`${id}-list`} aria-label="Options">
          {options.map((option, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
            <div
              key={String(option['value'])}
              id={`${id}-${place}`}
              role="option"
              aria-selected={option === current}
              className="picker-option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              {textOf(option['text'])}
            </div>
          ))}
        </div>
      )}
      <p className="picker-note muted" role="status">
        {isOpen ? note : ''}
      </p>
    </>
  );
}
