import type { ReviewItem } from '../conversation/store/review.ts';
import type { Admit } from './access.ts';
import type { Answering, Attempt } from './answering.ts';
import type { Cache } from './cache.ts';
import type { Case } from './cases.ts';
import type { Client } from './client.ts';
import type { Facts } from './facts.ts';
import type { Once } from './once.ts';
import type { Pace } from './pace.ts';
import type { PostOnce } from './post-once.ts';
import type { Preferences } from './preferences.ts';
import type { Line, Quietly } from './quietly.ts';
import type { Roles } from './roles.ts';
import type { SlackStore } from './store.ts';
import type { LookAround } from './surroundings.ts';
import type { Prompt } from './texts.ts';
import type { Topic } from './topics.ts';
import type { Work } from './work.ts';

/** Where experts are asked, and what becomes of what they say. */
export interface Experts {
  /** Id of their channel. */
  readonly channel: string;
  /** Keeps an answer that is worth adding to the documents; without it nothing can be marked so. */
  readonly onWorthAdding?: ((found: WorthAdding) => void | Promise<void>) | undefined;
}

/** Who looks after the advisor. */
export interface Admins {
  /** Ids of people. */
  readonly people: readonly string[];
  /** What would help with a group of questions, in one sentence without a full stop. */
  readonly adviceOn: (item: ReviewItem) => string;
}

/** An expert's answer that the documents should hold. */
export interface WorthAdding {
  readonly workspace: string;
  readonly question: string;
  readonly answer: string;
  /** Ids of people. */
  readonly expert: string;
  readonly markedBy: string;
}

/** What everything that people do is carried out with. */
export interface Parts extends Answering {
  readonly once: Once;
  readonly work: Work;
  /** Names of the intents, for sub-commands. */
  readonly intents: readonly string[];
  readonly topics: readonly Topic[];
  readonly roles: Roles;
  /** Questions that the Home and the pane offer; made of the roles where absent. */
  readonly prompts?: readonly Prompt[] | undefined;
  readonly store: SlackStore;
  readonly preferences: Preferences;
  readonly quietly: Quietly;
  readonly facts: Facts;
  readonly admit: Admit;
  readonly pace: Pace;
  readonly lookAround: LookAround;
  readonly experts?: Experts | undefined;
  readonly admins?: Admins | undefined;
  /** Which question the experts' threads are about. */
  readonly cases: Cache<Case | undefined>;
}

/** The same for one workspace. */
export interface InWorkspace extends Parts {
  readonly client: Client;
  readonly workspace: string;
}

/** The same for one thing that somebody did there. */
export interface AtWork extends InWorkspace, Attempt {
  readonly postOnce: PostOnce;
}

/** Whom to ask about the workspace. */
export function lineOf({ client, workspace }: InWorkspace): Line {
  return { client, workspace };
}
