import { deleted, edited, posted } from './events.ts';
import { announce, type Stage } from './people/stage.ts';
import type { Message } from './state/messages.ts';
import type { Change } from './state.ts';

/** Slack tells an app of its own messages too, and leaves it to the app to ignore them. */
export function echoOwnMessages(stage: Stage): void {
  const isOwn = (message: Message): boolean =>
    message.app_id === stage.state.app.id && message.only === undefined;
  stage.state.changes.subscribe((change: Change) => {
    if (change.kind === 'message-posted' && isOwn(change.message)) {
      void announce(stage, posted(stage.state, change.message));
    } else if (change.kind === 'message-deleted' && isOwn(change.message)) {
      void announce(stage, deleted(stage.state, change.message));
    } else if (change.kind === 'message-changed' && isOwn(change.message)) {
      const isEdit = change.message.edited?.ts !== change.previous.edited?.ts;
      if (isEdit) void announce(stage, edited(stage.state, change.message, change.previous));
    }
  });
}
