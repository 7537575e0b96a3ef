import type { ModalView } from '@slack/types';
import { ask } from '../asking.ts';
import { lineOf, type Parts } from '../parts.ts';
import type { Spot } from '../spot.ts';
import { aimed, texts } from '../texts.ts';
import { faults, type ReadForm, sound } from './form.ts';
import { choiceInput, form, INPUTS, placeInput, roleInput, typedInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const ANSWER_FORM = 'answer-message';

const HERE = 'here';
const PRIVATELY = 'privately';

/** A message that somebody wants answered. */
export interface MessageToAnswer {
  /** Its thread, or the one that it would start. */
  readonly spot: Spot;
  readonly ts: string;
  readonly text: string;
}

/** Answers somebody's message: what of it is asked, and who shall see the answer. */
export function answerForm({ roles }: Pick<Parts, 'roles'>, { spot, ts, text }: MessageToAnswer): ModalView {
  const choices = [
    { key: PRIVATELY, label: texts.answerPrivately },
    { key: HERE, label: texts.answerHere },
  ];
  return form({
    id: ANSWER_FORM,
    title: texts.answerTitle,
    submit: texts.askSubmit,
    memo: encodeMemo({ spot, about: ts }),
    blocks: [
      typedInput({ name: INPUTS.question, label: texts.question, initial: text, isLong: true }),
      choiceInput({ name: INPUTS.where, label: texts.answerWhere, choices, initial: PRIVATELY }),
      roleInput(roles, { isOptional: true }),
      placeInput(),
    ],
  });
}

/** What the message leaves open is taken from the thread above it. */
export const readAnswer: ReadForm = (sent, { roles }) => {
  const { entries, kept } = sent;
  const typed = entries.typed(INPUTS.question);
  const { spot, about: ts } = kept;
  if (typed === undefined || spot === undefined) return faults(INPUTS.question, texts.questionMissing);
  const role = roles.titleOf(entries.chosen(INPUTS.role) ?? '');
  const question = aimed(typed, { role, place: entries.typed(INPUTS.place) });
  const at: Spot = entries.chosen(INPUTS.where) === HERE ? spot : { ...spot, ephemeral: true };
  return sound(async (parts) => {
    const { channel, thread = '' } = spot;
    const mention = { channel, thread, ts: ts ?? thread, text: question, self: undefined };
    const seen = spot.direct ? undefined : await parts.lookAround(lineOf(parts), mention);
    await ask({ ...sent, question, surroundings: seen }, at, parts);
  });
};
