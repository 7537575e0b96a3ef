import type { App, Context, webApi } from '@slack/bolt';
import { type Answering, answerTurn } from './answering.ts';
import { readClick } from './click.ts';
import { openly, privately } from './delivery.ts';
import type { OnFeedback } from './feedback.ts';
import type { RoleCard } from './home.ts';
import { fromCommand, fromEvent, isDirect, type Self, toTurn } from './incoming.ts';
import type { Log } from './log.ts';
import type { Once } from './once.ts';
import { showOpened } from './pane.ts';
import { press } from './pressing.ts';
import type { Prompt } from './texts.ts';
import type { Work } from './work.ts';

/** What listening takes. */
export interface Listening extends Answering {
  readonly once: Once;
  readonly work: Work;
  /** Names of the intents, for sub-commands. */
  readonly intents: readonly string[];
  readonly roles: readonly RoleCard[];
  /** Questions that the Home and the pane offer; made of the roles where absent. */
  readonly prompts?: readonly Prompt[] | undefined;
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
  const events = eventListeners(listening);

  // One listener for all events: Bolt would try each of several in turn, at a cost that every message pays.
  app.event(/^/, async ({ event, body, context, client }) => {
    onEvent();
    await events.get(event.type)?.({ event, id: body.event_id, self: selfOf(context), client });
  });

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
}

/** An event of Slack's, acknowledged already. */
export interface Arrival {
  readonly event: unknown;
  readonly id: string | undefined;
  readonly self: Self;
  readonly client: webApi.WebClient;
}

type EventListener = (arrival: Arrival) => Promise<void>;

/** What is done for each event that the app subscribes to, by the event's name. */
export function eventListeners(listening: Listening): ReadonlyMap<string, EventListener> {
  const { once, work, log, roles, prompts } = listening;

  const onMessage: EventListener = async ({ event, id, self, client }) => {
    if (id !== undefined && !once.first(`${self.workspace}:event:${id}`)) return;
    const message = fromEvent(event, self);
    if (message === undefined || (message.key !== undefined && !once.first(message.key))) return;
    const { channel, thread, person } = message;
    const delivery = openly({ channel, thread, direct: isDirect(channel) }, { client, person, log });
    await work.track(answerTurn(toTurn(message), { delivery, source: message.key }, listening));
  };

  const onOpened: EventListener = async ({ event, client }) => {
    await work.track(showOpened(event, { client, roles, prompts, log }));
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

// An answer by another way is still worth giving when the connection broke at that very moment.
async function acknowledge(ack: () => Promise<void>, log: Log): Promise<void> {
  await ack().catch((error: unknown) => log.warn({ err: error }, 'could not acknowledge'));
}

function selfOf(context: Context): Self {
  return { workspace: context.teamId ?? context.enterpriseId ?? 'unknown', user: context.botUserId };
}
