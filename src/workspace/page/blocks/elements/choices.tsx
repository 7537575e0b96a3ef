import { useId } from 'react';
import { isRecord, type Json } from '../../../json.ts';
import { type ElementProps, textOf, tied, useEntry, useHost } from '../host.tsx';
import { recordsOf } from './select.tsx';

/** Radio buttons. */
export function RadioElement(props: ElementProps) {
  const { element } = props;
  const initial = isRecord(element['initial_option']) ? element['initial_option'] : undefined;
  const [chosen, choose] = useEntry<Json | undefined>(props, initial);
  return (
    <ChoiceList
      {...props}
      type="radio"
      isChosen={(option) => option['value'] === chosen?.['value']}
      onToggle={(option) => choose(option)}
    />
  );
}

/** Checkboxes. */
export function CheckboxesElement(props: ElementProps) {
  const [chosen, choose] = useEntry<readonly Json[]>(props, recordsOf(props.element['initial_options']));
  const isChosen = (option: Json) => chosen.some((one) => one['value'] === option['value']);
  return (
    <ChoiceList
      {...props}
      type="checkbox"
      isChosen={isChosen}
      onToggle={(option) =>
        choose(
          isChosen(option) ? chosen.filter((one) => one['value'] !== option['value']) : [...chosen, option],
        )
      }
    />
  );
}

interface ListProps extends ElementProps {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (option: Json) => boolean;
  readonly onToggle: (option: Json) => void;
}

function ChoiceList({ type, isChosen, onToggle, ...props }: ListProps) {
  const host = useHost();
  const name = useId();
  const { 'aria-invalid': invalid, 'aria-required': required, ...rest } = tied(props, host);
  return (
    <div
      className="choices"
      role={type === 'radio' ? 'radiogroup' : 'group'}
      {...rest}
      {...(type === 'radio' ? { 'aria-invalid': invalid, 'aria-required': required } : {})}
    >
      {recordsOf(props.element['options']).map((option) => (
        <label key={String(option['value'])} className="choice">
          <input type={type} name={name} checked={isChosen(option)} onChange={() => onToggle(option)} />
          <span>
            {textOf(option['text'])}
            <small>{textOf(option['description'])}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
