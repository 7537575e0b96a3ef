import { Changes } from './changes.ts';
import { type Clock, createIds, type Ids, secret } from './ids.ts';
import { type CallChange, type CallLog, createCallLog } from './state/calls.ts';
import { createDirectory, type Directory, type DirectoryChange } from './state/directory.ts';
import { createMessages, type MessageChange, type Messages } from './state/messages.ts';
import { createPanes, type PaneChange, type Panes } from './state/panes.ts';
import { createTickets, type Tickets } from './state/tickets.ts';
import { createViews, type ViewChange, type Views } from './state/views.ts';

/** Comings and goings between Slack and the app. */
export type TrafficChange =
  | { readonly kind: 'connections-changed'; readonly open: number }
  | { readonly kind: 'delivered'; readonly envelope: string; readonly isAcknowledged: boolean };

export type Change = CallChange | DirectoryChange | MessageChange | PaneChange | TrafficChange | ViewChange;

/** How Slack knows the app, and the app Slack. */
export interface AppIdentity {
  readonly id: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The older way to prove that a request comes from Slack; still in every payload. */
  readonly verificationToken: string;
}

/** All that a workspace remembers; gone when the process ends. */
export interface State {
  readonly now: Clock;
  readonly ids: Ids;
  readonly app: AppIdentity;
  readonly changes: Changes<Change>;
  readonly directory: Directory;
  readonly messages: Messages;
  readonly views: Views;
  readonly panes: Panes;
  readonly tickets: Tickets;
  readonly calls: CallLog;
}

/** How much of the past is remembered. */
export interface Kept {
  /** Messages in each channel. */
  readonly messages: number;
  /** Entries of the call log, and of the log of deliveries. */
  readonly calls: number;
}

/** An empty workspace. Tokens and secrets are random unless given. */
export function createState(now: Clock, identity: Partial<AppIdentity>, keep: Kept): State {
  const ids = createIds(now);
  const changes = new Changes<Change>();
  const emit = (change: Change): void => changes.emit(change);
  return {
    now,
    ids,
    app: {
      id: ids.next('A'),
      appToken: secret('xapp-1-'),
      signingSecret: secret(),
      clientId: secret('client-'),
      clientSecret: secret(),
      verificationToken: secret(),
      ...identity,
    },
    changes,
    directory: createDirectory(ids, emit),
    messages: createMessages(ids, keep.messages, emit),
    views: createViews(ids, emit),
    panes: createPanes(emit),
    tickets: createTickets(now, ids),
    calls: createCallLog(keep.calls, emit),
  };
}
