import type { Deliveries, Delivery, DeliveryOptions } from '../deliveries.ts';
import { eventCallback, type Occurrence, type Subscription } from '../events.ts';
import type { Scene } from '../interactions.ts';
import type { Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import type { Change } from '../state.ts';

/** Where people act. */
export interface Stage extends Scene {
  readonly deliveries: Deliveries;
  readonly subscriptions: ReadonlySet<Subscription>;
  /** What people have entered and not yet submitted, by view or message, then by action or block id. */
  readonly entered: Map<string, Readonly<Record<string, unknown>>>;
  readonly waitFor: <Found>(
    find: (change?: Change) => Found | undefined | false,
    timeoutMs?: number,
  ) => Promise<Found>;
}

/** Tells the app of what happened, as far as it subscribes to it. */
export function announce(
  stage: Stage,
  occurrences: readonly Occurrence[],
  options: DeliveryOptions = {},
): Promise<readonly Delivery[]> {
  const heard = occurrences.filter((one) => stage.subscriptions.has(one.subscription));
  return Promise.all(
    heard.map((one) => {
      const payload = eventCallback(stage.state, one);
      return stage.deliveries.send({ kind: 'events_api', payload }, options);
    }),
  );
}

/** The app's first message after `ts` that fits; one that is there already counts. */
export function nextMessage(
  stage: Stage,
  where: { readonly channel: string; readonly after: string; readonly person: string },
  fits: (message: Message) => boolean,
  timeoutMs?: number,
): Promise<Message> {
  const { state } = stage;
  const isAnswer = (one: Message): boolean =>
    one.channel === where.channel &&
    one.ts > where.after &&
    one.app_id === state.app.id &&
    (one.only === undefined || one.only === where.person) &&
    fits(one);
  return stage.waitFor((change) => {
    if (change === undefined) {
      return [...(state.messages.byChannel.get(where.channel)?.values() ?? [])].find(isAnswer);
    }
    return change.kind === 'message-posted' && isAnswer(change.message) ? change.message : undefined;
  }, timeoutMs);
}

/** The next modal that a person is shown. */
export function nextModal(stage: Stage, person: string, timeoutMs?: number): Promise<View> {
  return stage.waitFor(
    (change) => change?.kind === 'view-opened' && change.view.person === person && change.view,
    timeoutMs,
  );
}
