import type { App, Context, webApi } from '@slack/bolt';
import { answerMessage } from './asking.ts';
import { meterCalls } from './call.ts';
import { readClick } from './click.ts';
import { takeCommand } from './commanding.ts';
import { bringReply } from './experts.ts';
import { isFollowUp } from './following.ts';
import { readSubmission } from './forms/entries.ts';
import { fromCommand, fromEvent, type IncomingMessage, type Self } from './incoming.ts';
import type { Log } from './log.ts';
import { showOpened } from './pane.ts';
import type { AtWork, Parts } from './parts.ts';
import { press } from './pressing.ts';
import { readShortcut, takeShortcut } from './shortcuts.ts';
import { readForm, submit } from './submitting.ts';

/** What listening takes. */
export interface Listening extends Parts {
  /** A workspace removed the app. */
  readonly onUninstall?: ((workspace: string) => void | Promise<void>) | undefined;
  /** Something came from Slack. */
  readonly onEvent: () => void;
}

/** The part of a Bolt app that listeners are registered with. */
export type Registrar = Pick<App, 'use' | 'command' | 'action' | 'view' | 'options' | 'shortcut'>;

export const COMMAND = '/career';

/** Registers every listener. Each acknowledges first and hands over; none throws. */
export function registerListeners(app: Registrar, listening: Listening): void {
  const { onEvent } = listening;
  const events = eventListeners(listening);

  // Events end here: Bolt would try every other listener on each of them, at a cost that all messages pay.
  app.use(async (args) => {
    if (!('event' in args)) return args.next();
    const { event, body, context, client } = args;
    onEvent();
    const isShared = body.is_ext_shared_channel === true;
    const arrival = { event, id: body.event_id, self: selfOf(context), isShared };
    await events.get(event.type)?.(arrival, atWork(listening, context, client));
  });
  registerTyped(app, listening);
  registerForms(app, listening);
}

/** Commands, buttons and shortcuts; those of earlier versions too, so that every click is acknowledged. */
function registerTyped(app: Registrar, listening: Listening): void {
  const { once, work, log, onEvent, intents } = listening;

  app.command(COMMAND, async ({ command, ack, context, client }) => {
    onEvent();
    await acknowledge(ack, log);
    const typed = fromCommand(command, selfOf(context), intents);
    if (typed.key !== undefined && !once.first(typed.key)) return;
    await work.track(takeCommand(typed, selfOf(context), atWork(listening, context, client)));
  });

  app.action(/^/, async ({ body, ack, context, client }) => {
    onEvent();
    await acknowledge(ack, log);
    const click = readClick(body, selfOf(context));
    if (click === undefined || !once.first(click.key)) return;
    await work.track(press(click, atWork(listening, context, client)));
  });

  app.shortcut(/^/, async ({ body, ack, context, client }) => {
    onEvent();
    await acknowledge(ack, log);
    const shortcut = readShortcut(body, selfOf(context));
    if (shortcut === undefined || !once.first(shortcut.key)) return;
    await work.track(takeShortcut(shortcut, atWork(listening, context, client)));
  });
}

/** Menus that are filled as somebody types, and forms. */
function registerForms(app: Registrar, listening: Listening): void {
  const { once, work, log, onEvent, roles } = listening;

  app.options(/^/, async ({ options, ack }) => {
    onEvent();
    await acknowledge(() => ack({ options: [...roles.suggest(options.value)] }), log);
  });

  // What is wrong with a form is said in the acknowledgement, which keeps it open.
  app.view(/^/, async ({ body, ack, context, client }) => {
    onEvent();
    const submission = readSubmission(body, selfOf(context));
    const reading = submission === undefined ? undefined : readForm(submission, listening);
    if (reading?.kind === 'faults')
      return acknowledge(() => ack({ response_action: 'errors', errors: { ...reading.faults } }), log);
    await acknowledge(ack, log);
    if (submission === undefined || reading === undefined || !once.first(submission.key)) return;
    await work.track(submit(submission, reading.act, atWork(listening, context, client)));
  });
}

/** An event of Slack's, acknowledged already. */
export interface Arrival {
  readonly event: unknown;
  readonly id: string | undefined;
  readonly self: Self;
  /** Whether it is of a channel that is shared with another company. */
  readonly isShared: boolean;
}

type EventListener = (arrival: Arrival, parts: AtWork) => Promise<void>;

/** What is done for each event that the app subscribes to, by the event's name. */
export function eventListeners(listening: Listening): ReadonlyMap<string, EventListener> {
  const { once, work, log } = listening;

  const onMessage: EventListener = async ({ event, id, self, isShared }, parts) => {
    const message = fromEvent(event, self, isShared);
    if (message === undefined || (id !== undefined && !once.first(`${self.workspace}:event:${id}`))) return;
    await work.track(takeMessage(message, self, parts));
  };

  const onOpened: EventListener = async ({ event }, parts) => {
    await work.track(showOpened(event, parts));
  };

  const onRemoval: EventListener = async ({ self: { workspace } }) => {
    log.warn({ workspace }, 'a workspace removed the app or revoked its tokens');
    await work.track(Promise.resolve(listening.onUninstall?.(workspace)));
  };

  return new Map([
    ['app_mention', onMessage],
    ['message', onMessage],
    ['app_home_opened', onOpened],
    ['app_uninstalled', onRemoval],
    ['tokens_revoked', onRemoval],
  ]);
}

async function takeMessage(message: IncomingMessage, self: Self, parts: AtWork): Promise<void> {
  if (message.way === 'thread') {
    if ((await bringReply(message, parts)) || !(await isFollowUp(message, parts))) return;
  }
  if (parts.once.first(message.key)) await answerMessage(message, self, parts);
}

function atWork(listening: Listening, context: Context, client: webApi.WebClient): AtWork {
  meterCalls(client, listening.meter);
  const receivedAt = listening.timers.now();
  return { ...listening, client, workspace: selfOf(context).workspace, receivedAt };
}

// An answer by another way is still worth giving when the connection broke at that very moment.
async function acknowledge(ack: () => Promise<void>, log: Log): Promise<void> {
  await ack().catch((error: unknown) => log.warn({ err: error }, 'could not acknowledge'));
}

function selfOf(context: Context): Self {
  const { teamId, enterpriseId, botUserId } = context;
  return { workspace: teamId ?? enterpriseId ?? 'unknown', enterprise: enterpriseId, user: botUserId };
}
