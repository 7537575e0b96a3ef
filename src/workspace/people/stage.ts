import type { Deliveries, Delivery, DeliveryOptions } from '../deliveries.ts';
import { eventCallback, type Occurrence, type Subscription } from '../events.ts';
import { installationIn, type Person } from '../state/directory.ts';
import type { Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import type { Change, State } from '../state.ts';

/** Where people act. */
export interface Stage {
  readonly state: State;
  /** Address of the workspace, without a slash at the end. */
  readonly baseUrl: string;
  readonly deliveries: Deliveries;
  readonly subscriptions: ReadonlySet<Subscription>;
  /** What people have entered and not yet submitted, by view or message, then by action or block id. */
  readonly entered: Map<string, Readonly<Record<string, unknown>>>;
  readonly waitFor: <Found>(
    find: (change?: Change) => Found | undefined | false,
    timeoutMs?: number,
  ) => Promise<Found>;
}

/** Somebody on the stage. */
export interface Actor extends Stage {
  readonly person: Person;
}

/** Tells the app of what happened, as far as it subscribes to it and is still installed there. */
export function announce(
  stage: Stage,
  occurrences: readonly Occurrence[],
  options: DeliveryOptions = {},
): Promise<readonly Delivery[]> {
  const heard = occurrences.filter((one) => isHeard(stage, one));
  return Promise.all(
    heard.map((one) => {
      const payload = eventCallback(stage.state, one);
      return stage.deliveries.send({ kind: 'events_api', payload }, options);
    }),
  );
}

/** That it is gone is the last that the app hears from a team. */
function isHeard({ state, subscriptions }: Stage, { subscription, team }: Occurrence): boolean {
  if (!subscriptions.has(subscription)) return false;
  if (subscription === 'app_uninstalled' || subscription === 'tokens_revoked') return true;
  return installationIn(state.directory, team) !== undefined;
}

/** What an answer of the app to somebody is known by. */
export interface Awaited {
  readonly channel: string;
  /** Timestamp; only later messages count. */
  readonly after: string;
  readonly fits?: (message: Message) => boolean;
}

/** The app's first message that fits and that the actor sees; one that is there already counts. */
export function nextMessage(actor: Actor, awaited: Awaited, timeoutMs?: number): Promise<Message> {
  const { state, person } = actor;
  const { channel, after, fits = () => true } = awaited;
  const isAnswer = (one: Message): boolean =>
    one.channel === channel &&
    one.ts > after &&
    one.app_id === state.app.id &&
    (one.only === undefined || one.only === person.id) &&
    fits(one);
  return actor.waitFor((change) => {
    if (change === undefined)
      return [...(state.messages.byChannel.get(channel)?.values() ?? [])].find(isAnswer);
    return change.kind === 'message-posted' && isAnswer(change.message) ? change.message : undefined;
  }, timeoutMs);
}

/** The next modal that the actor is shown. */
export function nextModal(actor: Actor, timeoutMs?: number): Promise<View> {
  return actor.waitFor(
    (change) => change?.kind === 'view-opened' && change.view.person === actor.person.id && change.view,
    timeoutMs,
  );
}
