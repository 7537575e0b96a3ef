import { type App, AuthorizationError, type ReceiverEvent } from '@slack/bolt';
import { isNotInstalled } from './installations.ts';
import { Overfull } from './intake.ts';
import type { Log } from './log.ts';

/** An event that was not taken; what there is to say about it has been said. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/**
 * Bolt acknowledges an event before any listener has seen it. Here that waits for the listeners, and does not
 * happen where one failed, so that Slack sends the event again.
 */
export function holdAcknowledgements(app: Pick<App, 'processEvent' | 'error'>, log: Log): void {
  const failed = new WeakSet<object>();
  app.error(async ({ error, context, body }: ListenerError) => {
    if (isNotInstalled(error)) return log.info({}, 'something came from where the app is not installed');
    // That there is too much to do was said where it was noticed, and not for every event.
    if (!(error.original instanceof Overfull)) {
      log.error({ err: error, workspace: context.teamId }, 'a listener failed');
    }
    // Bolt would acknowledge what it cannot authorise, though it may be able to in a moment.
    if (error instanceof AuthorizationError) throw new NotTaken('not authorised');
    failed.add(body);
  });
  const processAtOnce = app.processEvent.bind(app);
  app.processEvent = async (event: ReceiverEvent) => {
    if (event.body['type'] !== 'event_callback') return processAtOnce(event);
    await processAtOnce({ ...event, ack: async () => {} });
    if (failed.has(event.body)) throw new NotTaken('an event was not taken');
    await event.ack();
  };
}

interface ListenerError {
  readonly error: Error & { readonly original?: unknown };
  readonly context: { readonly teamId?: string };
  readonly body: object;
}
