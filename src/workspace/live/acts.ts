import { z } from 'zod';
import { isRecord } from '../json.ts';
import type { Acted } from '../people/act.ts';
import type { Target } from '../people/press.ts';
import type { People } from '../people.ts';
import type { Person } from '../state/directory.ts';
import { deleteMessage, findMessage, type Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import type { State } from '../state.ts';
import type { Marks } from './marks.ts';
import type { Act, Outcome } from './seen.ts';

/** What acts are carried out with. */
export interface Hands {
  readonly people: People;
  readonly state: State;
  readonly marks: Marks;
}

const ts = z.string().regex(/^\d+\.\d+$/);
const spot = z.object({
  channel: z.string().optional(),
  ts: ts.optional(),
  view: z.string().optional(),
  block: z.string(),
  action: z.string(),
});
/** Longest message that Slack's composer takes, in characters. */
const LONGEST = 12_000;
const typed = z.string().max(LONGEST);

const acts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), channel: z.string(), text: typed.min(1), thread: ts.optional() }),
  z.object({ kind: z.literal('command'), channel: z.string(), command: z.string(), text: typed }),
  z.object({ kind: z.literal('press'), on: spot, choice: z.string().optional() }),
  z.object({ kind: z.literal('choose'), on: spot, entry: z.unknown() }),
  z.object({ kind: z.literal('suggest'), view: z.string(), actionId: z.string(), typed }),
  z.object({ kind: z.literal('submit'), view: z.string(), entries: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('close'), view: z.string() }),
  z.object({
    kind: z.literal('shortcut'),
    callbackId: z.string(),
    channel: z.string().optional(),
    ts: ts.optional(),
  }),
  z.object({ kind: z.literal('open'), tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('dismiss'), channel: z.string(), ts }),
  z.object({ kind: z.literal('read'), channel: z.string(), ts }),
]);

/** The act that came from the page; nothing where it makes no sense. */
export function readAct(value: unknown): Act | undefined {
  const read = acts.safeParse(value);
  return read.success ? (read.data as Act) : undefined;
}

/** Carries out what a person does on the page, and waits for the app where the person would. */
export async function perform(hands: Hands, person: Person, act: Act): Promise<Outcome> {
  const { people, marks } = hands;
  switch (act.kind) {
    case 'say': {
      const thread = act.thread === undefined ? {} : { thread: act.thread };
      return { ts: people.say(person, act.channel, act.text, thread).message.ts };
    }
    case 'command':
      return settled(people.command(person, act.channel, act.command, act.text));
    case 'press': {
      const { block, action } = act.on;
      return settled(
        people.press(person, targetOf(hands, person, act.on), { name: action, block }, act.choice),
      );
    }
    case 'choose': {
      const { block, action: actionId } = act.on;
      return settled(people.choose(person, targetOf(hands, person, act.on), { actionId, block }, act.entry));
    }
    case 'suggest': {
      const options = await people.suggest(person, viewOf(hands, person, act.view), act.actionId, act.typed);
      return { options };
    }
    case 'submit':
      return settled(people.submit(person, viewOf(hands, person, act.view), act.entries));
    case 'close':
      people.closeModal(person, viewOf(hands, person, act.view));
      return {};
    case 'shortcut':
      return settled(people.shortcut(person, act.callbackId, shortcutOn(hands, person, act)));
    case 'open':
      void (act.tab === 'home' ? people.openHome(person) : people.openMessagesTab(person));
      return {};
    case 'dismiss':
      dismiss(hands, person, act);
      return {};
    case 'read':
      marks.set(person.id, act.channel, act.ts);
      return {};
    default:
      return act satisfies never;
  }
}

async function settled({ acknowledged }: Acted): Promise<Outcome> {
  const { isAcknowledged, response } = await acknowledged;
  return isRecord(response) && response['response_action'] === 'errors' ? {} : { isAcknowledged };
}

interface Place {
  readonly channel?: string | undefined;
  readonly ts?: string | undefined;
  readonly view?: string | undefined;
}

function targetOf(hands: Hands, person: Person, { channel, ts: at, view }: Place): Target {
  if (view !== undefined) return viewOf(hands, person, view);
  return messageOf(hands, person, { channel, ts: at });
}

function messageOf({ state }: Hands, person: Person, { channel = '', ts: at = '' }: Place): Message {
  const found = findMessage(state.messages, channel, at);
  const isMember = state.directory.channels.get(channel)?.members.includes(person.id) === true;
  const isVisible = found?.only === undefined || found.only === person.id;
  if (found === undefined || !isMember || !isVisible) throw new Error('That message is gone.');
  return found;
}

function viewOf({ state }: Hands, person: Person, id: string): View {
  const found = state.views.byId.get(id);
  if (found === undefined || found.person !== person.id) throw new Error('That window is closed already.');
  return found;
}

function shortcutOn(hands: Hands, person: Person, place: Place): Message | undefined {
  return place.ts === undefined ? undefined : messageOf(hands, person, place);
}

/** Only what nobody else sees can be taken out of sight. */
function dismiss(hands: Hands, person: Person, place: Place): void {
  const message = messageOf(hands, person, place);
  if (message.only === person.id) deleteMessage(hands.state.messages, message);
}
