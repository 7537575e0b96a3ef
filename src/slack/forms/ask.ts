import type { ModalView } from '@slack/types';
import { ask } from '../asking.ts';
import type { Parts } from '../parts.ts';
import type { Spot } from '../spot.ts';
import { aimed, texts } from '../texts.ts';
import { titleOf } from '../topics.ts';
import { faults, type ReadForm, sound } from './form.ts';
import { form, INPUTS, placeInput, roleInput, topicInput, typedInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const ASK_FORM = 'ask';

/** Asks anything: in words, by topic, or both. */
export function askForm(
  { roles, topics }: Pick<Parts, 'roles' | 'topics'>,
  spot: Spot | undefined,
): ModalView {
  const { question: label, questionHint: hint } = texts;
  return form({
    id: ASK_FORM,
    title: texts.askTitle,
    submit: texts.askSubmit,
    memo: encodeMemo({ spot }),
    blocks: [
      typedInput({ name: INPUTS.question, label, hint, isLong: true, isOptional: true }),
      roleInput(roles, { isOptional: true }),
      ...topicInput(topics),
      placeInput(),
    ],
  });
}

/** A topic without a question is one by itself. */
export const readAsk: ReadForm = (sent, { roles }) => {
  const { entries, kept } = sent;
  const [question, intent] = [entries.typed(INPUTS.question), entries.chosen(INPUTS.topic)];
  if (question === undefined && intent === undefined) return faults(INPUTS.question, texts.questionMissing);
  const role = roles.titleOf(entries.chosen(INPUTS.role) ?? '');
  const place = entries.typed(INPUTS.place);
  const asked = aimed(question ?? titleOf(intent ?? ''), { role, place });
  return sound((parts) => ask({ ...sent, question: asked, intent }, kept.spot, parts));
};
