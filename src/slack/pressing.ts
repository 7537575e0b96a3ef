import type { webApi } from '@slack/bolt';
import { type Again, decodeAgain } from './again.ts';
import { type Answering, answerTurn, orCalm } from './answering.ts';
import type { Click, ClickedMessage } from './click.ts';
import { type Delivery, openly, privately } from './delivery.ts';
import type { OnFeedback } from './feedback.ts';
import { conversationKey } from './incoming.ts';
import { post, sendDraft, textView, update } from './message.ts';
import { escapeText } from './mrkdwn.ts';
import type { Once } from './once.ts';
import { isAboutPlace } from './refusal.ts';
import { type Asked, askedLine, askedText } from './render/asked.ts';
import type { View } from './render/blocks.ts';
import { ACTIONS } from './render/buttons.ts';
import { whyModal, whyView } from './render/why.ts';
import { render } from './render.ts';
import { sendToUrl } from './response-url.ts';
import { texts } from './texts.ts';

/** What carrying out a click takes. */
export interface Pressing extends Answering {
  readonly client: webApi.WebClient;
  readonly once: Once;
  readonly onFeedback?: OnFeedback | undefined;
}

/** Does what a button says. Never throws: the person gets a calm line instead. */
export async function press(click: Click, pressing: Pressing): Promise<void> {
  const here = deliveryFor(click, pressing);
  const conversation = click.message === undefined ? 'home' : keyOf(click.message, click.person);
  await orCalm({ workspace: click.workspace, conversation }, here, pressing, async () => {
    const again = decodeAgain(click.value);
    if (again === undefined) return here.calm(texts.tooOld);
    switch (click.action) {
      case ACTIONS.ask:
        return ask(click, again, pressing);
      case ACTIONS.more:
        return showMore(click, again, pressing);
      case ACTIONS.why:
        return explain(click, again, pressing);
      case ACTIONS.share:
        return share(click, again, pressing);
      case ACTIONS.feedback:
        return takeFeedback(click, again, pressing);
      default:
        return here.calm(texts.tooOld);
    }
  });
}

async function ask(click: Click, again: Again, pressing: Pressing): Promise<void> {
  const message = click.message ?? (await openInDirectMessage(click, again, pressing));
  const turn = {
    workspace: click.workspace,
    conversation: keyOf(message, click.person),
    person: click.person,
    surface: 'slack' as const,
    text: again.question,
    ...(again.intent === undefined ? {} : { intent: again.intent }),
  };
  const delivery = message.ephemeral
    ? whispering(click, message, pressing)
    : posting(click, message, pressing);
  // The question asked from the Home stands above already.
  const asked = click.message === undefined ? undefined : askedBy(message, click.person, again.question);
  await answerTurn(turn, { delivery, asked, source: click.key }, pressing);
}

async function showMore(click: Click, again: Again, pressing: Pressing): Promise<void> {
  const { message } = click;
  if (message === undefined) return;
  const { answer } = await pressing.recall.find(again, click);
  const surface = message.ephemeral ? 'ephemeral' : 'message';
  const asked = message.ephemeral ? { question: shownQuestion(again) } : undefined;
  const draft = (charts: 'drawn' | 'written') =>
    withAskedLine(render(answer, { surface, asked, again, expanded: true, charts }), message);
  await sendDraft(draft, (view) => replace(click, message, view, pressing), pressing.log);
}

async function replace(
  click: Click,
  message: ClickedMessage,
  view: View,
  { client }: Pressing,
): Promise<void> {
  if (!message.ephemeral) return update(client, message, view);
  if (click.url === undefined) throw new Error('a click in an ephemeral message came without a response_url');
  await sendToUrl(click.url, { replace_original: true, text: view.text, blocks: view.blocks });
}

async function explain(click: Click, again: Again, pressing: Pressing): Promise<void> {
  const { answer } = await pressing.recall.find(again, click);
  const question = shownQuestion(again);
  try {
    if (click.trigger === undefined) throw new Error('a click came without a trigger_id');
    await pressing.client.views.open({ trigger_id: click.trigger, view: whyModal(question, answer) });
  } catch (error) {
    pressing.log.debug({ err: error }, 'cannot open a modal; whispering instead');
    await deliveryFor(click, pressing).answer(() => whyView(question, answer));
  }
}

async function share(click: Click, again: Again, pressing: Pressing): Promise<void> {
  const { message, url, workspace, person } = click;
  if (message === undefined) return;
  // Whoever presses twice in a hurry shares once; whoever presses again after a failure tries again.
  const key = `${workspace}:share:${message.channel}:${message.ts}:${person}`;
  if (!pressing.once.first(key)) return;
  try {
    await postShared(click, message, again, pressing);
  } catch (error) {
    pressing.once.forget(key);
    throw error;
  }
  if (url !== undefined) await sendToUrl(url, { delete_original: true }).catch(() => undefined);
}

async function postShared(
  { url, person, workspace }: Click,
  message: ClickedMessage,
  again: Again,
  { client, recall, log }: Pressing,
): Promise<void> {
  const { answer } = await recall.find(again, { workspace, person });
  const asked = { question: shownQuestion(again), by: person, shared: true };
  const draft = (charts: 'drawn' | 'written') => render(answer, { surface: 'message', asked, again, charts });
  await sendDraft(draft, inChannel, log);

  async function inChannel(view: View): Promise<void> {
    try {
      await post(client, placeOf(message), view);
    } catch (error) {
      if (url === undefined || !isAboutPlace(error)) throw error;
      // Where the bot is not a member, the address that came with the click still reaches the channel.
      const { text, blocks } = view;
      await sendToUrl(url, { response_type: 'in_channel', replace_original: false, text, blocks });
    }
  }
}

async function takeFeedback(
  click: Click,
  again: Again & { readonly verdict?: 'up' | 'down' },
  pressing: Pressing,
): Promise<void> {
  const { workspace, person, message } = click;
  const { verdict = 'up', question, intent, scope } = again;
  if (message === undefined) return;
  await whispering(click, message, pressing).calm(verdict === 'up' ? texts.thanksUp : texts.thanksDown);
  await pressing.onFeedback?.({
    workspace,
    person,
    channel: message.channel,
    message: message.ts,
    verdict,
    question,
    ...(intent === undefined ? {} : { intent }),
    ...(scope === undefined ? {} : { scope }),
  });
}

const LINE_LIMIT = 1000;

// A click in the Home has no message: the question starts a thread in the direct message.
async function openInDirectMessage(
  click: Click,
  again: Again,
  { client }: Pressing,
): Promise<ClickedMessage> {
  const line = textView(
    askedText({ question: again.question })
      .map((text) => escapeText(text, LINE_LIMIT))
      .join(''),
  );
  const { channel, ts } = await post(client, { channel: click.person }, line);
  return { channel, ts, thread: ts, ephemeral: false, direct: true };
}

function deliveryFor(click: Click, pressing: Pressing): Delivery {
  const { message, person } = click;
  if (message !== undefined) return whispering(click, message, pressing);
  return openly({ channel: person, direct: true }, { ...pressing, person });
}

function whispering(click: Click, message: ClickedMessage, pressing: Pressing): Delivery {
  return privately(click.url, placeOf(message), { ...pressing, person: click.person });
}

function posting(click: Click, message: ClickedMessage, pressing: Pressing): Delivery {
  return openly({ ...placeOf(message), direct: message.direct }, { ...pressing, person: click.person });
}

function placeOf({ channel, thread }: ClickedMessage) {
  return { channel, thread };
}

function keyOf({ channel, thread, ts, ephemeral }: ClickedMessage, person: string): string {
  return ephemeral ? `command:${channel}:${person}` : conversationKey(channel, thread ?? ts);
}

function askedBy(message: ClickedMessage, person: string, question: string): Asked {
  return message.ephemeral || message.direct ? { question } : { question, by: person };
}

// A typed sub-command was taken off the question; the reader gets it back.
function shownQuestion({ question, intent }: Again): string {
  const topic = intent?.replaceAll('-', ' ');
  return topic === undefined || topic === question ? question : `${topic}: ${question}`;
}

function withAskedLine(view: View, { askedLine: line, ephemeral }: ClickedMessage): View {
  if (line === undefined || ephemeral) return view;
  return { ...view, blocks: [...askedLine(line), ...view.blocks] };
}
