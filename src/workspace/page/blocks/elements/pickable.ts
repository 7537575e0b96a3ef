import { isRecord, type Json } from '../../../json.ts';
import { useTeam } from '../../live/live.tsx';
import { groupsOf, recordsOf } from './select.tsx';

/** What a menu offers, and how what is chosen travels: whole options, or the identifiers of people and channels. */
export interface Pickable {
  /** All options; absent where the app is asked for them. */
  readonly all: readonly Json[] | undefined;
  readonly initial: readonly unknown[];
  readonly toEntry: (option: Json) => unknown;
  readonly toOption: (entry: unknown) => Json;
}

export function usePickable(element: Json): Pickable {
  const { people, channels } = useTeam();
  const type = String(element['type']);
  if (/users_select$/.test(type)) {
    return byId(
      element,
      people.map(({ id, realName }) => option(id, realName)),
    );
  }
  if (/(channels|conversations)_select$/.test(type)) {
    const named = channels.filter(({ kind }) => kind !== 'im' || type.includes('conversations'));
    return byId(
      element,
      named.map(({ id, kind, name }) => option(id, kind === 'im' ? 'Career Advisor' : `#${name}`)),
    );
  }
  const initial = element['initial_option'] ?? element['initial_options'];
  return {
    all: type.includes('external') ? undefined : groupsOf(element).flatMap((group) => group.options),
    initial: Array.isArray(initial) ? recordsOf(initial) : [initial].filter(isRecord),
    toEntry: (one) => one,
    toOption: (entry) => (isRecord(entry) ? entry : {}),
  };
}

function byId(element: Json, all: readonly Json[]): Pickable {
  const initial = Object.entries(element).find(([name]) => name.startsWith('initial_'))?.[1];
  return {
    all,
    initial: [initial].flat().filter((one) => one !== undefined),
    toEntry: (one) => one['value'],
    toOption: (entry) => all.find((one) => one['value'] === entry) ?? option(String(entry), String(entry)),
  };
}

function option(value: string, text: string): Json {
  return { value, text: { type: 'plain_text', text } };
}
