import type { KeyboardEvent } from 'react';
import { isRecord, type Json } from '../../../json.ts';
import { type ElementProps, spotOf, textOf, tied, useEntry, useHost } from '../host.tsx';

const TYPES: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
};

/** A line of text, several lines, an address or a number. */
export function TextElement(props: ElementProps) {
  const { element, isTold = false } = props;
  const host = useHost();
  const [text, setText] = useEntry({ ...props, isTold: isTold && isOnEveryKey(element) }, initialOf(element));
  const common = {
    ...tied(props, host),
    className: 'field',
    value: text,
    placeholder: textOf(element['placeholder']),
    maxLength: typeof element['max_length'] === 'number' ? element['max_length'] : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setText(target.value),
  };
  if (element['multiline'] === true || element['type'] === 'rich_text_input') {
    return <textarea {...common} rows={4} />;
  }
  const type = String(element['type']);
  const tellOnEnter = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && isTold) host.enter(spotOf(props), text, true);
  };
  return (
    <input
      {...common}
      type={TYPES[type] ?? 'text'}
      inputMode={type === 'number_input' ? 'decimal' : undefined}
      onKeyDown={tellOnEnter}
    />
  );
}

/** A date, a time, or both; the browser's own pickers. */
export function MomentElement(props: ElementProps) {
  const { element } = props;
  const host = useHost();
  const kind = String(element['type']);
  const initial = element['initial_date'] ?? element['initial_time'] ?? element['initial_date_time'];
  const [moment, setMoment] = useEntry<unknown>(props, initial);
  const isBoth = kind === 'datetimepicker';
  return (
    <input
      {...tied(props, host)}
      className="field field-short"
      type={isBoth ? 'datetime-local' : kind === 'datepicker' ? 'date' : 'time'}
      value={isBoth ? localOf(moment) : String(moment ?? '')}
      onChange={({ target }) =>
        setMoment(isBoth ? Math.floor(new Date(target.value).getTime() / 1_000) : target.value)
      }
    />
  );
}

function initialOf(element: Json): string {
  return typeof element['initial_value'] === 'string' ? element['initial_value'] : '';
}

function isOnEveryKey(element: Json): boolean {
  const config = element['dispatch_action_config'];
  const triggers = isRecord(config) ? config['trigger_actions_on'] : undefined;
  return Array.isArray(triggers) && triggers.includes('on_character_entered');
}

/** Seconds since the epoch as a date and time of this machine's zone. */
function localOf(seconds: unknown): string {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return '';
  const date = new Date(seconds * 1_000);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
