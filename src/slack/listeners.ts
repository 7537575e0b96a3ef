import type { App, Context } from '@slack/bolt';
import { type Answering, answerTurn } from './answering.ts';
import { readClick } from './click.ts';
import { openly, privately } from './delivery.ts';
import type { OnFeedback } from './feedback.ts';
import type { RoleCard } from './home.ts';
import { fromCommand, fromEvent, isDirect, type MessageEvent, type Self, toTurn } from './incoming.ts';
import type { Log } from './log.ts';
import type { Once } from './once.ts';
import { showOpened } from './pane.ts';
import { press } from './pressing.ts';
import type { Work } from './work.ts';

/** What listening takes. */
export interface Listening extends Answering {
  readonly once: Once;
  readonly work: Work;
  /** Names of the intents, for sub-commands. */
  readonly intents: readonly string[];
  readonly roles: readonly RoleCard[];
  readonly onFeedback?: OnFeedback | undefined;
  /** A workspace removed the app. */
  readonly onUninstall?: ((workspace: string) => void | Promise<void>) | undefined;
  /** Something came from Slack. */
  readonly onEvent: () => void;
}

/** The part of a Bolt app that listeners are registered with. */
export type Registrar = Pick<App, 'event' | 'command' | 'action'>;

export const COMMAND = '/career';

/** Registers every listener. Each acknowledges first and hands over; none throws. */
export function registerListeners(app: Registrar, listening: Listening): void {
  const { once, work, log, onEvent } = listening;

  const onMessage = async ({ event, body, context, client }: MessageArgs) => {
    onEvent();
    const self = selfOf(context);
    if (body.event_id !== undefined && !once.first(`${self.workspace}:event:${body.event_id}`)) return;
    const message = fromEvent(event, self);
    if (message === undefined || (message.key !== undefined && !once.first(message.key))) return;
    const { channel, thread, person } = message;
    const delivery = openly({ channel, thread, direct: isDirect(channel) }, { client, person, log });
    await work.track(answerTurn(toTurn(message), { delivery, source: message.key }, listening));
  };
  app.event('app_mention', onMessage);
  app.event('message', onMessage);

  app.command(COMMAND, async ({ command, ack, context, client }) => {
    onEvent();
    await acknowledge(ack, log);
    const message = fromCommand(command, selfOf(context), listening.intents);
    if (message.key !== undefined && !once.first(message.key)) return;
    const { channel, person, typed } = message;
    const delivery = privately(command.response_url, { channel }, { client, person, log });
    const asked = { question: typed };
    await work.track(answerTurn(toTurn(message), { delivery, asked, source: message.key }, listening));
  });

  // One listener for all buttons, those of earlier versions included, so that every click is acknowledged.
  app.action(/^/, async ({ body, ack, context, client }) => {
    onEvent();
    await acknowledge(ack, log);
    const click = readClick(body, selfOf(context).workspace);
    if (click === undefined || !once.first(click.key)) return;
    await work.track(press(click, { ...listening, client }));
  });

  app.event('app_home_opened', async ({ event, client }) => {
    onEvent();
    await work.track(showOpened(event, { client, roles: listening.roles, log }));
  });

  const onRemoval = async ({ context }: { context: Context }) => {
    onEvent();
    const { workspace } = selfOf(context);
    log.warn({ workspace }, 'a workspace removed the app or revoked its tokens');
    await work.track(Promise.resolve(listening.onUninstall?.(workspace)));
  };
  app.event('app_uninstalled', onRemoval);
  app.event('tokens_revoked', onRemoval);
}

// An answer by another way is still worth giving when the connection broke at that very moment.
async function acknowledge(ack: () => Promise<void>, log: Log): Promise<void> {
  await ack().catch((error: unknown) => log.warn({ err: error }, 'could not acknowledge'));
}

interface MessageArgs {
  readonly event: MessageEvent;
  readonly body: { readonly event_id?: string };
  readonly context: Context;
  readonly client: Parameters<typeof openly>[1]['client'];
}

function selfOf(context: Context): Self {
  return { workspace: context.teamId ?? context.enterpriseId ?? 'unknown', user: context.botUserId };
}
