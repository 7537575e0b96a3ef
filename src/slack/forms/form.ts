import type { AtWork, Parts } from '../parts.ts';
import type { Entries, Submission } from './entries.ts';
import type { Memo } from './memo.ts';

/** A form that was sent, with what it kept. */
export interface Sent extends Submission {
  readonly kept: Memo;
  readonly entries: Entries;
}

/** What is wrong with what was entered, by the name of the input; or what to do about it. */
export type Reading =
  | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, string>> }
  | { readonly kind: 'sound'; readonly act: (parts: AtWork) => Promise<void> };

/** Reads what was entered, at once: Slack keeps the form open until it hears about it. */
export type ReadForm = (sent: Sent, parts: Parts) => Reading;

export function faults(name: string, text: string): Reading {
  return { kind: 'faults', faults: { [name]: text } };
}

export function sound(act: (parts: AtWork) => Promise<void>): Reading {
  return { kind: 'sound', act };
}
