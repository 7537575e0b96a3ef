import type { App, ReceiverEvent } from '@slack/bolt';
import { Overfull } from './intake.ts';
import type { Log } from './log.ts';
import { isPassing } from './passing.ts';

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
    // That there is too much to do was said where it was noticed, and not for every event.
    if (!(error.original instanceof Overfull)) {
      log.error({ err: error, workspace: context.teamId }, 'a listener failed');
    }
    if (!isAboutInstallation(error)) failed.add(body);
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
  readonly error: Error & { readonly code?: string; readonly original?: unknown };
  readonly context: { readonly teamId?: string };
  readonly body: object;
}

/** A workspace that has not installed the app stays without it however often Slack asks. */
function isAboutInstallation({ code, original }: ListenerError['error']): boolean {
  return code === 'slack_bolt_authorization_error' && !isPassing(original);
}
