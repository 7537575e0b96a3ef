import { z } from 'zod';
import { call } from './call.ts';
import { showHome } from './home.ts';
import { plainLine } from './mrkdwn.ts';
import { type InWorkspace, lineOf } from './parts.ts';
import { promptsOf } from './prompts.ts';
import { texts } from './texts.ts';

const openedSchema = z.object({ user: z.string(), channel: z.string().nullish(), tab: z.string().nullish() });
type Opened = z.output<typeof openedSchema>;

/**
 * Somebody opened us: prompts in the message pane, the view in the Home. Nobody waits for either, so a refusal
 * goes to the log only.
 */
export async function showOpened(event: unknown, parts: InWorkspace): Promise<void> {
  try {
    const opened = openedSchema.parse(event);
    await (opened.tab === 'messages' ? offerPrompts(opened, parts) : showHome(opened.user, parts));
  } catch (error) {
    parts.log.warn({ err: error }, 'could not fill what somebody opened');
  }
}

/** An answer that takes longer than this, in milliseconds, is announced. */
const STATUS_AFTER = 700;

/** A place in Slack with a thread. */
interface Thread {
  readonly channel: string;
  readonly thread: string;
}

/** Says in the thread that an answer is under way if it takes its time; the returned function ends that. */
export function showStatus({ channel, thread }: Thread, parts: InWorkspace): () => void {
  const setStatus = (status: string) => {
    const args = { channel_id: channel, thread_ts: thread, status };
    return parts.quietly(lineOf(parts), 'assistant.threads.setStatus', args);
  };
  let isShown = false;
  const cancel = parts.timers.after(STATUS_AFTER, () => {
    isShown = true;
    void setStatus(texts.looking);
  });
  return () => {
    cancel();
    // Slack takes it away when we reply there; a whisper is no reply.
    if (isShown) void setStatus('');
    isShown = false;
  };
}

const TITLE_LIMIT = 80;
/** With more than so many answers under way, titles have to wait. */
const BUSY = 8;

/** Names a new thread of the pane by its question, so that it can be found again; not while there is much to do. */
export async function showTitle(
  { channel, thread }: Thread,
  question: string,
  parts: InWorkspace,
): Promise<void> {
  const title = plainLine(question, TITLE_LIMIT);
  if (title === '' || parts.work.underWay > BUSY) return;
  const args = { channel_id: channel, thread_ts: thread, title };
  await parts.quietly(lineOf(parts), 'assistant.threads.setTitle', args);
}

// Without thread_ts: with it Slack drops the prompts of the agent pane without a word.
async function offerPrompts({ user, channel }: Opened, parts: InWorkspace): Promise<void> {
  if (typeof channel !== 'string') return;
  const prompts = await promptsOf(user, parts);
  const args = { channel_id: channel, title: texts.promptsTitle, prompts };
  await call(parts.client, 'assistant.threads.setSuggestedPrompts', args);
}
