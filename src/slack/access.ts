import type { Facts } from './facts.ts';
import type { Line } from './quietly.ts';
import { texts } from './texts.ts';

/** Whose questions are answered beside those of the company's own people. */
export interface Allowed {
  /** Ids of other companies' workspaces. */
  readonly teams?: readonly string[];
  /** Ids of channels in which everybody is answered, openly. */
  readonly channels?: readonly string[];
}

/** Somebody who wants something of us. */
export interface Asker {
  readonly person: string;
  /** The workspace that they belong to, where Slack says so. */
  readonly team?: string | undefined;
  /** The organisation that our workspace belongs to. */
  readonly enterprise?: string | undefined;
  readonly channel?: string | undefined;
  /** Whether people of other companies read along. */
  readonly isShared?: boolean | undefined;
}

export type Admission =
  | { readonly kind: 'openly' }
  /** Answered, but so that nobody else reads it. */
  | { readonly kind: 'privately' }
  | { readonly kind: 'refused'; readonly text: string };

export type Admit = (line: Line, asker: Asker) => Promise<Admission>;

const OPENLY: Admission = { kind: 'openly' };

/**
 * Decides whether and how somebody is answered: documents are the company's own, so people of other companies
 * and guests are turned away politely unless an operator allowed them, and where strangers read along the
 * answer is for the asker alone.
 */
export function createAdmit(facts: Facts, { teams = [], channels = [] }: Allowed = {}): Admit {
  return async (line, asker) => {
    const { person, team, enterprise, channel, isShared = false } = asker;
    if (channel !== undefined && channels.includes(channel)) return OPENLY;
    const isOwn = team === undefined || team === line.workspace || team === enterprise;
    if (!isOwn) {
      return teams.includes(team) ? OPENLY : { kind: 'refused', text: texts.forOwnPeople };
    }
    const told = await facts.person(line, person);
    if (told?.isGuest === true) return { kind: 'refused', text: texts.notForGuests };
    return isShared ? { kind: 'privately' } : OPENLY;
  };
}
