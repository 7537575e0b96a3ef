import type { ModalView } from '@slack/types';
import type { Answer } from '../../answer/answer.ts';
import type { Again } from '../again.ts';
import type { Click, ClickedMessage } from '../click.ts';
import { openModal, sendDraft, update } from '../message.ts';
import type { AtWork } from '../parts.ts';
import { isAboutPlace } from '../refusal.ts';
import { askedLine } from '../render/asked.ts';
import type { View } from '../render/blocks.ts';
import { quotesModal, quotesView } from '../render/quotes.ts';
import { whyModal, whyView } from '../render/why.ts';
import { render } from '../render.ts';
import { sendToUrl } from '../response-url.ts';
import { whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';
import { shownQuestion } from './shown-question.ts';

/** Shows all of an answer in place of its first part; where that cannot be replaced, privately. */
export async function showMore(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { message } = click;
  if (message === undefined) return;
  const { answer } = await parts.recall.find(again, click);
  const asked = { question: shownQuestion(again) };
  const surface = message.ephemeral ? 'ephemeral' : 'message';
  const draft = (charts: 'drawn' | 'written') => {
    const options = { surface, again, expanded: true, charts, hasExperts: parts.hasExperts } as const;
    return withAskedLine(render(answer, message.ephemeral ? { ...options, asked } : options), message);
  };
  try {
    await sendDraft(draft, (view) => replace(message, view, parts), parts.log);
  } catch (error) {
    if (!isAboutPlace(error)) throw error;
    const whisper = whisperTo(message, { ...parts, person: click.person });
    await whisper.calm(texts.cannotChange);
    await whisper.answer((charts) =>
      render(answer, { surface: 'ephemeral', asked, again, expanded: true, charts }),
    );
  }
}

/** Says how an answer came about. */
export async function explain(click: Click, again: Again, parts: AtWork): Promise<void> {
  const question = shownQuestion(again);
  const { answer } = await parts.recall.find(again, click);
  await showBeside(click, { modal: whyModal(question, answer), view: whyView(question, answer) }, parts);
}

/** Shows the passages that an answer quotes, as the documents have them. */
export async function showSources(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { answer } = await parts.recall.find(again, click);
  const citations = citationsOf(answer);
  await showBeside(click, { modal: quotesModal(citations), view: quotesView(citations) }, parts);
}

function citationsOf(answer: Answer) {
  return answer.kind === 'answer' || answer.kind === 'comparison' ? answer.citations : [];
}

/** In a modal; where none opens any more, in a message for one person. */
async function showBeside(
  click: Click,
  { modal, view }: { readonly modal: ModalView; readonly view: View },
  parts: AtWork,
): Promise<void> {
  try {
    await openModal(parts.client, click.trigger, modal);
  } catch (error) {
    parts.log.debug({ err: error }, 'cannot open a modal; whispering instead');
    const spot = click.message ?? { channel: click.person, direct: true, ephemeral: false };
    await whisperTo(spot, { ...parts, person: click.person }).answer(() => view);
  }
}

async function replace(message: ClickedMessage, view: View, { client }: AtWork): Promise<void> {
  if (!message.ephemeral) return update(client, message, view);
  if (message.url === undefined)
    throw new Error('a click in an ephemeral message came without a response_url');
  const blocks = view.blocks.length === 0 ? {} : { blocks: view.blocks };
  await sendToUrl(message.url, { replace_original: true, text: view.text, ...blocks });
}

function withAskedLine(view: View, { askedLine: line, ephemeral }: ClickedMessage): View {
  if (line === undefined || ephemeral || view.blocks.length === 0) return view;
  return { ...view, blocks: [...askedLine(line), ...view.blocks] };
}
