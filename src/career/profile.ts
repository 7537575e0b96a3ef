import type { Experience } from './experience.ts';
import type { Location } from './location.ts';
import type { Money } from './money.ts';

/** What a question, a figure or a conversation is about. */
export interface Profile {
  /** Document ids of the roles, the main one first. */
  readonly roles?: readonly string[];
  readonly location?: Location;
  readonly experience?: Experience;
  /** An amount that is to be placed, such as an offer. */
  readonly amount?: Money;
  readonly company?: 'startup' | 'top-tech';
}
