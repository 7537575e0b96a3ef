import { isRecord, type Json } from '../../../json.ts';
import { type ElementProps, textOf, tied, useEntry, useHost } from '../host.tsx';

/** A menu of options that the app gave; the browser's own, since nothing is easier to use. */
export function SelectElement(props: ElementProps) {
  const { element } = props;
  const host = useHost();
  const initial = isRecord(element['initial_option']) ? element['initial_option'] : undefined;
  const [chosen, choose] = useEntry<Json | undefined>(props, initial);
  const groups = groupsOf(element);
  const options = groups.flatMap((group) => group.options);
  return (
    <span className="select">
      <select
        {...tied(props, host)}
        value={String(chosen?.['value'] ?? '')}
        onChange={({ target }) => {
          const option = options.find((one) => one['value'] === target.value);
          if (option !== undefined) choose(option);
        }}
      >
        <option value="" disabled hidden>
          {textOf(element['placeholder']) || 'Choose…'}
        </option>
        {groups.map(({ label, options: all }) =>
          label === '' ? (
            all.map(optionOf)
          ) : (
            <optgroup key={label} label={label}>
              {all.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </span>
  );
}

function optionOf(option: Json) {
  const value = String(option['value']);
  return (
    <option key={value} value={value}>
      {textOf(option['text'])}
    </option>
  );
}

export interface OptionGroup {
  /** Empty for options that stand in no group. */
  readonly label: string;
  readonly options: readonly Json[];
}

/** The options of a menu, or of the app's answer to what was typed into one. */
export function groupsOf(source: Json): readonly OptionGroup[] {
  const groups = source['option_groups'];
  if (!Array.isArray(groups)) return [{ label: '', options: recordsOf(source['options']) }];
  return groups.filter(isRecord).map((group) => {
    return { label: textOf(group['label']), options: recordsOf(group['options']) };
  });
}

export function recordsOf(list: unknown): readonly Json[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
