import type { Answer } from '../answer/answer.ts';
import type { Turn } from '../conversation/conversation.ts';
import type { Admission, Asker } from './access.ts';
import { answerTurn, type Delivered, orCalm } from './answering.ts';
import type { Delivery } from './delivery.ts';
import { type IncomingMessage, isDirect, type Self, toTurn } from './incoming.ts';
import { textView } from './message.ts';
import { escapeText } from './mrkdwn.ts';
import type { Pace } from './pace.ts';
import { showStatus, showTitle } from './pane.ts';
import { type AtWork, lineOf } from './parts.ts';
import type { OwnDefaults } from './preferences.ts';
import { type Asked, askedText } from './render/asked.ts';
import { conversationAt, deliveryTo, type Spot, whisperTo } from './spot.ts';
import { texts } from './texts.ts';

/** Answers a message where it was written, or tells its author politely that it will not. */
export async function answerMessage(message: IncomingMessage, self: Self, parts: AtWork): Promise<void> {
  const { channel, thread, person, workspace, conversation } = message;
  const spot: Spot = { channel, thread, direct: isDirect(channel), ephemeral: false };
  const isUnasked = message.way === 'thread';
  const calm = isUnasked ? silent : deliveryTo(spot, { ...parts, person });
  const endStatus = isUnasked ? () => {} : showStatus({ channel, thread }, parts);
  await orCalm({ workspace, conversation }, calm, parts, async () => {
    const [admission, { turn, revise }] = await Promise.all([
      parts.admit(lineOf(parts), { ...message, enterprise: self.enterprise }),
      spot.direct ? withDefaults(toTurn(message), parts) : withSurroundings(message, self, parts),
    ]);
    if (admission.kind === 'refused') return isUnasked ? undefined : refuse(admission, spot, message, parts);
    const delivery = deliveryTo({ ...spot, ephemeral: admission.kind === 'privately' }, { ...parts, person });
    if (!isUnasked && !(await isInTime({ workspace, person, delivery: calm }, parts))) return;
    await answerTurn(turn, { delivery, event: message.event, since: message.ts, revise, isUnasked }, parts);
    endStatus();
    if (spot.direct && message.ts === thread) await showTitle({ channel, thread }, message.typed, parts);
  });
  endStatus();
}

const silent: Pick<Delivery, 'calm'> = { calm: async () => {} };

/** A question that was put together from buttons, menus or a command. */
export interface Composed {
  readonly workspace: string;
  readonly person: string;
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly question: string;
  readonly intent?: string | undefined;
  /** What stands above the answer, where that is not the question. */
  readonly shown?: string;
  readonly surroundings?: Turn['surroundings'];
}

/** Asks where the person is, or in the direct message where they are nowhere in particular. */
export async function ask(composed: Composed, at: Spot | undefined, parts: AtWork): Promise<void> {
  const { workspace, person, question, shown = question } = composed;
  const refusing = at ?? { channel: person, direct: true, ephemeral: false };
  const admission = await admitAt(composed, at, parts);
  if (admission.kind === 'refused') return refuse(admission, refusing, { person }, parts);
  const calm = deliveryTo(refusing, { ...parts, person });
  if (!(await isInTime({ workspace, person, delivery: calm }, parts))) return;
  const spot = at ?? (await openDirectMessage(person, shown, parts));
  const isPrivate = spot.ephemeral || spot.direct;
  const turn = toTurn({ ...composed, workspace, text: question, conversation: conversationAt(spot, person) });
  const seen: Turn =
    composed.surroundings === undefined ? turn : { ...turn, surroundings: composed.surroundings };
  const own = isPrivate && seen.surroundings === undefined ? await withDefaults(seen, parts) : { turn: seen };
  // The question asked from nowhere stands above already.
  const asked = at === undefined ? undefined : askedAs(shown, isPrivate ? undefined : person);
  const to: Delivered = {
    delivery: deliveryTo(spot, { ...parts, person }),
    asked,
    revise: own.revise,
  };
  await answerTurn(own.turn, to, parts);
}

/** Whether somebody may ask once more; what is answered once more was counted already. */
async function isInTime(asker: Parameters<Pace>[0], { pace, isRepeat }: AtWork): Promise<boolean> {
  return isRepeat() || pace(asker);
}

/** Whether somebody is answered there. */
export function admitAt(
  asker: Pick<Composed, 'person' | 'team' | 'enterprise'>,
  at: Spot | undefined,
  parts: AtWork,
): Promise<Admission> {
  const { person, team, enterprise } = asker;
  const who: Asker = { person, team, enterprise, channel: at?.channel };
  return parts.admit(lineOf(parts), who);
}

async function refuse(
  { text }: Extract<Admission, { kind: 'refused' }>,
  spot: Spot,
  { person }: { readonly person: string },
  parts: AtWork,
): Promise<void> {
  parts.log.info({ workspace: parts.workspace, person, channel: spot.channel }, 'turned somebody away');
  const to = { ...parts, person };
  await (spot.direct ? deliveryTo(spot, to) : whisperTo(spot, to)).calm(text);
}

/** A question, with what is known from elsewhere. */
interface Seen {
  readonly turn: Turn;
  readonly revise?: ((answer: Answer) => Answer) | undefined;
}

async function withSurroundings(message: IncomingMessage, self: Self, parts: AtWork): Promise<Seen> {
  const turn = toTurn(message);
  if (message.intent !== undefined) return { turn };
  const { channel, thread, ts, text } = message;
  const surroundings = await parts.lookAround(lineOf(parts), { channel, thread, ts, text, self: self.user });
  return { turn: surroundings === undefined ? turn : { ...turn, surroundings } };
}

/** Where somebody asks alone, their own role and place stand in for what the question leaves open. */
async function withDefaults(turn: Turn, parts: AtWork): Promise<Seen> {
  const { role, place } = await defaultsOf(turn, parts);
  const title = role === undefined ? undefined : parts.roles.titleOf(role);
  if (title === undefined && place === undefined) return { turn };
  const said = [
    title === undefined ? '' : `My role: ${title}.`,
    place === undefined ? '' : `My place: ${place}.`,
  ];
  const surroundings = { thread: [{ text: said.join(' ').trim() }] };
  return { turn: { ...turn, surroundings }, ...(title === undefined ? {} : { revise: asOwnDefaults }) };
}

// A question can be answered without; a store that fails is no reason not to.
async function defaultsOf({ workspace, person }: Turn, { preferences, log }: AtWork): Promise<OwnDefaults> {
  try {
    return await preferences.defaultsOf(workspace, person);
  } catch (error) {
    log.warn({ err: error, workspace }, 'could not read settings');
    return {};
  }
}

// The advisor takes what it is given for a discussion; the reader knows better where it comes from.
function asOwnDefaults(answer: Answer): Answer {
  if (answer.inferred === undefined) return answer;
  const trace = answer.trace.map((step) => ({
    ...step,
    detail: step.detail.replace(answer.inferred ?? '', texts.fromSettings),
  }));
  return { ...answer, inferred: texts.fromSettings, trace };
}

function askedAs(question: string, by: string | undefined): Asked {
  return by === undefined ? { question } : { question, by };
}

const LINE_LIMIT = 1000;

/** A question from nowhere in particular starts a thread in the direct message. */
async function openDirectMessage(person: string, question: string, { postOnce }: AtWork): Promise<Spot> {
  const line = askedText({ question }).map((text) => escapeText(text, LINE_LIMIT));
  const place = { channel: person };
  const { channel, ts } = await postOnce({ what: 'question', place, view: textView(line.join('')) });
  return { channel, thread: ts, ephemeral: false, direct: true };
}
