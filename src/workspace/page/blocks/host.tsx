import { createContext, useContext } from 'react';
import type { Json } from '../../json.ts';

/** What the elements of a message, a modal or a Home act on. */
export interface Host {
  readonly surface: 'message' | 'modal' | 'home';
  /** What the person has entered, by {@link keyOf}; what they have not touched is absent. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** Faults by block id. */
  readonly faults: Readonly<Record<string, string>>;
  /** Presses a button; the choice tells apart what one element offers. */
  press(spot: ElementSpot, choice?: string): void;
  /** Enters something; the app hears of it at once when it is `told`. */
  enter(spot: ElementSpot, entry: unknown, told: boolean): void;
  /** Asks the app for the options of a menu. */
  suggest(spot: ElementSpot, typed: string): Promise<Json>;
}

/** An element, by its block and itself. */
export interface ElementSpot {
  readonly block: string;
  readonly action: string;
}

export const HostContext = createContext<Host | undefined>(undefined);

/** The host of the element at hand. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error('An element needs a host.');
  return host;
}

export function keyOf({ block, action }: ElementSpot): string {
  return `${block}/${action}`;
}

/** What every component of an element is given. */
export interface ElementProps {
  readonly element: Json;
  /** Identifier of the block that it stands in. */
  readonly block: string;
  /** Identifier of the label, or a label where none is shown. */
  readonly labelledBy?: string | undefined;
  /** Identifiers of the hint and the fault. */
  readonly describedBy?: string | undefined;
  readonly isRequired?: boolean;
  /** Whether the app hears of every change; it does outside input blocks. */
  readonly isTold?: boolean;
}

export function spotOf({ element, block }: Pick<ElementProps, 'element' | 'block'>): ElementSpot {
  return { block, action: String(element['action_id'] ?? '') };
}

/** What stands in an element, and the way to enter something else. */
export function useEntry<T>(props: ElementProps, initial: T): readonly [T, (entry: T) => void] {
  const { entries, enter } = useHost();
  const spot = spotOf(props);
  const entered = entries[keyOf(spot)];
  const entry = entered === undefined ? initial : (entered as T);
  return [entry, (next) => enter(spot, next, props.isTold !== false)];
}

/** Attributes that tie an input to its label, its hint and its fault. */
export function tied({ labelledBy, describedBy, isRequired, element, block }: ElementProps, host: Host) {
  const placeholder = textOf(element['placeholder']);
  return {
    ...(labelledBy === undefined ? { 'aria-label': placeholder || String(element['action_id']) } : {}),
    id: labelledBy === undefined ? undefined : inputIdOf(labelledBy),
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-required': isRequired,
    'aria-invalid': host.faults[block] === undefined ? undefined : true,
  };
}

/** Identifier of the input that a label belongs to. */
export function inputIdOf(label: string): string {
  return `${label}-input`;
}

/** The words of a text object; empty where there is none. */
export function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null || !('text' in text)) return '';
  return String(text.text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
