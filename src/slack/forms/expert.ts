import type { ModalView } from '@slack/types';
import { type Case, decodeCase } from '../cases.ts';
import { bring } from '../experts.ts';
import { escapeText } from '../mrkdwn.ts';
import { context } from '../render/blocks.ts';
import { expertWrote } from '../render/expert.ts';
import type { Spot } from '../spot.ts';
import { texts } from '../texts.ts';
import { faults, type ReadForm, sound } from './form.ts';
import { form, INPUTS, typedInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const EXPERT_FORM = 'expert';
const QUESTION_LIMIT = 1200;
const ANSWER_LIMIT = 2800;

/** What an expert knows about a question; `value` is the case as it stood in the button. */
export function expertForm({ question }: Case, value: string, { channel, thread }: Spot): ModalView {
  const answer = { name: INPUTS.answer, label: texts.expertAnswerLabel, limit: ANSWER_LIMIT };
  return form({
    id: EXPERT_FORM,
    title: texts.expertAnswerTitle,
    submit: texts.send,
    memo: encodeMemo({ spot: { channel, thread, ephemeral: false, direct: false }, about: value }),
    blocks: [...context(escapeText(question, QUESTION_LIMIT)), typedInput({ ...answer, isLong: true })],
  });
}

/** Shows the answer to the other experts, and brings it to the asker. */
export const readExpert: ReadForm = ({ entries, kept, person }) => {
  const answer = entries.typed(INPUTS.answer);
  const one = decodeCase(kept.about);
  if (answer === undefined || one === undefined || kept.spot === undefined)
    return faults(INPUTS.answer, texts.formTooOld);
  const { channel, thread } = kept.spot;
  return sound(async (parts) => {
    const at = { channel, thread };
    await parts.postOnce({ what: 'wrote', place: at, view: expertWrote(person, answer) });
    await bring(one, { expert: person, answer, at }, parts);
  });
};
