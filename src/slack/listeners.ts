import type { App, Context } from '@slack/bolt';
import { readClick } from './click.ts';
import type { Clients } from './client.ts';
import { isFollowUp } from './following.ts';
import { readSubmission } from './forms/entries.ts';
import { fromCommand, fromEvent, type IncomingMessage, type Self } from './incoming.ts';
import type { Intake } from './intake.ts';
import type { Job } from './job.ts';
import type { Log } from './log.ts';
import { showOpened } from './pane.ts';
import type { Parts } from './parts.ts';
import { regret } from './regret.ts';
import { readRemoval } from './removal.ts';
import { readShortcut } from './shortcuts.ts';
import { readForm } from './submitting.ts';

/** What listening takes. */
export interface Listening extends Parts {
  readonly clients: Clients;
  readonly intake: Intake;
  /** Something came from Slack. */
  readonly onEvent: () => void;
}

/** The part of a Bolt app that listeners are registered with. */
export type Registrar = Pick<App, 'use' | 'command' | 'action' | 'view' | 'options' | 'shortcut'>;

export const COMMAND = '/career';

/** Registers every listener. Each puts what came where it is safe before it is acknowledged; others carry it out. */
export function registerListeners(app: Registrar, listening: Listening): void {
  const { onEvent } = listening;
  const events = eventListeners(listening);

  // Events end here: Bolt would try every other listener on each of them, at a cost that all messages pay.
  app.use(async (args) => {
    if (!('event' in args)) return args.next();
    const { event, body, context } = args;
    onEvent();
    const isShared = body.is_ext_shared_channel === true;
    await events.get(event.type)?.({ event, body, id: body.event_id, self: selfOf(context), isShared });
  });
  registerTyped(app, listening);
  registerForms(app, listening);
}

/** Commands, buttons and shortcuts; those of earlier versions too, so that every click is acknowledged. */
function registerTyped(app: Registrar, listening: Listening): void {
  const { onEvent, intents } = listening;

  app.command(COMMAND, async ({ command: typed, ack, context }) => {
    onEvent();
    const self = selfOf(context);
    await takeIn({ kind: 'command', self, command: fromCommand(typed, self, intents) }, ack, listening);
  });

  app.action(/^/, async ({ body, ack, context }) => {
    onEvent();
    const self = selfOf(context);
    const click = readClick(body, self);
    await takeIn(click && { kind: 'click', self, click }, ack, listening);
  });

  app.shortcut(/^/, async ({ body, ack, context }) => {
    onEvent();
    const self = selfOf(context);
    const shortcut = readShortcut(body, self);
    await takeIn(shortcut && { kind: 'shortcut', self, shortcut }, ack, listening);
  });
}

/** Menus that are filled as somebody types, and forms. */
function registerForms(app: Registrar, listening: Listening): void {
  const { log, onEvent, roles } = listening;

  app.options(/^/, async ({ options, ack }) => {
    onEvent();
    await acknowledge(() => ack({ options: [...roles.suggest(options.value)] }), log);
  });

  // What is wrong with a form is said in the acknowledgement, which keeps it open.
  app.view(/^/, async ({ body, ack, context }) => {
    onEvent();
    const self = selfOf(context);
    const submission = readSubmission(body, self);
    const reading = submission === undefined ? undefined : readForm(submission, listening);
    if (reading?.kind === 'faults')
      return acknowledge(() => ack({ response_action: 'errors', errors: { ...reading.faults } }), log);
    await takeIn(submission && { kind: 'form', self, submission }, ack, listening);
  });
}

/** Acknowledges a job once it is safe; who waits for it is told where that is impossible. */
async function takeIn(
  job: Job | undefined,
  ack: () => Promise<void>,
  { intake, log, work, ...listening }: Listening,
): Promise<void> {
  const failure =
    job === undefined ? undefined : await intake(job).then(nothing, (error: unknown) => ({ error }));
  await acknowledge(ack, log);
  if (job !== undefined && failure !== undefined) {
    await work.track(regret(job, failure.error, { ...listening, log }));
  }
}

function nothing(): undefined {}

/** An event of Slack's. It is acknowledged when its listener is done with it, and not where that one rejects. */
export interface Arrival {
  readonly event: unknown;
  /** What the event came in. */
  readonly body: unknown;
  readonly id: string | undefined;
  readonly self: Self;
  /** Whether it is of a channel that is shared with another company. */
  readonly isShared: boolean;
}

type EventListener = (arrival: Arrival) => Promise<void>;

/** What is done for each event that the app subscribes to, by the event's name. */
export function eventListeners(listening: Listening): ReadonlyMap<string, EventListener> {
  const { clients, intake, work, log } = listening;

  const onMessage: EventListener = async ({ event, id, self, isShared }) => {
    const message = fromEvent(event, self, { isShared, id });
    if (message === undefined || !(await isPerhapsForUs(message, listening))) return;
    await intake({ kind: 'message', self, message });
  };

  // Nobody loses anything by it: whoever opens the Home again sees it again.
  const onOpened: EventListener = async ({ event, self: { workspace, enterprise } }) => {
    const show = async () => {
      const client = await clients(workspace, enterprise);
      if (client !== undefined) await showOpened(event, { ...listening, client, workspace });
    };
    void work.track(show()).catch((error: unknown) => log.warn({ err: error }, 'could not show a Home'));
  };

  const onRemoval: EventListener = async ({ body, id, self }) => {
    const removal = readRemoval(body, listening.timers.now());
    if (removal === undefined) return;
    log.warn({ kind: removal.kind, workspace: removal.id }, 'the app was removed, or its tokens revoked');
    await intake({ kind: 'removal', self, id, removal });
  };

  return new Map([
    ['app_mention', onMessage],
    ['message', onMessage],
    ['app_home_opened', onOpened],
    ['app_uninstalled', onRemoval],
    ['tokens_revoked', onRemoval],
  ]);
}

/** What people write to each other in threads is none of our business, and must not be kept. */
async function isPerhapsForUs(message: IncomingMessage, listening: Listening): Promise<boolean> {
  if (message.way !== 'thread') return true;
  if (message.channel === listening.experts?.channel && message.isOurThread !== false) return true;
  return isFollowUp(message, listening);
}

// An answer by another way is still worth giving when the connection broke at that very moment.
async function acknowledge(ack: () => Promise<void>, log: Log): Promise<void> {
  await ack().catch((error: unknown) => log.warn({ err: error }, 'could not acknowledge'));
}

function selfOf(context: Context): Self {
  const { teamId, enterpriseId, botUserId } = context;
  return { workspace: teamId ?? enterpriseId ?? 'unknown', enterprise: enterpriseId, user: botUserId };
}
