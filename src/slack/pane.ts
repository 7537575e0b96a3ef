import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { homeView, type RoleCard } from './home.ts';
import type { Log } from './log.ts';
import { plainLine } from './mrkdwn.ts';
import { type Prompt, promptsFor, texts } from './texts.ts';

const openedSchema = z.object({ user: z.string(), channel: z.string().nullish(), tab: z.string().nullish() });
type Opened = z.output<typeof openedSchema>;

export interface Showing {
  readonly client: webApi.WebClient;
  readonly roles: readonly RoleCard[];
  /** Questions to offer; made of the roles where absent. */
  readonly prompts?: readonly Prompt[] | undefined;
  readonly log: Log;
}

/**
 * Somebody opened us: prompts in the message pane, the view in the Home. Nobody waits for either, so a refusal
 * goes to the log only.
 */
export async function showOpened(event: unknown, showing: Showing): Promise<void> {
  try {
    const opened = openedSchema.parse(event);
    await (opened.tab === 'messages' ? offerPrompts(opened, showing) : publishHome(opened, showing));
  } catch (error) {
    showing.log.warn({ err: error }, 'could not fill what somebody opened');
  }
}

// Without thread_ts: with it Slack drops the prompts of the agent pane without a word.
async function offerPrompts({ channel }: Opened, showing: Showing): Promise<void> {
  if (typeof channel !== 'string') return;
  await showing.client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: texts.promptsTitle,
    prompts: promptsOf(showing).map(({ title, message }) => ({ title, message })),
  });
}

async function publishHome({ user }: Opened, showing: Showing): Promise<void> {
  const view = homeView(showing.roles, promptsOf(showing));
  await showing.client.views.publish({ user_id: user, view });
}

const TITLE_LIMIT = 60;
/** Slack shows no more in the pane. */
const PROMPTS_AT_MOST = 4;

function promptsOf({ roles, prompts }: Showing): readonly Prompt[] {
  const offered = prompts ?? promptsFor(roles.map((role) => plainLine(role.title, TITLE_LIMIT)));
  return offered.slice(0, PROMPTS_AT_MOST);
}
