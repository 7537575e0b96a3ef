import type { DeliveryOptions } from './deliveries.ts';
import type { Json } from './json.ts';
import { type Acted, command, takeShortcut } from './people/act.ts';
import type { Wanted } from './people/elements.ts';
import { close, submit, suggest } from './people/modal.ts';
import { choose, type Named, press, type Target } from './people/press.ts';
import {
  botMessage,
  edit,
  join,
  react,
  remove,
  type Said,
  type SayOptions,
  say,
  type Told,
} from './people/say.ts';
import type { Actor, Stage } from './people/stage.ts';
import { openTab } from './people/tabs.ts';
import type { Entries } from './people/values.ts';
import { type Channel, findPerson, type Person } from './state/directory.ts';
import type { Message } from './state/messages.ts';
import type { View } from './state/views.ts';

/** A person, or their identifier, handle or full name. */
export type Who = string | Person;

/** A channel, its identifier or `#name`, or `dm` for the direct message with the app. */
export type Where = string | Channel;

/** What people do in Slack's client. Everything takes effect at once; what the app makes of it can be awaited. */
export interface People {
  /** Sends a message, typed as on a keyboard: `@name` and `#channel` become references. */
  readonly say: (who: Who, where: Where, text: string, options?: SayOptions) => Said;
  /** Types `/command text`. */
  readonly command: (
    who: Who,
    where: Where,
    command: string,
    text: string,
    options?: DeliveryOptions,
  ) => Acted;
  /** Presses a button, by label, value or action id; the choice tells apart what shares an action id. */
  readonly press: (who: Who, target: Target, wanted: string | Wanted, choice?: string) => Acted;
  /** Chooses in a menu or picker, by action id; options go by value or text. */
  readonly choose: (who: Who, target: Target, wanted: string | Named, entry: unknown) => Acted;
  /** Types into a menu whose options come from the app; gives its options. */
  readonly suggest: (who: Who, view: View, actionId: string, value: string) => Promise<Json>;
  /** Fills in a modal, by action id, block id or label, and submits it. */
  readonly submit: (who: Who, view: View, entries?: Entries) => Acted;
  /** Closes a modal; undefined when the app did not ask to be told. */
  readonly closeModal: (who: Who, view: View) => Acted | undefined;
  /** Picks a shortcut: a global one, or one of a message's. */
  readonly shortcut: (who: Who, callbackId: string, message?: Message) => Acted;
  readonly openHome: (who: Who) => Told;
  readonly openMessagesTab: (who: Who) => Told;
  readonly edit: (who: Who, message: Message, text: string) => Told;
  readonly remove: (message: Message) => Told;
  readonly react: (who: Who, message: Message, emoji: string) => Told;
  /** Puts somebody, or the app's own user, into a channel. */
  readonly join: (who: Who, where: Where) => Told;
  /** Sends a message as some other app's bot. */
  readonly botMessage: (where: Where, text: string) => Said;
}

/** People on a stage. */
export function peopleOn(stage: Stage): People {
  const as = (who: Who): Actor => ({ ...stage, person: findPerson(stage.state.directory, who) });
  const anybody = (): Actor => as([...stage.state.directory.people.keys()][0] ?? 'anybody');
  return {
    say: (who, where, text, options) => say(as(who), where, { text, ...options }),
    command: (who, where, name, text, options) => command(as(who), where, { command: name, text, options }),
    press: (who, target, wanted, choice) =>
      press(as(who), target, typeof wanted === 'string' ? { name: wanted, choice } : { ...wanted, choice }),
    choose: (who, target, wanted, entry) =>
      choose(as(who), target, { ...(typeof wanted === 'string' ? { actionId: wanted } : wanted), entry }),
    suggest: (who, view, actionId, value) => suggest(as(who), view, { actionId, value }),
    submit: (who, view, entries) => submit(as(who), view, entries),
    closeModal: (who, view) => close(as(who), view),
    shortcut: (who, callbackId, message) => takeShortcut(as(who), callbackId, message),
    openHome: (who) => openTab(as(who), 'home'),
    openMessagesTab: (who) => openTab(as(who), 'messages'),
    edit: (who, message, text) => edit(as(who), message, text),
    remove: (message) => remove(stage, message),
    react: (who, message, emoji) => react(as(who), message, emoji),
    join: (who, where) => join(as(who), where),
    botMessage: (where, text) => botMessage(anybody(), where, text),
  };
}
