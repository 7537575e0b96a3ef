import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from './log.ts';
import { isPassing } from './passing.ts';

/**
 * Bolt acknowledges an event before any listener has seen it. Here that waits for the listeners, and does not
 * happen where one failed, so that Slack sends the event again.
 */
export function holdAcknowledgements(app: Pick<App, 'processEvent' | 'error'>, log: Log): void {
  const failed = new WeakSet<object>();
  app.error(async ({ error, context, body }: ListenerError) => {
    log.error({ err: error, workspace: context.teamId }, 'a listener failed');
    if (!isAboutInstallation(error)) failed.add(body);
  });
  const processAtOnce = app.processEvent.bind(app);
  app.processEvent = async (event: ReceiverEvent) => {
    if (event.body['type'] !== 'event_callback') return processAtOnce(event);
    await processAtOnce({ ...event, ack: async () => {} });
    if (failed.has(event.body)) throw new Error('an event could not be taken');
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
