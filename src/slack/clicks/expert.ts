import type { Again } from '../again.ts';
import { type Case, decodeCase, decodeFinding } from '../cases.ts';
import type { Click } from '../click.ts';
import { putToExperts } from '../experts.ts';
import { expertForm } from '../forms/expert.ts';
import { update } from '../message.ts';
import type { AtWork } from '../parts.ts';
import { isPassing } from '../passing.ts';
import { refusalOf } from '../refusal.ts';
import { passedOn } from '../render/expert.ts';
import { whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';
import { openForm, openingOf } from './forms.ts';
import { shownQuestion } from './shown-question.ts';

/** Puts the question of an answer that was none to the experts, once. */
export async function askExpert(click: Click, again: Again, parts: AtWork): Promise<void> {
  const { message, person, workspace } = click;
  if (message === undefined) return;
  const whisper = whisperTo(message, { ...parts, person });
  const key = `${workspace}:expert:${message.channel}:${message.ts}:${person}`;
  if (parts.experts === undefined) return whisper.calm(texts.expertUnreachable);
  if (!parts.once.first(key)) return whisper.calm(texts.expertAsked);
  try {
    await putToExperts(caseFor(click, again), message.ts, parts);
  } catch (error) {
    parts.once.forget(key);
    if (isPassing(error)) throw error;
    const facts = { err: error, workspace, refused: refusalOf(error) };
    parts.log.error(facts, 'EXPERTS_CHANNEL: cannot post there; invite the bot into that channel');
    return whisper.calm(texts.expertUnreachable);
  }
  await whisper.calm(texts.expertAsked);
}

function caseFor({ message, person }: Click, again: Again): Case {
  const shown = shownQuestion(again);
  const question = again.scope === undefined ? shown : `${shown} (${again.scope})`;
  const isPrivate = message === undefined || message.ephemeral || message.direct;
  return { asker: person, channel: message?.channel ?? person, thread: message?.thread, isPrivate, question };
}

/** Opens the form in which an expert answers. */
export async function openExpertAnswer(click: Click, parts: AtWork): Promise<boolean> {
  const one = decodeCase(click.value);
  if (one === undefined || click.message === undefined) return false;
  await openForm(openingOf(click), expertForm(one, click.value ?? '', click.message), parts);
  return true;
}

/** Keeps an expert's answer as worth adding to the documents, and says who thought so. */
export async function markWorthAdding(click: Click, parts: AtWork): Promise<boolean> {
  const { message, workspace, person } = click;
  const finding = decodeFinding(click.value);
  if (finding === undefined || message === undefined) return false;
  if (!parts.once.first(`${workspace}:worth:${message.channel}:${message.ts}`)) return true;
  const { question, answer, expert } = finding;
  await parts.experts?.onWorthAdding?.({ workspace, question, answer, expert, markedBy: person });
  await update(parts.client, message, passedOn(finding, { markedBy: person, isMarkable: false }));
  return true;
}
